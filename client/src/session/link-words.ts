import type { StatedFact } from '@gongping/shared/checks/facts/stated-facts.ts'
import type { Facts } from '@gongping/shared/figures/fact-amount.ts'
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
