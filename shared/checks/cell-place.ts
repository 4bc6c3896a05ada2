import type { FundRow, IndicatorRow, TableContent } from '../report/content.ts'
import { fundRowId } from '../report/shape.ts'
import type { Place } from './finding.ts'

/** Columns of amounts of 项目资金, as the form heads them. */
export const FUND_COLUMNS = { initial: '年初预算数', budget: '全年预算数', executed: '全年执行数' } as const
export type FundColumn = keyof typeof FUND_COLUMNS

/** A cell of 项目资金, by the row id that the document keeps it under. */
export function fundPlace(table: TableContent, fund: FundRow, field: keyof FundRow): Place {
  return { table: table.id, row: fundRowId(table.id, fund.id), field, quote: fund[field] ?? '' }
}

export function indicatorPlace(table: Pick<TableContent, 'id'>, row: IndicatorRow, field: keyof IndicatorRow): Place {
  return { table: table.id, row: row.id, field, quote: row[field] ?? '' }
}

/** The 总分 row as a source printed it. */
export function printedPlace(table: TableContent, field: 'weight' | 'score'): Place {
  return { table: table.id, row: table.id, field: `printed/${field}`, quote: table.printed?.[field] ?? '' }
}

/** A label of the form in one line and without 其中, as sentences name a row. */
export function rowName(label: string): string {
  return label.replace(/\s/g, '').replace(/^其中[:：]?/, '')
}
