import { rowName } from '@gongping/shared/checks/cell-place.ts'
import type { TableContent } from '@gongping/shared/report/content.ts'
import { fundRowId } from '@gongping/shared/report/shape.ts'

/** Row and column of a cell in the words of the form, as it is drawn beside: "" where the form has none. */
export interface CellLabel {
  readonly row: string
  readonly column: string
}

const COLUMNS: Readonly<Record<string, string>> = {
  name: '项目名称',
  supervisor: '主管部门',
  implementer: '实施单位',
  unit: '单位',
  initial: '年初预算数',
  budget: '全年预算数',
  executed: '全年执行数',
  rate: '执行率',
  level1: '一级指标',
  level2: '二级指标',
  level3: '三级指标',
  target: '年度指标值',
  actual: '实际完成值',
  weight: '分值',
  score: '得分',
  reason: '偏差原因',
  method: '评分方法',
  'printed/weight': '分值',
  'printed/score': '得分',
  'goal/expected': '预期目标',
  'goal/actual': '实际完成情况',
}

export function cellLabel(table: TableContent, row: string, field: string): CellLabel {
  return { row: rowLabel(table, row, field), column: columnName(field) }
}

/** What the form calls a column, or a field that stands beside the rows; "" for what it does not name. */
export function columnName(field: string): string {
  return COLUMNS[field] ?? ''
}

const ORDER = Object.keys(COLUMNS)

/** Where a column stands among those of its row, from the left; what the form does not name comes first. */
export function columnRank(field: string): number {
  return ORDER.indexOf(field)
}

function rowLabel(table: TableContent, row: string, field: string): string {
  if (field.startsWith('printed/')) return '总分'
  if (field.startsWith('goal/')) return '年度总体目标'
  const fund = table.funds.find(({ id }) => fundRowId(table.id, id) === row)
  if (fund) return rowName(fund.label)
  const indicator = table.indicators.find(({ id }) => id === row)
  return indicator ? indicator.level3 || indicator.level2 || indicator.level1 : ''
}
