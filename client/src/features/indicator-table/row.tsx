import { memo } from 'react'
import type { CellRef } from '@gongping/shared/printing/table-grid.ts'
import { useT } from '../../i18n/use-language.tsx'
import { Cell } from './cell.tsx'
import { CommentCorner, useCellComments } from './cell-comments.tsx'
import type { DrawnCell, DrawnRow } from './drawn-rows.ts'
import { LabelText } from './label-text.tsx'
import { type RowResult, sameResult } from './row-results.ts'
import { sameRow } from './same-row.ts'

interface Props {
  readonly row: DrawnRow
  /** From 1. */
  readonly index: number
  readonly result: RowResult | null
}

/** One row of the form. It is drawn again only when something in it has changed. */
export const Row = memo(DrawRow, (a, b) => a.index === b.index && sameRow(a.row, b.row) && sameResult(a.result, b.result))

function DrawRow({ row, index, result }: Props) {
  return (
    <tr aria-rowindex={index} data-kind={row.kind}>
      {row.cells.map((cell) =>
        hasRef(cell) && cell.role !== 'label' ? (
          <WrittenCell key={cell.column} cell={cell} result={result} actionsFor={isLast(row, cell) ? row.entity : null} />
        ) : (
          <LabelCell key={cell.column} row={row} cell={cell} result={result} />
        ),
      )}
    </tr>
  )
}

function WrittenCell(props: {
  readonly cell: DrawnCell & { readonly cellRef: CellRef }
  readonly result: RowResult | null
  readonly actionsFor: string | null
}) {
  const { cell, result, actionsFor } = props
  const t = useT()
  const isScore = cell.cellRef.field === 'score' && result !== null
  const given = isScore && result.given !== ''
  return (
    <Cell
      cell={cell}
      text={given ? result.given : cell.text}
      derived={isScore ? !given : cell.role === 'computed'}
      wrong={isScore && result.above !== null ? t('table.overWeight', result.above) : null}
      because={isScore ? result.because : null}
      actionsFor={actionsFor}
    />
  )
}

interface LabelProps {
  readonly row: DrawnRow
  readonly cell: DrawnCell
  readonly result: RowResult | null
}

function LabelCell({ row, cell, result }: LabelProps) {
  const t = useT()
  const threads = useCellComments(cell.cellRef)
  const group = cell.cellRef?.field === 'level1' ? (result?.group ?? null) : null
  const place = { colSpan: cell.colSpan, rowSpan: cell.rowSpan, 'aria-colindex': cell.column + 1 }
  // Blank places of the form and the sums of 总分 name nothing.
  if (cell.role !== 'label' || cell.text === '') return <td {...place}>{cell.text}</td>
  return (
    <th
      {...place}
      scope={scopeOf(row, cell)}
      data-row={cell.cellRef?.row}
      data-field={cell.cellRef?.field}
      data-commented={threads.length > 0 ? '' : undefined}
    >
      <LabelText text={cell.text} millimetres={cell.millimetres} />
      {group && <span className="group-score">{t('table.subtotal', { score: group.score })}</span>}
      {group?.expected && (
        <span className="cell-wrong">{t('table.weightSum', { sum: group.weight, expected: group.expected })}</span>
      )}
      {threads.length > 0 && <CommentCorner threads={threads} />}
    </th>
  )
}

function scopeOf(row: DrawnRow, cell: DrawnCell): 'col' | 'row' | 'rowgroup' {
  if (row.kind === 'head' && cell.rowSpan === 1) return 'col'
  return cell.rowSpan > 1 ? 'rowgroup' : 'row'
}

function hasRef(cell: DrawnCell): cell is DrawnCell & { readonly cellRef: CellRef } {
  return cell.cellRef !== undefined
}

function isLast(row: DrawnRow, cell: DrawnCell): boolean {
  return row.kind === 'indicator' && row.cells.at(-1) === cell
}
