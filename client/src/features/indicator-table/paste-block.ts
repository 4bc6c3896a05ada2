import type { CellRef } from '@gongping/shared/printing/table-grid.ts'
import { isLongText } from '../../session/cell-text.ts'
import type { Block } from './clipboard-block.ts'
import { normaliseFigure } from './clipboard-block.ts'
import { type Stop, sameRef } from './grid-stops.ts'

export interface PastePlan {
  readonly writes: readonly { readonly ref: CellRef; readonly value: string }[]
  /** Cells of the block that have no editable cell of the form under them. */
  readonly skipped: number
}

const FIGURES: readonly string[] = ['initial', 'budget', 'executed', 'weight', 'score']

/** Where the cells of a pasted block go: to the right and down from `start`, column under column. */
export function planPaste(stops: readonly Stop[], start: CellRef, block: Block): PastePlan {
  const first = stops.find((stop) => sameRef(stop.ref, start))
  if (!first) return { writes: [], skipped: block.flat().length }
  const rows = [...new Set(stops.map((stop) => stop.row))].filter((row) => row >= first.row)
  const writes = block.flatMap((cells, down) =>
    cells.flatMap((value, right) => {
      const under = stops.find((stop) => stop.row === rows[down] && stop.column === first.column + right)
      return under?.editable ? [{ ref: under.ref, value: valueFor(under.ref, value) }] : []
    }),
  )
  return { writes, skipped: block.flat().length - writes.length }
}

/** A pasted text as the cell takes it: figures in plain digits, a short value in one line. */
export function valueFor({ field }: CellRef, value: string): string {
  if (FIGURES.includes(field)) return normaliseFigure(value)
  return isLongText(field) ? value : value.replace(/\s*\n\s*/g, '')
}
