import { type Decimal, parseDecimal } from '../base/decimal.ts'
import { foldText } from './fold-text.ts'

/**
 * Reads a 分值 or 得分 cell: "12.5", "１２．５", "10分".
 * @returns null for anything else, blank cells included; ask isBlank first where the difference matters.
 */
export function readPoints(text: string): Decimal | null {
  return parseDecimal(foldText(text).replace(/分$/, ''))
}
