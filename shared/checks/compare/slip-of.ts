import type { Term } from './equation.ts'

/**
 * Whether two figures in one unit look like one that was mistyped: two digits next to each other changed places (6.1 and
 * 1.6), or the point slipped (34.5 and 345). A single other digit is no sign: plans and results differ by it too.
 */
export function isSlipOf(a: Pick<Term, 'value' | 'unit'>, b: Pick<Term, 'value' | 'unit'>): boolean {
  if (a.unit !== b.unit || a.value.eq(b.value) || a.value.isZero() || b.value.isZero()) return false
  const places = Math.max(a.value.decimalPlaces(), b.value.decimalPlaces())
  const [one, other] = [a, b].map(({ value }) => value.toFixed(places).replace('.', ''))
  if (one === undefined || other === undefined || one.length !== other.length) return isPointSlip(a, b)
  const differing = Array.from(one, (_, at) => at).filter((at) => one[at] !== other[at])
  const [first = 0, second = 0] = differing
  return differing.length === 2 && second === first + 1 && one[first] === other[second] && one[second] === other[first]
}

/** The same digits, at least three of them, with the point elsewhere. */
function isPointSlip(a: Pick<Term, 'value'>, b: Pick<Term, 'value'>): boolean {
  const [one, other] = [a, b].map(({ value }) =>
    value
      .toFixed()
      .replace('.', '')
      .replace(/^0+|0+$/g, ''),
  )
  return one !== undefined && one === other && one.length >= 3
}
