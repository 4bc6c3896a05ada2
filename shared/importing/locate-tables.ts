import { indicatorHeader } from './indicator-rows.ts'
import type { Piece, Row } from './table-grammar.ts'
import { belongsToTable, isFirstRow, totalLabelAt } from './table-labels.ts'
import type { Line } from './text-lines.ts'

export interface TextLine {
  readonly number: number
  readonly text: string
  /** Stands between the rows of a table, or behind one before the next heading. */
  readonly besideTable: boolean
}

export interface FoundTable {
  readonly rows: readonly Row[]
  /** How many text lines stand before it. */
  readonly behind: number
}

export interface Located {
  readonly lines: readonly TextLine[]
  readonly tables: readonly FoundTable[]
}

/** No form has so many; a line of nothing but TABs does. */
const MAX_COLUMNS = 100

/**
 * Tells the rows of 自评表 from text that is merely indented with TABs. A table begins with its 项目名称, or
 * where only a table can have such a row; it ends with its 总分 or at the next heading.
 */
export function locateTables(pieces: readonly Piece[], isHeading: (text: string) => boolean): Located {
  const lines: TextLine[] = []
  const tables: { rows: Row[]; behind: number }[] = []
  let open: Row[] | null = null
  let besideTable = false
  let belowIndicators = false
  const takeLine = ({ number, text }: Line) => {
    if (isHeading(text.trim())) {
      open = null
      besideTable = false
    }
    lines.push({ number, text: text.trim(), besideTable })
  }
  const takeRow = (row: Row): boolean => {
    if (row.cells.length > MAX_COLUMNS) return false
    if (isFirstRow(row) || (open === null && belongsToTable(row))) {
      open = []
      tables.push({ rows: open, behind: lines.length })
      besideTable = true
      belowIndicators = false
    }
    open?.push(row)
    const isOfTable = open !== null
    belowIndicators ||= indicatorHeader(row) !== null
    if (totalLabelAt(row, belowIndicators) !== null) open = null
    return isOfTable
  }
  for (const piece of pieces) {
    if (piece.kind === 'line') takeLine(piece.line)
    else if (!takeRow(piece.row)) piece.row.source.filter(({ text }) => text.trim() !== '').forEach(takeLine)
  }
  return { lines, tables }
}
