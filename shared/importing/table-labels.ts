import { fundHeader } from './fund-rows.ts'
import { indicatorHeader } from './indicator-rows.ts'
import type { Row } from './table-grammar.ts'
import { type Columns, columnsOf, labelOf } from './table-cells.ts'

/** Folded labels of 自评表 as the published variants of the form print them. */
export type Party = 'name' | 'supervisor' | 'implementer'

const PARTIES: Readonly<Record<Party, RegExp>> = {
  name: /^(项目|项目支出|专项资金)名称$/,
  supervisor: /^(县级)?主管部门(\(.*\))?$/,
  implementer: /^(实施|项目)单位(\(.*\))?$/,
}

const GOAL_COLUMNS = { expected: /^(预期|年初设定)目标/, actual: /实际完成情况$/ }

export type GoalColumns = Columns<keyof typeof GOAL_COLUMNS>

/** The columns of the goals (预期目标, 实际完成情况), or null for any other row. */
export function goalHeader(row: Row): GoalColumns | null {
  const columns = columnsOf(row, GOAL_COLUMNS)
  return columns.size === 2 ? columns : null
}

export function partyOf(label: string): Party | null {
  return (Object.keys(PARTIES) as Party[]).find((party) => PARTIES[party].test(label)) ?? null
}

/** The first row of a table: 项目名称. */
export function isFirstRow(row: Row): boolean {
  return partyOf(labelOf(row.cells[0])) === 'name'
}

/** Where 总分 stands in the last row of a table; null for any other row. Merged columns may stand before it. */
export function totalLabelAt(row: Row, belowIndicators: boolean): number | null {
  const at = row.cells.findIndex((cell) => cell.length > 0)
  const label = labelOf(row.cells[at])
  // Among the funds, 合计 is what the others add up to.
  return label === '总分' || (belowIndicators && label === '合计') ? at : null
}

/** Whether a row can only come from a 自评表, so that a table begins even where its first rows are missing. */
export function belongsToTable(row: Row): boolean {
  return (
    partyOf(labelOf(row.cells[0])) !== null ||
    fundHeader(row) !== null ||
    goalHeader(row) !== null ||
    indicatorHeader(row) !== null
  )
}
