import { national2020v1 } from './national-2020-1.ts'
import type { RuleSet } from './rule-set.ts'

/**
 * 福建 部门整体支出绩效自评表: every row carries its own 评分标准 (so many points for so much, one less for each that
 * is missing). A row without one is full once it is met; what a shortfall costs, a person says. The form shows the execution rate and gives it no points.
 */
export const fujian2020v1: RuleSet = {
  ...national2020v1,
  id: 'fujian',
  version: '2020.1',
  name: '福建',
  source: '福建省部门整体支出绩效自评表（2020年度表样）',
  execution: { weight: '0', cap: '100', rateOfNoBudget: '0' },
  rows: [{ methods: [{ method: { kind: 'steps', steps: [] } }] }],
}
