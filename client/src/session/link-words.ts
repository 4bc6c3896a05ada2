import { type StatedFact, equalFacts, factsTold, statedFacts } from '@gongping/shared/checks/facts/stated-facts.ts'
import type { Facts } from '@gongping/shared/figures/fact-amount.ts'
import { readContent } from '@gongping/shared/report/read-content.ts'
import type { ReportDoc } from '@gongping/shared/report/report-doc.ts'
import { findWords } from './find-words.ts'
import { areUnmarked, replaceByFigure } from './replace-words.ts'

/** Whether the words of an amount still stand there as typed text, so that a live figure can take their place. */
export function isLinkable(report: ReportDoc, facts: Facts, { section, quote, words }: StatedFact): boolean {
  const found = findWords(report.section(section), facts, quote, words)
  return found !== null && areUnmarked(found, words)
}

/** Puts a live figure in place of the words that say it. Call it inside one transaction. */
export function linkWords(report: ReportDoc, facts: Facts, { fact, section, quote, words }: StatedFact): void {
  const found = findWords(report.section(section), facts, quote, words)
  if (found && areUnmarked(found, words)) replaceByFigure(found, words, { fact, as: 'value' })
}

/**
 * Takes the basic figures that nobody has filled in from the text, and lets the amounts that say them follow them
 * from then on. The report says what it said, to the letter. Call it inside one transaction.
 * @param mayChange which sections may be changed; amounts in others stay typed text.
 */
export function takeFromText(report: ReportDoc, mayChange: (section: string) => boolean): void {
  const content = readContent(report.doc)
  const stated = statedFacts(content)
  for (const [fact, { value, unit }] of Object.entries(factsTold(content, stated))) {
    report.setFact(fact, 'value', value)
    report.setFact(fact, 'unit', unit)
  }
  const filled = readContent(report.doc)
  for (const place of equalFacts(filled, stated)) if (mayChange(place.section)) linkWords(report, filled.facts, place)
}
