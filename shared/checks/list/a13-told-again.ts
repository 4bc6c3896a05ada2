import type { Decimal } from '../../base/decimal.ts'
import type { Check, CheckInput, Sentences } from '../check.ts'
import { yuanOf } from '../compare/equation.ts'
import { isSlipOf } from '../compare/slip-of.ts'
import type { Finding } from '../finding.ts'
import { speaker } from '../make-finding.ts'
import { type Located, indexAmounts } from '../prose/amount-index.ts'
import { type ExactAmount, isExact } from '../prose/exact-amount.ts'
import { placeOf } from '../prose/quote.ts'

const sentences = {
  again: {
    severity: 'warning',
    zh: '同一项数前后不一：一处是“{one}”，另一处是“{other}”，多半有一处数字写错了，请核对。',
    en: 'The same figure is told in two ways: "{one}" here, "{other}" there; one of them is probably mistyped.',
  },
} as const satisfies Sentences

const say = speaker('A13', sentences)

/** A13: a figure that is told again is told as the same one; only where the two look like a slip of each other. */
export const toldAgain: Check = { code: 'A13', sentences, run: checkToldAgain }

/** A report tells few figures of one thing; with more it is about several of them. */
const MOST = 6

function checkToldAgain({ prose }: CheckInput, earlier: readonly Finding[]): Finding[] {
  const known = new Set(
    prose.sections.flatMap(({ amounts }) => amounts.filter(isExact).map((amount) => yuanOf(amount).toString())),
  )
  const doubted = new Set(earlier.flatMap(({ code, places }) => (code.startsWith('A') ? places.map(keyOf) : [])))
  return [...indexAmounts(prose).values()].flatMap((located) => {
    const told = located.flatMap(({ section, amount }) => (isExact(amount) && isTold(amount) ? [{ section, amount }] : []))
    return [...Map.groupBy(told, ({ amount }) => amount.stage === 'budget').values()].flatMap((group) => {
      const [one, other] = pairOf(group, known)
      if (!one || !other) return []
      const places = [one, other].map(({ section, amount }) => placeOf(section, amount.spot))
      // A sum that does not fit has been told already.
      if (places.some((place) => doubted.has(keyOf(place)))) return []
      return [say('again', { one: one.amount.text, other: other.amount.text }, places)]
    })
  })
}

type Told = Located & { readonly amount: ExactAmount }

/** Of the whole year, of all money, and of the unit itself: what stands below a total may be told of two totals. */
function isTold({ role, otherTime, money, listed, depth }: ExactAmount): boolean {
  return role === 'value' && !otherTime && money === '' && !listed && depth === 0
}

/** Two that differ by a slip, while no third figure of the report is the difference between them. */
function pairOf(group: readonly Told[], known: ReadonlySet<string>): readonly [Told, Told] | readonly [] {
  if (group.length > MOST) return []
  for (const [at, one] of group.entries())
    for (const other of group.slice(at + 1))
      if (isSlipOf(one.amount, other.amount) && !known.has(difference(one, other).toString())) return [one, other]
  return []
}

function difference(one: Told, other: Told): Decimal {
  return yuanOf(one.amount).minus(yuanOf(other.amount)).abs()
}

function keyOf({ section, quote }: Finding['places'][number]): string {
  return `${section ?? ''} ${quote}`
}
