import { MAX_LABEL_LENGTH, foldLabel, restBehind } from './fold-label.ts'
import { fundHeader } from './fund-rows.ts'
import { indicatorHeader } from './indicator-rows.ts'
import { isPrintedRemark } from './label-words.ts'
import type { Cell, Row } from './table-grammar.ts'
import { type Columns, labelOf, proseOf } from './table-cells.ts'

/** Folded labels of 自评表 as the published variants of the form print them. */
export type Party = 'name' | 'supervisor' | 'implementer'

export const PARTIES: Readonly<Record<Party, RegExp>> = {
  name: /^(项目|项目支出|专项资金)名称$/,
  supervisor: /^(县级)?主管部门(?=\(|$)/,
  implementer: /^(实施|项目)单位(?=\(|$)/,
}

type Goal = 'expected' | 'actual'

export const GOAL_LABELS: Readonly<Record<Goal, RegExp>> = {
  expected: /^(?:预期|年初设定)目标|^项目年度目标(?!完成)/,
  actual: /实际完成情况|^年度目标完成情况/,
}

export type GoalColumns = Columns<Goal>

/** The columns of the goals (预期目标, 实际完成情况), or null for any other row. */
export function goalHeader(row: Row): GoalColumns | null {
  const columns = new Map<Goal, number>()
  row.cells.forEach((cell, at) => {
    const goal = (Object.keys(GOAL_LABELS) as Goal[]).find((name) => !columns.has(name) && readGoalLabel(cell, name) !== null)
    if (goal !== undefined) columns.set(goal, at)
  })
  return columns.size === 2 ? columns : null
}

/** Characters before 实际完成情况, as in 年度总体目标实际完成情况. */
const MAX_WORDS_BEFORE = 12

interface GoalLabel {
  readonly label: string
  /** The goal itself, where somebody wrote it behind its label. */
  readonly text: string
}

/** Reads "预期目标" and "预期目标：完成数字化120万页"; null for a cell that is no such label. */
export function readGoalLabel(cell: Cell | undefined, goal: Goal): GoalLabel | null {
  const prose = proseOf(cell)
  const folded = foldLabel(prose.slice(0, MAX_LABEL_LENGTH))
  const match = GOAL_LABELS[goal].exec(folded)
  if (match === null || match.index > MAX_WORDS_BEFORE) return null
  const rest = restBehind(prose, match.index + match[0].length)
  if (rest === null) return null
  // A sentence may well begin with 实际完成情况.
  if (goal === 'actual' && !/^(?:[\s:：(（]|$)/.test(rest)) return null
  const label = prose.slice(0, prose.length - rest.length)
  return { label, text: isPrintedRemark(foldLabel(rest)) ? '' : rest.replace(/^[\s:：]+/, '') }
}

export function partyOf(label: string): Party | null {
  return (Object.keys(PARTIES) as Party[]).find((party) => PARTIES[party].test(label)) ?? null
}

/** The first row of a table: 项目名称. */
export function isFirstRow(row: Row): boolean {
  return partyOf(labelOf(row.cells[0])) === 'name'
}

/** Where 总分 stands in the last row of a table; null for any other row. Merged columns may stand before it. */
export function totalLabelAt(row: Row, belowIndicators: boolean): number | null {
  const at = row.cells.findIndex((cell) => cell.length > 0)
  const label = labelOf(row.cells[at])
  // Among the funds, 合计 is what the others add up to.
  return label === '总分' || (belowIndicators && label === '合计') ? at : null
}

/** Whether a row can only come from a 自评表, so that a table begins even where its first rows are missing. */
export function belongsToTable(row: Row): boolean {
  return (
    partyOf(labelOf(row.cells[0])) !== null ||
    fundHeader(row) !== null ||
    goalHeader(row) !== null ||
    indicatorHeader(row) !== null
  )
}
