import { national2020v1 } from './national-2020-1.ts'
import type { RuleSet } from './rule-set.ts'

/** 江西 scores execution in steps: 100% all of 10 points, from 80% 7, from 60% 5, below that none. */
export const jiangxi2022v1: RuleSet = {
  ...national2020v1,
  id: 'jiangxi',
  version: '2022.1',
  name: '江西',
  source: '财预〔2020〕10号；预算执行率分档按预算管理一体化系统绩效模块的江西设置',
  execution: {
    weight: '10',
    cap: '100',
    rateOfNoBudget: '0',
    steps: [
      { from: '100', percent: '100' },
      { from: '80', percent: '70' },
      { from: '60', percent: '50' },
      { from: '0', percent: '0' },
    ],
  },
}
