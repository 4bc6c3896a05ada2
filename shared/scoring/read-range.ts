import { type Quantity, quantityOf } from './quantity.ts'

export interface Range {
  readonly kind: 'range'
  readonly low: Quantity
  readonly high: Quantity
}

const N = String.raw`(\d(?:[\d.,]*\d)?)`
const U = String.raw`([%‰\p{Script=Han}]{0,6}?)`
const LEAD = String.raw`(?:控制在|保持在|维持在|稳定在|为|[\p{Script=Han}]{0,10}[:：])?`

/** 3-5次, 90%～95%, 三至五次. */
const SPAN = new RegExp(`^${LEAD}${N}${U}(?:-|~|—|–|至|到)${N}${U}(?:之间|以内|范围内)?(?:完成)?$`, 'u')
/** [90%,95%] */
const BRACKETS = new RegExp(`^\\[${N}${U},${N}${U}\\]$`, 'u')
/** 90%≤满意度<95% */
const AROUND = new RegExp(`^${N}${U}[≤<][^\\d≤<>≥=]{1,12}[≤<]${N}${U}$`, 'u')
/** ≥90%且≤95% */
const BOTH = new RegExp(`^≥${N}${U}(?:且|并且|,|、|;)?≤${N}${U}$`, 'u')

/** Reads two figures with what lies between them. @returns null where they are no range: 95%-90%, 2022-12, 5次,8场. */
export function readRange(text: string): Range | null {
  const [, from = '', lowUnit = '', to = '', highUnit = ''] =
    SPAN.exec(text) ?? BRACKETS.exec(text) ?? AROUND.exec(text) ?? BOTH.exec(text) ?? []
  if (from === '') return null
  const high = quantityOf(to, highUnit)
  const low = quantityOf(from, lowUnit === '' ? highUnit : lowUnit)
  if (!low || !high || low.unit !== high.unit || low.value.gte(high.value)) return null
  return { kind: 'range', low, high }
}
