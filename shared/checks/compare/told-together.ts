import type { Decimal } from '../../base/decimal.ts'
import type { Sentences } from '../check.ts'
import { formatYuan, yuanOf } from './equation.ts'
import { formatPercent, isPrintOf, percentHolds } from './percent.ts'
import type { Finding } from '../finding.ts'
import { findRepair } from './repair.ts'
import { speaker } from '../make-finding.ts'
import { sizeOf } from '../money-unit.ts'
import type { Located } from '../prose/amount-index.ts'
import { type ExactAmount, isExact } from '../prose/exact-amount.ts'
import type { Amount, Percent, SectionProse } from '../prose/prose.ts'
import { placeOf } from '../prose/quote.ts'
import { repairParams } from '../sentence-text.ts'

/** What A2 says where a sentence tells a figure, its change and the percent, whatever it is compared with. */
export const TOLD_TOGETHER_SENTENCES = {
  own: {
    severity: 'error',
    zh: '{actual}，{change}，原为{base}，增减幅度应为{expected}，文中写“{stated}”，请核对。',
    en: '{actual} after "{change}" was {base} before: the change is {expected}, but the text says "{stated}".',
  },
  saved: {
    severity: 'error',
    zh: '{base}，{actual}，两者相差{expected}，文中写“{change}”，与“{stated}”也对不上，请核对。',
    en: '{base} and {actual} differ by {expected}, but the text says "{change}", which does not fit "{stated}" either.',
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
  const saved = checkAmountOfChange(section, percent, { change, actual, inSentence, sign })
  if (saved) return [saved]
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

interface Told {
  readonly change: ExactAmount
  readonly actual: ExactAmount
  readonly inSentence: readonly ExactAmount[]
  readonly sign: 1 | -1
}

/** 预算金额450万元，中标金额428.6万元，节约24.1万元，节支率4.76%: the percent fits both figures, so the amount between them is wrong. */
function checkAmountOfChange(
  section: SectionProse,
  percent: Percent,
  { change, actual, inSentence, sign }: Told,
): Finding | null {
  const base = inSentence.find((amount) => {
    const moved = yuanOf(actual).minus(yuanOf(amount)).times(sign)
    if (amount === actual || amount.value.lte(0) || amount.unit !== actual.unit || amount.role === 'change' || moved.lte(0))
      return false
    return isPrintOf(percent.value, percent.decimals, moved.times(100).div(yuanOf(amount)))
  })
  if (!base) return null
  const [less, more] = sign > 0 ? [base, actual] : [actual, base]
  const params = {
    base: base.text,
    actual: actual.text,
    change: change.text,
    expected: formatYuan(yuanOf(more).minus(yuanOf(less)), change.unit),
    stated: percent.text,
    ...repairParams(findRepair({ total: more, parts: [less, change] })),
  }
  return say(
    'saved',
    params,
    [base, actual, change, percent].map(({ spot }) => placeOf(section, spot)),
  )
}

/** The change is rounded itself, which matters for small ones. */
function isNearPrint({ value, decimals }: Percent, exact: Decimal, base: Decimal, change: ExactAmount): boolean {
  const whole = { value: base.div(sizeOf(change.unit)), unit: change.unit, decimals: change.decimals }
  return isPrintOf(value, decimals, exact) || percentHolds(value, decimals, change, whole)
}

export function isSameSentence(a: Pick<Amount, 'spot'>, b: Pick<Amount, 'spot'>): boolean {
  return a.spot.sentence === b.spot.sentence
}
