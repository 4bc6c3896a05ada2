import type { Decimal } from '../../base/decimal.ts'
import type { Check, CheckInput, Sentences } from '../check.ts'
import { formatYuan, toleranceOf, yuanOf } from '../compare/equation.ts'
import { formatPercent, percentHolds, percentOf } from '../compare/percent.ts'
import { findRepair } from '../compare/repair.ts'
import type { Finding } from '../finding.ts'
import { speaker } from '../make-finding.ts'
import { type Located, indexAmounts } from '../prose/amount-index.ts'
import { type Comparison, readComparison } from '../prose/comparison.ts'
import { type ExactAmount, isExact } from '../prose/exact-amount.ts'
import type { Amount, Percent, SectionProse } from '../prose/prose.ts'
import { placeOf } from '../prose/quote.ts'
import { readLabel } from '../prose/read-label.ts'
import { type Subject, isPartOf, rootOf } from '../prose/subject.ts'
import { repairParams } from '../sentence-text.ts'
import { type Pair, TOLD_TOGETHER_SENTENCES, checkOwnGrowth, isSameSentence, referencePairs } from '../compare/told-together.ts'

const sentences = {
  change: {
    severity: 'error',
    zh: '{actual}，{budget}，两者相差{expected}，文中写“{stated}”，请核对。',
    en: '{actual} and {budget} differ by {expected}, but the text says "{stated}".',
  },
  direction: {
    severity: 'error',
    zh: '{actual}，{budget}，增减方向写反了：文中写“{stated}”，请核对。',
    en: '{actual} and {budget}: the text says "{stated}", which is the wrong direction.',
  },
  growth: {
    severity: 'error',
    zh: '{actual}，{budget}，增减幅度应为{expected}，文中写“{stated}”，请核对。',
    en: '{actual} and {budget}: the change is {expected}, but the text says "{stated}".',
  },
  ...TOLD_TOGETHER_SENTENCES,
} as const satisfies Sentences

const say = speaker('A2', sentences)

/** A2: 较预算增加/减少 = 决算 − 预算, and the growth in percent. */
export const changeAgainstBudget: Check = { code: 'A2', sentences, run: checkChanges }

type Index = ReadonlyMap<Subject, readonly Located[]>

/** How far back in a paragraph the figure stands that a change is told of. */
const WINDOW = 8

function checkChanges({ prose }: CheckInput): Finding[] {
  const index = indexAmounts(prose)
  return prose.sections.flatMap((section) => [
    ...section.amounts.flatMap((amount, at) =>
      checkChange(section, amount, section.amounts.slice(Math.max(0, at - WINDOW), at), index),
    ),
    ...section.percents.flatMap((percent) => checkGrowth(section, percent, index)),
  ])
}

function checkChange(section: SectionProse, change: Amount, before: readonly Amount[], index: Index): Finding[] {
  const { comparison, subject } = change
  if (!comparison || !isExact(change) || isShared(change.text)) return []
  const subjects = subject ? candidates(subject, before) : []
  const known = subjects.map((one) => pairsOf(section, comparison, one, before, change, index))
  const readings = known.some((some) => some.length > 0) ? known : [referencePairs(section, before, change)]
  const pairs = readings.flat()
  const likeliest = readings.find((some) => some.length > 0) ?? []
  const stated = signed(yuanOf(change), comparison)
  const error = (pair: Pair) => differenceOf(pair).minus(stated).abs()
  const nearest = likeliest.toSorted((a, b) => error(a).cmp(error(b)))[0]
  // A second way to read the words must fit to the last digit: unlike figures come close to each other by chance.
  if (!nearest || pairs.some((pair) => error(pair).isZero())) return []
  if (error(nearest).lte(toleranceOf([change, nearest.actual.amount, nearest.budget.amount]))) return []
  const opposite = pairs.find((pair) => differenceOf(pair).eq(stated.neg()))
  const pair = opposite ?? nearest
  const { actual, budget } = figures(pair)
  const [less, more] = comparison.direction === 'up' ? [budget, actual] : [actual, budget]
  const repair = opposite ? null : findRepair({ total: more, parts: [less, change] })
  const expected = formatYuan(differenceOf(pair).abs(), change.unit)
  const params = { ...texts(pair), expected, stated: change.text, ...repairParams(repair) }
  return [say(opposite ? 'direction' : 'change', params, places(section, pair, change))]
}

function checkGrowth(section: SectionProse, percent: Percent, index: Index): Finding[] {
  const comparison = readComparison(percent.label, percent.lead)
  if (!comparison || isShared(percent.label)) return []
  const last = percent.before.at(-1)
  // 较预算增加165.77万元，增长246.24%: the second half goes on with the comparison of the first.
  const goesOn = comparison.against === '' && comparison.of === '' && percent.lead === ''
  const earlier = goesOn && last?.role === 'change' && isSameSentence(last, percent) ? last : null
  const subject = earlier ? earlier.subject : subjectOf(percent, comparison)
  const against = earlier?.comparison ?? comparison
  const before = earlier ? percent.before.slice(0, -1) : percent.before
  const pairs = (subject ? candidates(subject, before) : [])
    .flatMap((one) => pairsOf(section, against, one, before, earlier ?? percent, index))
    .filter((pair) => growthOf(pair) !== null)
  const pair = pairs[0]
  if (!pair) return earlier ? checkOwnGrowth(section, percent, earlier, before) : []
  if (pairs.some((one) => isGrowth(one, percent, comparison))) return []
  const opposite = pairs.find((one) =>
    isGrowth(one, percent, { ...comparison, direction: comparison.direction === 'up' ? 'down' : 'up' }),
  )
  const expected = formatPercent(growthOf(pair)?.abs() ?? percent.value, Math.max(2, percent.decimals))
  const params = { ...texts(opposite ?? pair), expected, stated: percent.text }
  return [say(opposite ? 'direction' : 'growth', params, places(section, opposite ?? pair, percent))]
}

/** The figures that a comparison with the budget may mean; none if it is compared with something else. */
function pairsOf(
  section: SectionProse,
  { against }: Comparison,
  subject: Subject,
  before: readonly Amount[],
  figure: Pick<Amount, 'spot'>,
  index: Index,
): Pair[] {
  const inSentence = before.filter((amount) => isSameSentence(amount, figure))
  const last = inSentence.at(-1)
  // 较年初预算67.32万元增加…: the sentence says itself what it compares with.
  const named = last?.role === 'reference' && last.stage === 'budget' && !last.otherTime && isExact(last) ? last : null
  if (!isBudget(against) && !(against === '' && named)) return []
  const near = inSentence
    .filter(isExact)
    .findLast((amount) => isActual(amount) && amount.subject === subject && !amount.otherTime)
  const all = index.get(subject) ?? []
  const actual = near ? { section, amount: near } : all.findLast(({ amount }) => isActual(amount) && amount.stage === 'final')
  if (!actual) return []
  if (named) return [{ actual, budget: { section, amount: named } }]
  const budgets = all.filter(({ amount }) => amount.stage === 'budget' && amount.money === actual.amount.money)
  return budgets.map((budget) => ({ actual, budget }))
}

/**
 * What a comparison may be of, the likeliest first: of the figure in front of it, or of the total of the list that
 * it stands behind (总收入…，其中：财政拨款…，上年结转40万元，较预算增加…).
 */
function candidates(subject: Subject, before: readonly Amount[]): Subject[] {
  const root = rootOf(subject)
  const isBehindList = before.length > 1 && before.slice(-2).every((part) => part.subject && isPartOf(part.subject, root))
  return [...new Set(isBehindList ? [root, subject] : [subject, root])]
}

function isBudget(against: string): boolean {
  return against.includes('预算') && !/上年|去年|同期|\d{4}年/.test(against)
}

/** 收入、支出分别增加…: which figure belongs to which is not ours to guess. */
function isShared(words: string): boolean {
  return /分别|各/.test(words)
}

function isActual(amount: ExactAmount): boolean {
  return amount.role === 'value' && amount.stage !== 'budget'
}

function subjectOf(percent: Percent, { of }: Comparison): Subject | null {
  const { subject } = readLabel(of)
  if (subject !== 'same') return subject === 'unknown' ? null : subject
  return percent.before.findLast((amount) => amount.role === 'value' && isSameSentence(amount, percent))?.subject ?? null
}

function signed(value: Decimal, { direction }: Comparison): Decimal {
  return direction === 'up' ? value : value.neg()
}

function figures({ actual, budget }: Pair): { actual: ExactAmount; budget: ExactAmount } {
  return { actual: actual.amount, budget: budget.amount }
}

function differenceOf(pair: Pair): Decimal {
  const { actual, budget } = figures(pair)
  return yuanOf(actual).minus(yuanOf(budget))
}

/** Growth over the budget in percent; null when there was no budget. */
function growthOf(pair: Pair): Decimal | null {
  const { actual, budget } = figures(pair)
  return percentOf(actual, budget)?.minus(100) ?? null
}

/** Growth is the share of the actual figure in the budget, less 100: so its print precision is that of a share. */
function isGrowth({ actual, budget }: Pair, percent: Percent, comparison: Comparison): boolean {
  const share = signed(percent.value, comparison).plus(100)
  return percentHolds(share, percent.decimals, actual.amount, budget.amount)
}

function texts({ actual, budget }: Pair): { actual: string; budget: string } {
  return { actual: actual.amount.text, budget: budget.amount.text }
}

function places(section: SectionProse, { actual, budget }: Pair, figure: Pick<Amount, 'spot'>): Finding['places'] {
  const both = [actual, budget].map((located) => placeOf(located.section, located.amount.spot))
  return [...both, placeOf(section, figure.spot)]
}
