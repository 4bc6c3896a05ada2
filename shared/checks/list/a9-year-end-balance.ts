import type { Decimal } from '../../base/decimal.ts'
import { readAmount } from '../../scoring/amount.ts'
import type { Check, CheckInput, Sentences } from '../check.ts'
import { excessOf, formatYuan, subsetSums, sumOf, toleranceOf, yuanOf } from '../compare/equation.ts'
import { findGrandTotals } from '../compare/grand-totals.ts'
import { findRepair } from '../compare/repair.ts'
import type { Finding } from '../finding.ts'
import { speaker } from '../make-finding.ts'
import { type Located, indexAmounts } from '../prose/amount-index.ts'
import { isExact } from '../prose/exact-amount.ts'
import type { Prose } from '../prose/prose.ts'
import { placeOf } from '../prose/quote.ts'
import type { Subject } from '../prose/subject.ts'
import { repairParams } from '../sentence-text.ts'

const sentences = {
  balance: {
    severity: 'warning',
    zh: '{income}减去{spending}等于{expected}，文中写的是{stated}，相差{difference}，请核对；另有上年结转或其他结余的请写明。',
    en: '{income} less {spending} is {expected}, but the text says {stated}, which differs by {difference}. Check them, and name any other money carried over.',
  },
  withCarried: {
    severity: 'warning',
    zh: '{income}加上{carried}，减去{spending}等于{expected}，文中写的是{stated}，相差{difference}，请核对。',
    en: '{income} with {carried}, less {spending}, is {expected}, but the text says {stated}, which differs by {difference}.',
  },
  exceeds: {
    severity: 'warning',
    zh: '{spending}大于{income}，多支出{difference}，文中没有说明用的是上年结转还是其他结余，请补充说明或核对金额。',
    en: '{spending} is {difference} more than {income}, and the text does not say what was carried over from the year before.',
  },
  short: {
    severity: 'warning',
    zh: '{spending}大于{income}，加上{carried}仍差{difference}，请核对上年结转和收支金额。',
    en: '{spending} is more than {income}, and with {carried} there is still {difference} too little.',
  },
  unequal: {
    severity: 'error',
    zh: '{whole}与{parts}不相等，相差{difference}；收入总计和支出总计应当一致，请核对。',
    en: '{whole} and {parts} differ by {difference}; the grand totals of both sides are the same.',
  },
  total: {
    severity: 'error',
    zh: '{whole}与{parts}之和不相等：合计{sum}，相差{difference}，请核对。',
    en: '{whole} is not the sum of {parts}, which is {sum} and differs by {difference}.',
  },
} as const satisfies Sentences

const say = speaker('A9', sentences)

/** A9: 收入总计 = 本年收入 + 年初结转, 支出总计 = 本年支出 + 年末结转, and both are equal; 决算收入 − 支出 = 年末结转; 支出 above 收入 needs 上年结转. */
export const yearEndBalance: Check = { code: 'A9', sentences, run: checkBalance }

/** A report names few totals of one kind; with more it is about several accounts, and any of them may be meant. */
const MOST = 4

function checkBalance(report: CheckInput): Finding[] {
  const totals = checkTotals(report)
  return totals.length > 0 ? totals : checkRest(report)
}

function checkRest({ content, prose }: CheckInput): Finding[] {
  const index = indexAmounts(prose)
  const of = (subject: Subject) => (index.get(subject) ?? []).filter(isOfAllMoney)
  const [incomes, spendings] = [totalsOf(of('income')), totalsOf(of('spending'))]
  const [income, spending] = [incomes.at(-1), spendings.at(-1)]
  if (!income || !spending || incomes.length > MOST || spendings.length > MOST) return []
  // 全年收入200万元 in a section of its own may be of anything.
  if (income.amount.stage !== spending.amount.stage && income.section !== spending.section) return []
  // 收入总计 has 上年结转 in it and 本年收入合计 has not; nobody says which, so either is right.
  const additions = [...of('carried-over'), ...of('used-surplus')].filter(isOfTheYear).slice(-MOST)
  const resources = incomes.flatMap((one) => subsetSums(additions.map(worth)).map((extra) => worth(one).plus(extra)))
  const left = of('carried-forward').filter(isOfTheYear).slice(-MOST)
  const returned = returnedIn(prose)
  const accounts = { income, spending, spendings, additions, resources, returned }
  return left.length > 0 ? checkStated(accounts, left) : checkExcess(accounts, { content, prose })
}

/** 本年收入合计, 年初结转 and 收入总计 of one sentence, and the same of 支出. */
function checkTotals({ prose }: CheckInput): Finding[] {
  return prose.sections.flatMap((section) =>
    findGrandTotals(section).map((equation) => {
      const { total, parts } = equation
      const params = {
        whole: total.text,
        parts: parts.map(({ text }) => text).join('、'),
        sum: formatYuan(sumOf(parts), total.unit),
        difference: formatYuan(excessOf(equation).abs(), total.unit),
        ...repairParams(findRepair(equation)),
      }
      return say(
        parts.length > 1 ? 'total' : 'unequal',
        params,
        [total, ...parts].map(({ spot }) => placeOf(section, spot)),
      )
    }),
  )
}

interface Accounts {
  readonly income: Located
  readonly spending: Located
  readonly spendings: readonly Located[]
  /** Money of the years before. */
  readonly additions: readonly Located[]
  /** What may have been there to spend, in 元, as the words can be taken. */
  readonly resources: readonly Decimal[]
  /** What was handed back, in 元; whether it is in 支出, nobody says. */
  readonly returned: readonly Decimal[]
}

function checkStated(
  { income, spending, spendings, additions, resources, returned }: Accounts,
  left: readonly Located[],
): Finding[] {
  const stated = left.at(-1)
  if (!stated) return []
  const tolerance = toleranceOf([income, spending, stated].map(({ amount }) => amount))
  const handedBack = subsetSums(returned)
  const remains = subsetSums(left.map(worth))
    .slice(1)
    .flatMap((one) => handedBack.map((back) => one.plus(back)))
  const isTrue = resources.some((resource) =>
    spendings.some((spent) => {
      const rest = resource.minus(worth(spent))
      // 支出总计 has 年末结转 in it.
      const isInTotal = /总计/.test(spent.amount.text) && rest.abs().lte(tolerance)
      return isInTotal || remains.some((one) => rest.minus(one).abs().lte(tolerance))
    }),
  )
  if (isTrue) return []
  // 收入总计 has 上年结转 in it, any other total is without.
  const [carried] = additions.length === 1 && !/总计/.test(income.amount.text) ? additions : []
  const expected = worth(income)
    .plus(carried ? worth(carried) : 0)
    .minus(worth(spending))
  const { unit } = stated.amount
  const params = {
    income: income.amount.text,
    spending: spending.amount.text,
    stated: stated.amount.text,
    expected: formatYuan(expected, unit),
    difference: formatYuan(expected.minus(worth(stated)).abs(), unit),
  }
  if (carried) {
    const places = [income, carried, spending, stated].map(placeOfLocated)
    return [say('withCarried', { ...params, carried: carried.amount.text }, places)]
  }
  const repair = findRepair({ total: income.amount, parts: [spending.amount, stated.amount] })
  return [say('balance', { ...params, ...repairParams(repair) }, [income, spending, stated].map(placeOfLocated))]
}

const RETURNED = /收回|上缴(?:国库|财政)|[缴交退]回|收缴/

function returnedIn({ sections }: Prose): Decimal[] {
  const amounts = sections.flatMap((section) => section.amounts).filter(isExact)
  const returned = amounts.filter(({ text, otherTime }) => RETURNED.test(text) && !otherTime)
  return returned.slice(-MOST).map(yuanOf)
}

function checkExcess(
  { income, spending, spendings, additions, resources }: Accounts,
  report: Pick<CheckInput, 'content' | 'prose'>,
): Finding[] {
  const tolerance = toleranceOf([income.amount, spending.amount])
  if (spendings.some((spent) => resources.some((resource) => worth(spent).minus(resource).lte(tolerance)))) return []
  const missing = worth(spending).minus(worth(income))
  const shown = { income: income.amount.text, spending: spending.amount.text }
  const { unit } = spending.amount
  const carried = additions.at(-1)
  if (carried && additions.length === 1 && !mentionsReserves(report.prose)) {
    const difference = formatYuan(missing.minus(worth(carried)), unit)
    const places = [spending, income, carried].map(placeOfLocated)
    return [say('short', { ...shown, carried: carried.amount.text, difference }, places)]
  }
  if (additions.length > 0 || mentionsCarryOver(report)) return []
  return [say('exceeds', { ...shown, difference: formatYuan(missing, unit) }, [spending, income].map(placeOfLocated))]
}

/** 决算 figures; where none is marked as such, those that are not of the budget. */
function totalsOf(located: readonly Located[]): Located[] {
  const final = located.filter(({ amount }) => amount.stage === 'final' && amount.role === 'value')
  return final.length > 0 ? final : located.filter(isOfTheYear)
}

function isOfTheYear({ amount }: Located): boolean {
  return amount.stage !== 'budget' && amount.role === 'value'
}

function isOfAllMoney({ amount }: Located): boolean {
  return amount.money === ''
}

function worth({ amount }: Located): Decimal {
  return yuanOf(amount)
}

function placeOfLocated({ section, amount }: Located): Finding['places'][number] {
  return placeOf(section, amount.spot)
}

const CARRY_OVER =
  /(?:上年|上一年|年初|期初|以前年度|历年|往年|\d{4}年)[^，。；]{0,8}(?:结转|结余)|(?:使用|动用|弥补)[^，。；]{0,12}(?:结余|基金)|结转(?:和|及)?结余资金/
const RESERVES = /(?:使用|动用|弥补|用)[^，。；]{0,12}(?:结余|基金|存量)|存量资金|(?:借|贷)款/

function mentionsReserves({ sections }: Prose): boolean {
  return sections.some(({ text }) => RESERVES.test(text))
}

/** Whether text or table say a word on money of the years before, with a figure or without. */
function mentionsCarryOver({ content, prose }: Pick<CheckInput, 'content' | 'prose'>): boolean {
  if (mentionsReserves(prose) || prose.sections.some(({ text }) => CARRY_OVER.test(text))) return true
  return content.tables.some(({ funds, unit }) =>
    funds.some((fund) => /结转|结余/.test(fund.label) && readAmount(fund.executed || fund.budget, unit)?.gt(0)),
  )
}
