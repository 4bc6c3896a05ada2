import type { Place } from '@gongping/shared/checks/finding.ts'
import { fundRowId } from '@gongping/shared/report/shape.ts'
import type { CellAt } from '../../session/clear-cells.ts'

/**
 * The cells of a finding that hold what a source printed although the form computes it: the 总分 row and 执行率. The
 * table shows the computed value there, so nobody can correct them, but the report does not need them.
 */
export function importedCells(places: readonly Place[]): CellAt[] {
  return places.flatMap(({ table, row, field, quote }): CellAt[] => {
    if (table === undefined || row === undefined || quote === '') return []
    if (row === table && (field === 'printed/weight' || field === 'printed/score')) return [{ row, field }]
    return field === 'rate' && row.startsWith(fundRowId(table, '')) ? [{ row, field }] : []
  })
}
