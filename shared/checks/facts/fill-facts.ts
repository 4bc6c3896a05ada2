import type { ReportContent } from '../../report/content.ts'
import { scoreReport } from '../../scoring/score-report.ts'
import type { Finding } from '../finding.ts'
import { runChecks } from '../run-checks.ts'
import { type StatedFact, factsTold, statedFacts } from './stated-facts.ts'

/**
 * A report with the basic figures (基础数据) that its sentences tell: certain ones that are never told in two ways and
 * that no check calls wrong; what is there already stays. From then on D7 compares the text with them.
 *
 * The text stays words. A live figure in their place is a reference without words of its own, so that whoever reads
 * the paragraphs alone (stock clients, JSON readers) would no longer find the amount: people link it, on request.
 */
export function fillFacts(content: ReportContent): ReportContent {
  const stated = statedFacts(content)
  if (stated.length === 0) return content
  const findings = runChecks(content, scoreReport(content))
  const doubtful = new Set(stated.filter((one) => isDoubted(one, findings)).map(({ fact }) => fact))
  const told = factsTold(
    content,
    stated.filter(({ fact }) => !doubtful.has(fact)),
  )
  return Object.keys(told).length === 0 ? content : { ...content, facts: { ...content.facts, ...told } }
}

/** A sum that does not fit quotes all of its figures, and any of them may be the wrong one. */
function isDoubted({ section, quote, words }: StatedFact, findings: readonly Finding[]): boolean {
  return findings.some(
    ({ code, severity, places }) =>
      severity === 'error' &&
      code.startsWith('A') &&
      places.some(
        (place) =>
          place.section === section && (place.quote === quote || (place.quote.endsWith(words) && quote.endsWith(place.quote))),
      ),
  )
}
