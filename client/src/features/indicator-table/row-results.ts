import { formatPlain, parseDecimal } from '@gongping/shared/base/decimal.ts'
import type { TableContent } from '@gongping/shared/report/content.ts'
import { fundRowId } from '@gongping/shared/report/shape.ts'
import { totalFund } from '@gongping/shared/scoring/score-execution.ts'
import type { TableScore } from '@gongping/shared/scoring/score-sheet.ts'
import type { TableForm } from '@gongping/shared/template/template.ts'

/** What a row shows beside its own cells. */
export interface RowResult {
  /** 得分 as the unit wrote it; "" = the computed one is shown. */
  readonly given: string
  /** How the computed score came about. */
  readonly because: string
  /** The two figures of a score above its points, else null. */
  readonly above: { readonly score: string; readonly weight: string } | null
  readonly group: GroupResult | null
}

/** A first-level indicator: its points and its live subtotal. */
export interface GroupResult {
  readonly score: string
  readonly weight: string
  /** The points of the form, where the rows do not add up to them. */
  readonly expected: string | null
}

export function sameResult(a: RowResult | null, b: RowResult | null): boolean {
  if (a === null || b === null) return a === b
  return (
    a.given === b.given &&
    a.because === b.because &&
    a.above?.score === b.above?.score &&
    a.above?.weight === b.above?.weight &&
    a.group?.score === b.group?.score &&
    a.group?.weight === b.group?.weight &&
    a.group?.expected === b.group?.expected
  )
}

/** By row id: indicators and the total row of the funds. */
export function rowResults(table: TableContent, form: TableForm, score: TableScore): Record<string, RowResult> {
  const results: Record<string, RowResult> = {}
  const fund = totalFund(table)
  if (fund) {
    const { weight, because } = score.execution
    const given = fund.score ?? ''
    results[fundRowId(table.id, fund.id)] = { given, because, above: aboveWeight(given, weight), group: null }
  }
  for (const { id, level1, weight, score: given } of table.indicators) {
    const because = score.indicators.find((candidate) => candidate.id === id)?.because ?? ''
    results[id] = { given, because, above: aboveWeight(given, weight), group: groupResult(level1, form, score) }
  }
  return results
}

function groupResult(level1: string, form: TableForm, { groups }: TableScore): GroupResult | null {
  const group = groups.find((candidate) => candidate.level1 === level1)
  if (!group) return null
  const points = form.groups.find((candidate) => candidate.level1 === level1)?.weight
  const [sum, expected] = [parseDecimal(group.weight), parseDecimal(points ?? '')]
  const differs = sum !== null && expected !== null && !sum.equals(expected)
  return { score: group.score, weight: sum ? formatPlain(sum) : group.weight, expected: differs ? formatPlain(expected) : null }
}

function aboveWeight(score: string, weight: string): RowResult['above'] {
  const [points, most] = [parseDecimal(score), parseDecimal(weight)]
  return points !== null && most !== null && points.greaterThan(most) ? { score, weight } : null
}
