import { SATISFACTION } from '../kinds/satisfaction.ts'
import { national2020v1 } from './national-2020-1.ts'
import type { RuleSet } from './rule-set.ts'

/**
 * 财预〔2021〕101号: cost becomes a 一级指标 of its own, and 满意度 is scored by what was reached (满意度赋分), whatever
 * the target says. Its other three ways (直接赋分, 完成比例赋分, 评判等级赋分) are what a row's method cell may name.
 * Without cost indicators, or without anyone to ask, the points move as the last three of `levels` say.
 */
export const nationalCost2021v1: RuleSet = {
  ...national2020v1,
  id: 'national-cost',
  version: '2021.1',
  name: '全国（含成本指标）',
  source: '财预〔2021〕101号《中央部门项目支出核心绩效目标和指标设置及取值指引（试行）》',
  rows: [
    {
      group: '满意度',
      unit: '%',
      methods: [{ method: SATISFACTION }],
    },
  ],
  levels: [
    { 成本指标: '20', 产出指标: '40', 效益指标: '20', 满意度指标: '10' },
    { 成本指标: '20', 产出指标: '40', 效益指标: '30' },
    { 产出指标: '50', 效益指标: '30', 满意度指标: '10' },
    { 产出指标: '50', 效益指标: '40' },
  ],
}
