import { formatPlain, parseDecimal } from '../base/decimal.ts'
import type { FundRow, IndicatorRow, TableContent } from '../report/content.ts'
import { fundRowId } from '../report/shape.ts'
import { totalFund } from '../scoring/score-execution.ts'
import type { ExecutionScore, TableScore } from '../scoring/score-sheet.ts'
import type { TableForm } from '../template/template.ts'
import type { CellRef, GridCell, GridRow, RowKind, TableGrid } from './table-grid.ts'

/**
 * Widths of the nine columns in millimetres, together the 156 mm of a page by GB/T 9704:
 * 绩效指标, 一级指标, 二级指标, 三级指标, 年度指标值, 实际完成值, 分值, 得分, 偏差原因.
 */
const COLUMNS: readonly number[] = [10, 13, 23.5, 27, 18.5, 18.5, 10, 15.5, 20]
/** In 20 mm a reason of several sentences would run down half a page. */
const COLUMNS_FOR_LONG_REASONS: readonly number[] = [10, 13, 19, 24, 17, 17, 10, 14, 32]
const LONG_REASON = 40

/** What a row of 其中 shows where nothing is scored. */
const NOT_SCORED = '—'

/**
 * 绩效自评表 as the nine-column grid of 财预〔2020〕10号 附件1, in the order and with the merged cells of the form:
 * 项目资金 over its rows, 年度总体目标, 绩效指标 down to the last indicator, 一级 and 二级指标 over their rows, 总分.
 * Heading and 年度 of the form stand above the grid. The page draws it, every export prints it.
 */
export function layoutIndicatorTable(table: TableContent, form: TableForm, score: TableScore): TableGrid {
  return {
    columns: table.indicators.some(({ reason }) => reason.length > LONG_REASON) ? COLUMNS_FOR_LONG_REASONS : COLUMNS,
    rows: [
      ...layoutNames(table, form),
      ...layoutFunds(table, form, score),
      ...layoutGoals(table),
      ...layoutIndicators(table.indicators, score),
      totalRow(score),
    ],
  }
}

function layoutNames(table: TableContent, { labels }: TableForm): GridRow[] {
  const written = (text: string, field: 'name' | 'supervisor' | 'implementer', colSpan: number) =>
    value(text, { row: table.id, field }, { colSpan })
  return [
    row('name', [label(labels.name, { colSpan: 2 }), written(table.name, 'name', 7)]),
    row('name', [
      label(labels.supervisor, { colSpan: 2 }),
      written(table.supervisor, 'supervisor', 3),
      label(labels.implementer),
      written(table.implementer, 'implementer', 3),
    ]),
  ]
}

function layoutFunds(table: TableContent, form: TableForm, score: TableScore): GridRow[] {
  const heading = label(`${form.labels.funds}(${table.unit})`, { colSpan: 2, rowSpan: table.funds.length + 1 })
  const total = totalFund(table)
  const columns = ['', '年初预算数', '全年预算数', '全年执行数', '分值', '执行率', '得分']
  return [
    row('head', [heading, ...columns.map((text) => label(text))]),
    ...table.funds.map((fund) => fundRow(fund, fundRowId(table.id, fund.id), fund === total ? score.execution : null)),
  ]
}

/** @param execution of the row that is scored; null for those that are parts of it. */
function fundRow(fund: FundRow, id: string, execution: ExecutionScore | null): GridRow {
  const amounts = (['initial', 'budget', 'executed'] as const).map((field) => value(fund[field], { row: id, field }))
  const results = execution
    ? [
        computed(plain(execution.weight), { row: id, field: 'weight' }),
        computed(execution.rate === null ? (fund.rate ?? '') : `${execution.rate}%`, { row: id, field: 'rate' }),
        computed(execution.score ?? '', { row: id, field: 'score' }),
      ]
    : [
        value(fund.weight ?? NOT_SCORED, { row: id, field: 'weight' }),
        value(fund.rate ?? NOT_SCORED, { row: id, field: 'rate' }),
        value(fund.score ?? NOT_SCORED, { row: id, field: 'score' }),
      ]
  return row('fund', [label(fund.label, { cellRef: { row: id, field: 'label' } }), ...amounts, ...results], id)
}

function layoutGoals({ id, goal }: TableContent): GridRow[] {
  return [
    row('head', [
      label('年度总体目标', { rowSpan: 2 }),
      label('预期目标', { colSpan: 4 }),
      label('实际完成情况', { colSpan: 4 }),
    ]),
    row('goal', [
      value(goal.expected, { row: id, field: 'goal/expected' }, { colSpan: 4, align: 'start' }),
      value(goal.actual, { row: id, field: 'goal/actual' }, { colSpan: 4, align: 'start' }),
    ]),
  ]
}

function layoutIndicators(indicators: readonly IndicatorRow[], score: TableScore): GridRow[] {
  const columns = ['一级指标', '二级指标', '三级指标', '年度指标值', '实际完成值', '分值', '得分', '偏差原因分析及改进措施']
  const heading = label('绩效指标', { rowSpan: indicators.length + 1 })
  return [
    row('head', [heading, ...columns.map((text) => label(text))]),
    ...indicators.map((indicator, at) => {
      const cells = indicatorCells(indicator, score)
      const starts1 = startsRun(indicators, at, sameLevel1)
      const starts2 = startsRun(indicators, at, sameLevel2)
      if (starts2) cells.unshift(levelLabel(indicator, 'level2', indicator.level2, runLength(indicators, at, sameLevel2)))
      if (starts1) {
        cells.unshift(levelLabel(indicator, 'level1', groupLabel(indicator, score), runLength(indicators, at, sameLevel1)))
      }
      return row('indicator', cells, indicator.id)
    }),
  ]
}

function indicatorCells(indicator: IndicatorRow, score: TableScore): GridCell[] {
  const { id } = indicator
  const result = score.indicators.find((candidate) => candidate.id === id)
  return [
    value(indicator.level3, { row: id, field: 'level3' }),
    value(indicator.target, { row: id, field: 'target' }),
    value(indicator.actual, { row: id, field: 'actual' }),
    value(indicator.weight, { row: id, field: 'weight' }),
    computed(result?.score ?? '', { row: id, field: 'score' }),
    value(indicator.reason, { row: id, field: 'reason' }, { align: 'start' }),
  ]
}

function levelLabel({ id }: IndicatorRow, field: 'level1' | 'level2', text: string, rowSpan: number): GridCell {
  return label(text, { rowSpan, cellRef: { row: id, field } })
}

/** "产出指标(50分)"; without points where the group has none. */
function groupLabel({ level1 }: IndicatorRow, score: TableScore): string {
  const group = score.groups.find((candidate) => candidate.level1 === level1)
  return level1 === '' || group === undefined ? level1 : `${level1}(${plain(group.weight)}分)`
}

/** A form that nobody has filled in shows no total: 0.00 would be a result. */
function totalRow({ total, execution, indicators }: TableScore): GridRow {
  const isScored = execution.score !== null || indicators.some((indicator) => indicator.score !== null)
  return row('total', [
    label('总分', { colSpan: 6 }),
    computed(plain(total.weight)),
    computed(isScored ? total.score : ''),
    label(''),
  ])
}

type SameCell = (above: IndicatorRow, below: IndicatorRow) => boolean

/** Rows that stand together share one merged cell; rows that name no level keep a cell each. */
const sameLevel1: SameCell = (above, below) => below.level1 !== '' && above.level1 === below.level1
const sameLevel2: SameCell = (above, below) => below.level2 !== '' && above.level2 === below.level2 && sameLevel1(above, below)

function startsRun(rows: readonly IndicatorRow[], at: number, same: SameCell): boolean {
  const [above, here] = [rows[at - 1], rows[at]]
  return above === undefined || here === undefined || !same(above, here)
}

function runLength(rows: readonly IndicatorRow[], start: number, same: SameCell): number {
  let end = start + 1
  while (end < rows.length && !startsRun(rows, end, same)) end++
  return end - start
}

function row(kind: RowKind, cells: readonly GridCell[], entity?: string): GridRow {
  return { kind, cells, ...(entity !== undefined && { entity }) }
}

type CellOptions = Partial<Pick<GridCell, 'colSpan' | 'rowSpan' | 'align' | 'cellRef'>>

function cell(text: string, role: GridCell['role'], options: CellOptions): GridCell {
  return { text, role, colSpan: 1, rowSpan: 1, align: 'center', ...options }
}

function label(text: string, options: CellOptions = {}): GridCell {
  return cell(text, 'label', options)
}

function value(text: string, cellRef: CellRef, options: CellOptions = {}): GridCell {
  return cell(text, 'value', { cellRef, ...options })
}

function computed(text: string, cellRef?: CellRef): GridCell {
  return cell(text, 'computed', cellRef ? { cellRef } : {})
}

/** Points without trailing zeros: "50.00" → "50". */
function plain(points: string): string {
  const value = parseDecimal(points)
  return value === null ? points : formatPlain(value)
}
