import type { Check } from './check.ts'
import { incomeAndSpending } from './list/a1-income-and-spending.ts'
import { changeAgainstBudget } from './list/a2-change-against-budget.ts'
import { shares } from './list/a3-shares.ts'
import { executionRate } from './list/a4-execution-rate.ts'
import { fundRows } from './list/a5-fund-rows.ts'
import { threePublic } from './list/a6-three-public.ts'
import { procurement } from './list/a7-procurement.ts'
import { assets } from './list/a8-assets.ts'
import { weights } from './list/b1-weights.ts'
import { totalScore } from './list/b2-total-score.ts'
import { scoreBounds } from './list/b3-score-bounds.ts'

/** Every check of the product, in the order in which findings are shown. A new check is one file and one line here. */
export const CHECKS: readonly Check[] = [
  incomeAndSpending,
  changeAgainstBudget,
  shares,
  executionRate,
  fundRows,
  threePublic,
  procurement,
  assets,
  weights,
  totalScore,
  scoreBounds,
]
