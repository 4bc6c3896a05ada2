import type { FundRow, IndicatorRow, TableContent } from '../report/content.ts'
import { fundRowId } from '../report/shape.ts'
import type { RowChange } from './comparison.ts'

/** A row of a table as what is compared: its cells by their names in shape.ts. */
export interface ComparedRow extends Pick<RowChange, 'id' | 'of' | 'label'> {
  readonly cells: Readonly<Record<string, string>>
}

/** The table itself, its funds, its indicators. */
export function tableRows(table: TableContent): ComparedRow[] {
  const own: ComparedRow = { id: table.id, of: 'table', label: table.name, cells: ownCells(table) }
  return [own, ...table.funds.map((fund) => fundRow(table.id, fund)), ...table.indicators.map(indicatorRow)]
}

function ownCells({ kind, name, supervisor, implementer, unit, goal, printed }: TableContent): Record<string, string> {
  return {
    kind,
    name,
    supervisor,
    implementer,
    unit,
    'goal/expected': goal.expected,
    'goal/actual': goal.actual,
    'printed/weight': printed?.weight ?? '',
    'printed/score': printed?.score ?? '',
  }
}

function fundRow(tableId: string, fund: FundRow): ComparedRow {
  const { id, label, initial, budget, executed, weight = '', rate = '', score = '' } = fund
  const cells = { label, initial, budget, executed, weight, rate, score }
  return { id: fundRowId(tableId, id), of: 'fund', label, cells }
}

function indicatorRow({ id, method = '', ...cells }: IndicatorRow): ComparedRow {
  const { level1, level2, level3 } = cells
  return { id, of: 'indicator', label: level3 || level2 || level1, cells: { ...cells, method } }
}
