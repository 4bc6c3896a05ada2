import type { ReportContent } from '../../report/content.ts'
import { factsTold, statedFacts } from './stated-facts.ts'

/**
 * A report with the basic figures (基础数据) that its sentences tell: certain ones that are never told in two ways; what
 * is there already stays. From then on D7 compares the text with them.
 *
 * The text stays words. A live figure in their place is a reference without words of its own, so that whoever reads
 * the paragraphs alone (stock clients, JSON readers) would no longer find the amount: people link it, on request.
 */
export function fillFacts(content: ReportContent): ReportContent {
  const told = factsTold(content, statedFacts(content))
  return Object.keys(told).length === 0 ? content : { ...content, facts: { ...content.facts, ...told } }
}
