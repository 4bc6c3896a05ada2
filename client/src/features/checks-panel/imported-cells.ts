import { parseDecimal } from '@gongping/shared/base/decimal.ts'
import type { Place } from '@gongping/shared/checks/finding.ts'
import type { TableContent } from '@gongping/shared/report/content.ts'
import { type CellField, fundRowId } from '@gongping/shared/report/shape.ts'
import { foldText } from '@gongping/shared/scoring/fold-text.ts'
import { readQuantity } from '@gongping/shared/scoring/quantity.ts'
import { totalFund } from '@gongping/shared/scoring/score-execution.ts'
import type { ScoreSheet, TableScore } from '@gongping/shared/scoring/score-sheet.ts'
import { rowsOf } from '@gongping/shared/scoring/score-standing.ts'
import type { CellAt } from '../../session/clear-cells.ts'

/**
 * The cells of a finding that hold what a source printed although the form computes something else: the 总分 row and
 * 执行率. The table shows the computed value there, so nobody can correct them, but the report does not need them.
 * Left out where nothing can be computed, or just what is printed: giving that up would change nothing.
 */
export function importedCells(places: readonly Place[], tables: readonly TableContent[], sheet: ScoreSheet): CellAt[] {
  return places.flatMap(({ table: id, row, field, quote }): CellAt[] => {
    const table = tables.find((one) => one.id === id)
    const score = sheet.tables.find((one) => one.id === id)
    if (!table || !score || row === undefined || field === undefined || quote === '') return []
    const computed = computedFor(table, score, row, field)
    return computed === null || isSameNumber(computed, quote) ? [] : [{ row, field: field as CellField }]
  })
}

/** What the form would show instead; null where it shows what is written, or nothing can be computed. */
function computedFor(table: TableContent, score: TableScore, row: string, field: string): string | null {
  const total = totalFund(table)
  if (total && row === fundRowId(table.id, total.id)) return field === 'rate' ? score.execution.rate : null
  if (row !== table.id) return null
  if (field === 'printed/weight') return score.total.weight
  return field === 'printed/score' && rowsOf(score).some((one) => one.score !== null) ? score.total.score : null
}

function isSameNumber(computed: string, quote: string): boolean {
  const written = readQuantity(foldText(quote))
  return written !== null && parseDecimal(computed)?.eq(written.value) === true
}
