import { ZERO } from '../../base/decimal.ts'
import type { Kind } from './kind.ts'
import { standingOf } from './standing.ts'

/** 直接赋分 (财预〔2021〕101号): met earns all, missed earns nothing. */
export const allOrNothing: Kind = (comparison) => {
  const { met, relation } = standingOf(comparison)
  return met ? { points: comparison.weight, relation } : { points: ZERO, relation, note: '未达成的不得分' }
}
