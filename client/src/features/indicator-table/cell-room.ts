import { textWidth } from '@gongping/shared/printing/break-label.ts'

/** Width of a 五号 character and the white left and right of a cell, in millimetres: see indicator-table.css. */
const CHARACTER_MM = 3.7
const PADDING_MM = 1.6

/** Digits and signs of 宋体 fonts are up to so much wider than half a character. */
const WIDE_DIGITS = 1.15

const PERCENTAGE = /[<>=≈≤≥]?\d[\d,.]*[%‰]/g

/** How many full-width characters stand side by side in a cell of so many millimetres. */
export function cellRoom(millimetres: number): number {
  return (millimetres - PADDING_MM) / CHARACTER_MM
}

/** Whether a percentage of the text is wider than the cell: its sign would go to the next line. */
export function isTight(text: string, millimetres: number): boolean {
  return (text.match(PERCENTAGE) ?? []).some((figure) => textWidth(figure) * WIDE_DIGITS > cellRoom(millimetres))
}
