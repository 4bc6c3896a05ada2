import type { FundRow, TableContent } from '../report/content.ts'
import { totalFund } from '../scoring/score-execution.ts'

const TOTAL = /^(?:年度)?(?:项目)?(?:预算)?(?:资金)?(?:总额|总计|合计)[:：]?$/

/** 年度资金总额, or what other forms call it and put last: 总额, 合计. */
export function totalRow(table: TableContent): FundRow | undefined {
  return table.funds.find(({ label }) => TOTAL.test(label.replace(/\s/g, ''))) ?? totalFund(table)
}
