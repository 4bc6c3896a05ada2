import { spellOut } from '@gongping/shared/figures/spell-out.ts'
import type { ReportContent, TableContent } from '@gongping/shared/report/content.ts'
import { plainText } from '@gongping/shared/report/rich-text.ts'

const DIGIT = /\p{Nd}/u

/** Whether somebody has written a figure yet. The points of the form stand in it from the start and are none. */
export function holdsFigure(content: ReportContent): boolean {
  const { sections, tables } = spellOut(content)
  const inText = sections.some(({ paragraphs }) => paragraphs.some((paragraph) => DIGIT.test(plainText(paragraph))))
  return inText || tables.some((table) => writtenCells(table).some((cell) => DIGIT.test(cell)))
}

function writtenCells({ funds, goal, indicators, printed }: TableContent): string[] {
  return [
    ...funds.flatMap(({ initial, budget, executed, rate = '', score = '' }) => [initial, budget, executed, rate, score]),
    ...indicators.flatMap(({ level3, target, actual, score }) => [level3, target, actual, score]),
    ...Object.values(goal),
    ...Object.values(printed ?? {}),
  ]
}
