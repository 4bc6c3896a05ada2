import type { Decimal } from '../../base/decimal.ts'
import type { Sentences } from '../check.ts'
import { formatYuan, yuanOf } from './equation.ts'
import { formatPercent, isPrintOf, percentHolds } from './percent.ts'
import type { Finding } from '../finding.ts'
import { speaker } from '../make-finding.ts'
import { sizeOf } from '../money-unit.ts'
import type { Located } from '../prose/amount-index.ts'
import { type ExactAmount, isExact } from '../prose/exact-amount.ts'
import type { Amount, Percent, SectionProse } from '../prose/prose.ts'
import { placeOf } from '../prose/quote.ts'

/** What A2 says where a sentence tells a figure, its change and the percent, whatever it is compared with. */
export const TOLD_TOGETHER_SENTENCES = {
  own: {
    severity: 'error',
    zh: '{actual}，{change}，原为{base}，增减幅度应为{expected}，文中写“{stated}”，请核对。',
    en: '{actual} after "{change}" was {base} before: the change is {expected}, but the text says "{stated}".',
  },
} as const satisfies Sentences

const say = speaker('A2', TOLD_TOGETHER_SENTENCES)

/** What was spent or received, and a budget figure that it may be compared with. */
export interface Pair {
  readonly actual: Located
  readonly budget: Located
}

/** “三公”经费8万元，比上年9万元减少1万元: the sentence names both, whatever they are. */
export function referencePairs(section: SectionProse, before: readonly Amount[], change: Amount): Pair[] {
  const inSentence = before.filter((amount) => isSameSentence(amount, change))
  const reference = inSentence.at(-1)
  if (reference?.role !== 'reference' || !isExact(reference) || !/^(?:相?较|比|与)/.test(reference.text)) return []
  const actuals = inSentence.filter((amount) => amount.role === 'value' && amount.depth === change.depth).slice(-MOST_ACTUALS)
  if (!actuals.every(isExact) || !goesOnFrom(section, actuals.at(-1), reference)) return []
  return actuals.map((amount) => ({ actual: { section, amount }, budget: { section, amount: reference } }))
}

const MOST_ACTUALS = 4

/** Whether nothing is named between a figure and what is said of it: 接待费1万元，会议费同比减少… speaks of another one. */
function goesOnFrom(section: SectionProse, from: Amount | undefined, next: Amount | undefined): boolean {
  if (!from || !next || from.spot.paragraph !== next.spot.paragraph) return false
  const of = next.comparison?.of.replace(/同比|环比/, '') ?? ''
  const between = section.folded[from.spot.paragraph]?.slice(from.spot.end, next.spot.labelStart) ?? ''
  return of === '' && !/\p{Script=Han}/u.test(between)
}

/** 支出8万元，比上年减少2万元，下降20%: the sentence says itself what there was before. */
export function checkOwnGrowth(section: SectionProse, percent: Percent, change: Amount, before: readonly Amount[]): Finding[] {
  const inSentence = before.filter((amount) => isSameSentence(amount, percent)).filter(isExact)
  const last = inSentence.at(-1)
  const actual = last?.role === 'reference' ? inSentence.findLast(({ role }) => role === 'value') : last
  if (!isExact(change) || !change.comparison || actual?.role !== 'value' || actual.unit !== change.unit) return []
  if (!goesOnFrom(section, actual, last === actual ? change : last)) return []
  const sign = change.comparison.direction === 'up' ? 1 : -1
  const growth = (base: Decimal) => (base.gt(0) ? yuanOf(change).times(100).div(base) : null)
  const bases = inSentence.flatMap((amount) => [yuanOf(amount), yuanOf(amount).minus(yuanOf(change).times(sign))])
  const isTrue = (base: Decimal) => {
    const exact = growth(base)
    return exact === null || isNearPrint(percent, exact, base, change)
  }
  if (bases.some(isTrue)) return []
  const base = last?.role === 'reference' ? yuanOf(last) : yuanOf(actual).minus(yuanOf(change).times(sign))
  const expected = growth(base)
  if (!expected) return []
  const params = {
    actual: actual.text,
    change: change.text,
    base: formatYuan(base, actual.unit),
    expected: formatPercent(expected, Math.max(2, percent.decimals)),
    stated: percent.text,
  }
  return [
    say(
      'own',
      params,
      [actual, change, percent].map(({ spot }) => placeOf(section, spot)),
    ),
  ]
}

/** The change is rounded itself, which matters for small ones. */
function isNearPrint({ value, decimals }: Percent, exact: Decimal, base: Decimal, change: ExactAmount): boolean {
  const whole = { value: base.div(sizeOf(change.unit)), unit: change.unit, decimals: change.decimals }
  return isPrintOf(value, decimals, exact) || percentHolds(value, decimals, change, whole)
}

export function isSameSentence(a: Pick<Amount, 'spot'>, b: Pick<Amount, 'spot'>): boolean {
  return a.spot.sentence === b.spot.sentence
}
