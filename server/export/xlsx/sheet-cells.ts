import type { Cell, MergeRange, WriteSheet } from 'hucre/xlsx'
import { KEPT_AS_TEXT } from './cell-styles.ts'
import { looksLikeFormula } from './cell-text.ts'

/** Rows and columns counted from 0, ends included. */
export interface Area {
  readonly top: number
  readonly left: number
  readonly bottom: number
  readonly right: number
}

/** Collects the cells of a sheet. */
export class SheetCells {
  readonly #cells = new Map<string, Partial<Cell>>()
  readonly #merges: MergeRange[] = []

  /** A cell, or one that is merged over an area: the lines around it belong to each of the places below it. */
  put({ top, left, bottom, right }: Area, cell: Partial<Cell>): void {
    for (let row = top; row <= bottom; row++) {
      for (let column = left; column <= right; column++) {
        this.#cells.set(`${row},${column}`, row === top && column === left ? written(cell) : { value: null, ...styleOf(cell) })
      }
    }
    if (bottom > top || right > left) this.#merges.push({ startRow: top, startCol: left, endRow: bottom, endCol: right })
  }

  finish(): Pick<WriteSheet, 'cells' | 'merges'> {
    return { cells: this.#cells, merges: this.#merges }
  }
}

function styleOf({ style }: Partial<Cell>): Pick<Cell, 'style'> {
  return style ? { style } : {}
}

/** Text as text, whatever it begins with and wherever it stands: whoever wrote a report writes no formulas. */
function written(cell: Partial<Cell>): Partial<Cell> {
  const { value, style } = cell
  if (value === '') return { ...cell, value: null }
  if (typeof value !== 'string') return cell
  // The library would make an error of Excel out of such a text; as rich text it stays one.
  if (value.startsWith('#')) return { ...cell, richText: [{ text: value }] }
  return looksLikeFormula(value) ? { ...cell, style: { ...style, ...KEPT_AS_TEXT } } : cell
}

/** Pixels of a digit of the default face, which Excel counts widths in. */
const DIGIT = 8

/** Width of a column of so many millimetres. */
export function columnWidth(millimetres: number): number {
  return Math.round(((millimetres / 25.4) * 96 * 256) / DIGIT) / 256
}
