import type { RuleSet } from './rule-set.ts'

/**
 * 财预〔2020〕10号: execution rate 10 points (art. 13), proportional and qualitative scoring (art. 16), grades
 * (art. 18). The linear deduction for upper bounds is what the production systems built on it compute.
 */
export const national2020v1: RuleSet = {
  id: 'national',
  version: '2020.1',
  name: '全国',
  source: '财预〔2020〕10号《项目支出绩效评价管理办法》',
  rounding: { rate: 2, points: 2 },
  execution: { weight: '10', cap: '100', rateOfNoBudget: '0' },
  kinds: { 'at-least': 'proportional', 'at-most': 'linear-excess', equal: 'proportional-or-zero' },
  tiers: [
    { name: '达成年度指标', from: '80', to: '100' },
    { name: '部分达成年度指标并具有一定效果', from: '60', to: '80' },
    { name: '未达成年度指标且效果较差', from: '0', to: '60' },
  ],
  grades: [
    { grade: '优', from: '90' },
    { grade: '良', from: '80' },
    { grade: '中', from: '60' },
    { grade: '差', from: '0' },
  ],
}
