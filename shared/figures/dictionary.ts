import type { BasicFigure, FigureGroup } from './basic-figure.ts'
import { assets } from './dictionary/assets.ts'
import { budget } from './dictionary/budget.ts'
import { finalAccounts } from './dictionary/final-accounts.ts'
import { procurement } from './dictionary/procurement.ts'
import { staff } from './dictionary/staff.ts'
import { threePublicBudget, threePublicFinal } from './dictionary/three-public.ts'

/**
 * The basic figures (基础数据) that a report of a department names, by 部门预算, 部门决算 and 湖南
 * 部门整体支出绩效评价基础数据表. A report may hold others too; they have a key, a value and a unit, and no definition.
 */
export const FIGURE_GROUPS: readonly FigureGroup[] = [
  staff,
  budget,
  finalAccounts,
  threePublicBudget,
  threePublicFinal,
  procurement,
  assets,
]

const BY_KEY: ReadonlyMap<string, BasicFigure> = new Map(
  FIGURE_GROUPS.flatMap(({ figures }) => figures.map((figure) => [figure.key, figure] as const)),
)

export function findFigure(key: string): BasicFigure | undefined {
  return BY_KEY.get(key)
}
