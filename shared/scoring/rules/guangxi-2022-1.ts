import { national2020v1 } from './national-2020-1.ts'
import type { RuleSet } from './rule-set.ts'

/** 广西 has a column 扣分 whose points come off the computed score, and asks a reason from 130% of the target. */
export const guangxi2022v1: RuleSet = {
  ...national2020v1,
  id: 'guangxi',
  version: '2022.1',
  name: '广西',
  source: '财预〔2020〕10号；扣分列和超额完成按预算管理一体化系统绩效模块的广西设置',
  column: 'deduction',
  overCompletion: { warn: '120', reason: '130', reasonAtZero: '30' },
}
