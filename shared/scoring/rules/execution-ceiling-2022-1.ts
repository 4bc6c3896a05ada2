import { national2020v1 } from './national-2020-1.ts'
import type { RuleSet } from './rule-set.ts'

/**
 * A manual of 2022 whose province is not named: 2 points off where the result exceeds the target by 30% and more,
 * and the total is held down while little of the money is spent. Its other rules are the national ones.
 */
export const executionCeiling2022v1: RuleSet = {
  ...national2020v1,
  id: 'execution-ceiling',
  version: '2022.1',
  name: '按执行率封顶、超额扣分',
  source: '2022年项目支出绩效自评操作手册（desk33.com/d-565511，未载明地区）',
  overCompletion: { warn: '120', reason: '130', deduction: { from: '130', points: '2' } },
  ceilings: [
    { below: '50', total: '59' },
    { below: '60', total: '69' },
    { below: '70', total: '79' },
    { below: '80', total: '89' },
  ],
}
