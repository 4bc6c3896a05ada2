import { national2020v1 } from './national-2020-1.ts'
import type { RuleSet } from './rule-set.ts'

/**
 * The notes (备注) that 湖北 prints below its form: 20 points for execution, B/A for what is to be reached, A/B for a
 * limit, never more than the points, and three tiers cut at 80 and 50.
 */
export const hubei2020v1: RuleSet = {
  ...national2020v1,
  id: 'hubei',
  version: '2020.1',
  name: '湖北',
  source: '湖北省项目自评表备注（2020年度表样）',
  execution: { weight: '20', cap: '100', rateOfNoBudget: '0' },
  kinds: { 'at-least': 'proportional', 'at-most': 'inverse-ratio', equal: 'proportional-or-zero' },
  tiers: [
    { name: '达成预期指标', from: '80', to: '100' },
    { name: '部分达成预期指标', from: '50', to: '80' },
    { name: '未达成预期指标', from: '0', to: '50' },
  ],
}
