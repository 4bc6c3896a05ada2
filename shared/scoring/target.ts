import type { IndicatorRow } from '../report/content.ts'
import { readActual } from './actual.ts'
import type { Change } from './cell-sides.ts'
import type { Direction } from './cell-words.ts'
import { type Context, NO_CONTEXT } from './context.ts'
import { type Deadline, readDeadline } from './date.ts'
import { type Unclear, unclear } from './doubt.ts'
import { foldText, isBlank } from './fold-text.ts'
import type { Quantity } from './quantity.ts'
import { readCell } from './read-cell.ts'
import type { Range } from './read-range.ts'
import { type Sense, senseOf } from './row-sense.ts'
import { ZERO_QUANTITY, countsHarm, saysNone, saysZero } from './zero-words.ts'

/** A target of one figure. */
export interface Bound {
  readonly kind: 'bound'
  readonly direction: Direction
  /** Whether the cell says which way: "100%" alone does not. */
  readonly signed: boolean
  readonly quantity: Quantity
  readonly label: string
  readonly change: Change | null
  /** What the row makes of a target without a sign. */
  readonly sense: Sense
}

/** What a 年度指标值 asks for, as far as it can be told without guessing. */
export type Target =
  | { readonly kind: 'blank' }
  | Bound
  | { readonly kind: 'deadline'; readonly deadline: Deadline }
  /** "汛期前": due some time, but on no written date. */
  | { readonly kind: 'undated' }
  /** "90%-95%" */
  | Range
  /** No figure at all: 优, 有效, 合格. */
  | { readonly kind: 'words' }
  | Unclear

/**
 * Reads a target as offices write it: "≥95%", "≧ 95 %", "95%以上", "不少于三次", "≤12.5万元", "100%", "零事故",
 * "2022年12月底前", "优". Total: any text has an answer.
 */
export function readTarget(text: string, context: Context = NO_CONTEXT): Target {
  if (isBlank(text)) return { kind: 'blank' }
  const folded = foldText(text).replace(/^定性(?:指标)?[:：|]?/, '')
  if (saysZero(folded) || (saysNone(folded) && countsHarm(context.name)))
    return bound({ direction: 'equal', quantity: ZERO_QUANTITY })
  if (saysNone(folded)) return unclear('none')
  const deadline = readDeadline(folded, asksWhen(context))
  if (deadline) return deadline === 'undated' ? { kind: 'undated' } : { kind: 'deadline', deadline }
  const reading = readCell(folded, context.year)
  if (reading.kind !== 'figure') return reading
  const { value, unit } = reading.quantity
  if (unit === '' && isYear(value.toFixed()) && asksWhen(context)) return unclear('year')
  return bound(reading)
}

/**
 * The target of a row. One without a sign is a limit where the row's words say that less is better (投诉率, 办理时限,
 * a cost); `signed` stays false, so that whoever shows it can say so.
 */
export function targetOf(row: IndicatorRow, context: Context): Target {
  const target = readTarget(row.target, context)
  if (target.kind !== 'bound' || target.signed || target.quantity.value.isZero()) return target
  const actual = target.quantity.unit === '' ? readActual(row.actual, context.year, false) : null
  const sense = senseOf(context, actual?.kind === 'figure' ? actual.quantity.unit : target.quantity.unit)
  return { ...target, sense, direction: sense.kind === 'limit' ? 'at-most' : target.direction }
}

type Figure = Pick<Bound, 'quantity'> & Partial<Pick<Bound, 'label' | 'change'>> & { readonly direction: Direction | null }

function bound({ direction, quantity, label = '', change = null }: Figure): Bound {
  const signed = direction !== null
  return { kind: 'bound', direction: direction ?? 'equal', signed, quantity, label, change, sense: { kind: 'reach' } }
}

/** Whether a row asks when something was done, and not how long it took. */
function asksWhen({ name, levels }: Context): boolean {
  if (/周期|工期|时长|年限|月数|质保|服务期|期数|天数/.test(name)) return false
  return /时间|时限|日期|期限|进度|节点/.test(name) || /时效/.test(levels)
}

function isYear(digits: string): boolean {
  return /^20\d\d$/.test(digits)
}
