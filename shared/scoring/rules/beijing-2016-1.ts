import { national2020v1 } from './national-2020-1.ts'
import type { RuleSet } from './rule-set.ts'

/**
 * The 得分计算方法 that 北京 prints on its form: spending is measured against the initial budget, the rate is rounded
 * to whole percent before it is scored, and a limit is scored by A/B. The rest is as in the national rules.
 */
export const beijing2016v1: RuleSet = {
  ...national2020v1,
  id: 'beijing',
  version: '2016.1',
  name: '北京（2016年度表样）',
  source: '北京市项目支出绩效自评表（2016年度）得分计算方法',
  rounding: { rate: 0, points: 2 },
  execution: { weight: '10', cap: '100', rateOfNoBudget: '0', basis: 'initial' },
  kinds: { 'at-least': 'proportional', 'at-most': 'inverse-ratio', equal: 'proportional-or-zero' },
}
