import type { CellRef } from '@gongping/shared/printing/table-grid.ts'
import type { DrawnCell, DrawnRow } from './drawn-rows.ts'
import { sameRef } from './grid-stops.ts'

/**
 * What a screen reader calls a cell, which has no visible label of its own: the labels of its row and the heading
 * of its column, "产出指标(50分) 数量指标 实际完成值".
 */
export function cellName(rows: readonly DrawnRow[], ref: CellRef): string {
  const at = rows.findIndex(({ cells }) =>
    cells.some((cell) => cell.cellRef && cell.role !== 'label' && sameRef(cell.cellRef, ref)),
  )
  const row = rows[at]
  const own = row?.cells.find((cell) => cell.cellRef?.field === ref.field)
  if (!row || !own) return ''
  const beside = labelsAt(rows, (label, top) => label.column < own.column && top <= at && at < top + label.rowSpan)
  const above = labelsAt(
    rows.slice(0, at),
    (label, top) => rows[top]?.kind === 'head' && label.column <= own.column && own.column < label.column + label.colSpan,
  )
  // 主管部门 and 实施单位 share a row; elsewhere the two labels at the left (一级, 二级指标) both count.
  return [...beside.slice(row.kind === 'name' ? -1 : -2), ...above.slice(-1)].join(' ')
}

function labelsAt(rows: readonly DrawnRow[], fits: (label: DrawnCell, row: number) => boolean): string[] {
  return rows.flatMap(({ cells }, row) =>
    cells.filter((cell) => cell.role === 'label' && cell.text !== '' && fits(cell, row)).map((cell) => cell.text),
  )
}
