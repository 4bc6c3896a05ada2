import type { Fact, ReportContent } from '../../report/content.ts'
import type { Amount, Prose, SectionProse } from '../prose/prose.ts'
import { placeOf } from '../prose/quote.ts'
import { factOfAmount } from './fact-of-amount.ts'

/** An amount in the text that is a basic figure (基础数据), with the words that say it. */
export interface StatedFact {
  readonly fact: string
  readonly section: string
  /** Index into the paragraphs of the section's prose. */
  readonly paragraph: number
  /** Where the words begin in that paragraph. */
  readonly start: number
  /** The amount as it stands there: "345.43万元". */
  readonly words: string
  /** So many words that they occur once in the section; ends with the amount. */
  readonly quote: string
}

/** Every amount of the narrative that certainly is a basic figure and is written in one piece. */
export function statedFacts(prose: Prose): StatedFact[] {
  return prose.sections.flatMap((section) => section.amounts.flatMap((amount) => statedBy(section, amount)))
}

function statedBy(section: SectionProse, amount: Amount): StatedFact[] {
  const fact = factOfAmount(amount)
  const { spot, printed } = amount
  const start = spot.end - printed.length
  if (fact === null || section.paragraphs[spot.paragraph]?.slice(start, spot.end) !== printed) return []
  const { quote } = placeOf(section, spot)
  return [{ fact, section: section.id, paragraph: spot.paragraph, start, words: printed, quote }]
}

const AMOUNT = /^(\d[\d,]*(?:\.\d+)?)(元|万元|亿元)$/

/** The facts that the text tells: those it tells at all, and never in two ways. Facts that are there already stay. */
export function factsTold(content: ReportContent, stated: readonly StatedFact[]): Record<string, Fact> {
  const told = new Map<string, Set<string>>()
  for (const { fact, words } of stated) told.set(fact, (told.get(fact) ?? new Set()).add(words))
  const facts = [...told].flatMap(([fact, ways]): [string, Fact][] => {
    const [words = ''] = ways
    const [, value, unit] = AMOUNT.exec(words) ?? []
    return ways.size > 1 || value === undefined || unit === undefined ? [] : [[fact, { value, unit }]]
  })
  return { ...Object.fromEntries(facts), ...content.facts }
}
