import type { Check } from './check.ts'
import { incomeAndSpending } from './list/a1-income-and-spending.ts'
import { changeAgainstBudget } from './list/a2-change-against-budget.ts'
import { shares } from './list/a3-shares.ts'
import { executionRate } from './list/a4-execution-rate.ts'
import { fundRows } from './list/a5-fund-rows.ts'
import { threePublic } from './list/a6-three-public.ts'
import { procurement } from './list/a7-procurement.ts'
import { assets } from './list/a8-assets.ts'
import { yearEndBalance } from './list/a9-year-end-balance.ts'
import { twoBreakdowns } from './list/a10-two-breakdowns.ts'
import { units } from './list/a11-units.ts'
import { malformedNumbers } from './list/a12-malformed-numbers.ts'
import { toldAgain } from './list/a13-told-again.ts'
import { weights } from './list/b1-weights.ts'
import { totalScore } from './list/b2-total-score.ts'
import { scoreBounds } from './list/b3-score-bounds.ts'
import { ruleScore } from './list/b4-rule-score.ts'
import { deviationReason } from './list/b5-reason.ts'
import { overCompletion } from './list/b6-over-completion.ts'
import { exceededLimit } from './list/b7-exceeded-limit.ts'
import { tierScore } from './list/b8-tiers.ts'
import { gradeWord } from './list/b9-grade-word.ts'
import { indicatorFigures } from './list/b10-figures.ts'
import { targetOperator } from './list/b11-operator.ts'
import { measurableTargets } from './list/b12-measurable.ts'
import { numbering } from './list/c1-numbering.ts'
import { punctuation } from './list/c2-punctuation.ts'
import { emptySections } from './list/c3-empty-sections.ts'
import { largeProjects } from './list/c4-large-projects.ts'
import { placeholders } from './list/c5-placeholders.ts'
import { typos } from './list/c6-typos.ts'
import { years } from './list/c7-years.ts'
import { documentNumbers } from './list/c8-document-numbers.ts'
import { headcount } from './list/c9-headcount.ts'
import { terms } from './list/c10-terms.ts'
import { textAndTable } from './list/d1-text-and-table.ts'
import { fundsWithinAccounts } from './list/d2-funds-within-accounts.ts'
import { carriedOver } from './list/d3-carried-over.ts'
import { problemsNamed } from './list/d4-problems.ts'
import { attachments } from './list/d5-attachments.ts'
import { names } from './list/d6-names.ts'
import { basicFigures } from './list/d7-basic-figures.ts'

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
  yearEndBalance,
  twoBreakdowns,
  units,
  malformedNumbers,
  toldAgain,
  weights,
  totalScore,
  scoreBounds,
  ruleScore,
  deviationReason,
  overCompletion,
  exceededLimit,
  tierScore,
  gradeWord,
  indicatorFigures,
  targetOperator,
  measurableTargets,
  numbering,
  punctuation,
  emptySections,
  largeProjects,
  placeholders,
  typos,
  years,
  documentNumbers,
  headcount,
  terms,
  textAndTable,
  fundsWithinAccounts,
  carriedOver,
  problemsNamed,
  attachments,
  names,
  basicFigures,
]
