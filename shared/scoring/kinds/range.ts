import type { Decimal } from '../../base/decimal.ts'
import type { Edge, Range } from './method.ts'

/** Whether a value lies in a range; null on an edge of which the form does not say where it belongs. */
export function lies(value: Decimal, { low, high }: Range): boolean | null {
  const sides = [low ? beyond(value.cmp(low.value), low) : true, high ? beyond(-value.cmp(high.value), high) : true]
  if (sides.includes(false)) return false
  return sides.includes(null) ? null : true
}

function beyond(side: number, { included }: Edge): boolean | null {
  return side === 0 ? (included ?? null) : side > 0
}

/** A range as the forms write it: "10%（不含）至20%（含）", "大于30%". */
export function formatRange({ low, high }: Range, unit: string): string {
  if (low && high && low.value === high.value) return `等于${low.value}${unit}`
  if (low && high) return `${low.value}${unit}${mark(low)}至${high.value}${unit}${mark(high)}`
  if (low)
    return low.included === undefined ? `${low.value}${unit}以上` : `${low.included ? '不低于' : '大于'}${low.value}${unit}`
  if (high)
    return high.included === undefined ? `${high.value}${unit}以下` : `${high.included ? '不超过' : '低于'}${high.value}${unit}`
  return '任何值'
}

function mark({ included }: Edge): string {
  if (included === undefined) return ''
  return included ? '（含）' : '（不含）'
}
