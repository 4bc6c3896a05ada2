import { hunanRates } from './hunan-rates.ts'
import { national2020v1 } from './national-2020-1.ts'
import type { RuleSet } from './rule-set.ts'

/**
 * 湖南 部门整体支出绩效评价指标表: 预算配置 and 预算执行 are rates with fixed deductions, the other rows are scored by
 * what was done. The table has no row of its own for execution, which is 预算完成率 among the indicators.
 */
export const hunanDepartment2018v1: RuleSet = {
  ...national2020v1,
  id: 'hunan-department',
  version: '2018.1',
  name: '湖南（部门整体支出评价指标表）',
  source: '湖南省部门整体支出绩效评价指标表（市县2015—2018年度所用表样）',
  execution: { weight: '0', cap: '100', rateOfNoBudget: '0' },
  rows: hunanRates,
}
