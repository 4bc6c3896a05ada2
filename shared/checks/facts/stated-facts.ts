import { figureWords } from '../../figures/figure-words.ts'
import { spellOut } from '../../figures/spell-out.ts'
import type { Fact, ReportContent } from '../../report/content.ts'
import type { Amount, SectionProse } from '../prose/prose.ts'
import { placeOf } from '../prose/quote.ts'
import { readProse } from '../prose/read-prose.ts'
import { factOfAmount } from './fact-of-amount.ts'

/** An amount in the text that is a basic figure (基础数据), with the words that say it. */
export interface StatedFact {
  readonly fact: string
  readonly section: string
  /** The amount as it stands there: "345.43万元". */
  readonly words: string
  /** So many words that they occur once in the section; ends with the amount. */
  readonly quote: string
}

/** Every amount of the narrative that certainly is a basic figure and is written in one piece. */
export function statedFacts(stored: ReportContent): StatedFact[] {
  const { sections } = readProse(spellOut(stored))
  return sections.flatMap((section) => section.amounts.flatMap((amount) => statedBy(section, amount)))
}

function statedBy(section: SectionProse, amount: Amount): StatedFact[] {
  const fact = factOfAmount(amount)
  const { quote } = placeOf(section, amount.spot)
  return fact !== null && quote.endsWith(amount.printed) ? [{ fact, section: section.id, words: amount.printed, quote }] : []
}

/** Those that read exactly as the basic figure does now, so that a live figure can stand for them. */
export function equalFacts({ facts }: ReportContent, stated: readonly StatedFact[]): StatedFact[] {
  return stated.filter(({ fact, words }) => figureWords(facts, { fact, as: 'value' }) === words)
}

const AMOUNT = /^(\d[\d,]*(?:\.\d+)?)(元|万元|亿元)$/

/** Basic figures that nobody has filled in and that the text tells, never in two ways. */
export function factsTold({ facts }: ReportContent, stated: readonly StatedFact[]): Readonly<Record<string, Fact>> {
  const told = Map.groupBy(stated, ({ fact }) => fact)
  return Object.fromEntries(
    [...told].flatMap(([fact, places]): [string, Fact][] => {
      const ways = new Set(places.map(({ words }) => words))
      const [, value, unit] = AMOUNT.exec(places[0]?.words ?? '') ?? []
      const isKnown = Object.hasOwn(facts, fact) && facts[fact]?.value !== ''
      return isKnown || ways.size > 1 || value === undefined || unit === undefined ? [] : [[fact, { value, unit }]]
    }),
  )
}
