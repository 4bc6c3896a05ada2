import { national2020v1 } from './national-2020-1.ts'
import type { RuleSet } from './rule-set.ts'

/** 浙江: nothing spent of nothing planned is full execution; more than 100% may be stated and earns no more. */
export const zhejiang2024v1: RuleSet = {
  ...national2020v1,
  id: 'zhejiang',
  version: '2024.1',
  name: '浙江',
  source: '财预〔2020〕10号；预算执行率按预算管理一体化系统绩效模块的浙江设置（2024年4月起）',
  execution: { weight: '10', cap: '100', rateOfNoBudget: '0', rateOfNothing: '100' },
}
