import { type Decimal, HUNDRED } from '../../base/decimal.ts'
import type { FundRow, TableContent } from '../../report/content.ts'
import { foldText, isBlank } from '../../scoring/fold-text.ts'
import { readQuantity } from '../../scoring/quantity.ts'
import { fundPlace, rowName } from '../cell-place.ts'
import type { Check, CheckInput, Sentences } from '../check.ts'
import { formatPercent, percentOf, rateHolds } from '../compare/percent.ts'
import type { Finding } from '../finding.ts'
import { speaker } from '../make-finding.ts'
import { type Term, yuanOf } from '../compare/equation.ts'
import { termOfCell } from '../compare/term-of-cell.ts'
import { type ExactAmount, isExact } from '../prose/exact-amount.ts'
import { decimalsOf } from '../prose/figure.ts'
import type { Amount, Percent, SectionProse } from '../prose/prose.ts'
import { placeOf } from '../prose/quote.ts'

const sentences = {
  missing: {
    severity: 'error',
    zh: '“{row}”一行填了“{claimed}”，但“{missing}”没有填，执行率无从算起，请补填金额或删去。',
    en: 'The row "{row}" says "{claimed}", but "{missing}" is empty: fill in the amount or take the claim out.',
  },
  rate: {
    severity: 'error',
    zh: '“{row}”的执行率应为{expected}（{executed}÷{budget}），表中填的是“{stated}”，请核对。',
    en: 'The execution rate of "{row}" is {expected} ({executed} ÷ {budget}), but the table says "{stated}".',
  },
  over: {
    severity: 'error',
    zh: '“{row}”的全年执行数{executed}大于全年预算数{budget}，执行率{expected}超过100%，请核对；年中有追加的，请把追加数计入全年预算数。',
    en: '"{row}": {executed} were spent of a budget of {budget}, a rate of {expected}. Check both; additions belong into the budget.',
  },
  unbudgeted: {
    severity: 'error',
    zh: '“{row}”的全年预算数为{budget}，却有全年执行数{executed}，请核对。',
    en: '"{row}": {executed} were spent although the budget is {budget}.',
  },
  initial: {
    severity: 'warning',
    zh: '“{row}”的执行率{stated}是按年初预算数算的（{executed}÷{initial}＝{expected}），全年预算数没有填；请补填全年预算数，执行率按全年预算数计算。',
    en: 'The execution rate {stated} of "{row}" is measured against the initial budget ({executed} ÷ {initial} = {expected}): fill in the budget of the whole year and measure against that.',
  },
  unstated: {
    severity: 'style',
    zh: '“{row}”一行填了得分{score}，执行率没有填，按{executed}÷{budget}应为{expected}，请补填。',
    en: 'The row "{row}" has a score of {score} and no execution rate; {executed} ÷ {budget} is {expected}.',
  },
  prose: {
    severity: 'error',
    zh: '{final}，{budget}，完成预算的{expected}，文中写的是“{stated}”，请核对。',
    en: '{final} and {budget} make {expected}, but the text says "{stated}".',
  },
  arrived: {
    severity: 'error',
    zh: '{final}，{budget}，到位率应为{expected}，文中写的是“{stated}”，请核对。',
    en: '{final} of {budget} is {expected} that arrived, but the text says "{stated}".',
  },
} as const satisfies Sentences

const say = speaker('A4', sentences)

/** A4: 执行率 = 全年执行数 ÷ 全年预算数 to the printed decimals, not above 100%, and never without both amounts. */
export const executionRate: Check = { code: 'A4', sentences, run: checkExecutionRates }

function checkExecutionRates({ content, prose }: CheckInput): Finding[] {
  const inTables = content.tables.flatMap((table) => table.funds.flatMap((fund) => checkRow(table, fund)))
  const inProse = prose.sections.flatMap((section) => section.percents.flatMap((percent) => checkPercent(section, percent)))
  return [...inProse, ...inTables]
}

function checkRow(table: TableContent, fund: FundRow): Finding[] {
  const missing = (['budget', 'executed'] as const).filter((field) => isBlank(fund[field]))
  if (missing.length > 0) return checkClaims(table, fund, missing)
  const [allotted, spent] = [termOfCell(fund.budget, table.unit), termOfCell(fund.executed, table.unit)]
  if (!allotted || !spent) return []
  const [budget, executed] = [yuanOf(allotted), yuanOf(spent)]
  const row = rowName(fund.label)
  const amounts = [fundPlace(table, fund, 'budget'), fundPlace(table, fund, 'executed')]
  const shown = { row, budget: fund.budget, executed: fund.executed }
  if (budget.lte(0)) return executed.gt(0) ? [say('unbudgeted', shown, amounts)] : []
  const exact = executed.times(HUNDRED).div(budget)
  const rate = readRate(fund.rate)
  const isOver = executed.gt(budget)
  const expected = formatPercent(exact, Math.max(2, rate?.decimals ?? 0))
  const over = isOver ? [say('over', { ...shown, expected }, amounts)] : []
  if (isBlank(fund.rate ?? '') && readRate(fund.score)?.value.gt(0)) {
    const params = { ...shown, expected, score: fund.score ?? '' }
    return [...over, say('unstated', params, [fundPlace(table, fund, 'rate'), fundPlace(table, fund, 'score'), ...amounts])]
  }
  // A system that caps the rate prints 100%; that it is over has been said.
  if (!rate || isRate(rate, spent, allotted) || (isOver && rate.value.eq(HUNDRED))) return over
  const params = { ...shown, expected, stated: fund.rate ?? '' }
  return [...over, say('rate', params, [...amounts, fundPlace(table, fund, 'rate')])]
}

const COLUMNS = { budget: '全年预算数', executed: '全年执行数', rate: '执行率', score: '得分' } as const

/** A rate or a score stands there although an amount is missing. A zero claims nothing. */
function checkClaims(table: TableContent, fund: FundRow, missing: readonly ('budget' | 'executed')[]): Finding[] {
  const claims = (['rate', 'score'] as const).filter((field) => readRate(fund[field])?.value.gt(0))
  if (claims.length === 0) return []
  const initial = checkInitialBudget(table, fund)
  if (initial) return initial
  const claimed = claims.map((field) => `${COLUMNS[field]}${fund[field] ?? ''}`).join('、')
  const params = { row: rowName(fund.label), claimed, missing: missing.map((field) => COLUMNS[field]).join('、') }
  const fields = [...claims, 'budget', 'executed'] as const
  return [
    say(
      'missing',
      params,
      fields.map((field) => fundPlace(table, fund, field)),
    ),
  ]
}

/** Some forms have no 全年预算数 at all and measure against 年初预算数. null where the rate is no such one. */
function checkInitialBudget(table: TableContent, fund: FundRow): Finding[] | null {
  if (table.funds.some(({ budget }) => !isBlank(budget))) return null
  const [initial, executed] = [termOfCell(fund.initial, table.unit), termOfCell(fund.executed, table.unit)]
  const rate = readRate(fund.rate)
  const expected = initial && executed && percentOf(executed, initial)
  if (!rate || !expected || !isRate(rate, executed, initial)) return null
  const params = {
    row: rowName(fund.label),
    stated: fund.rate ?? '',
    initial: fund.initial,
    executed: fund.executed,
    expected: formatPercent(expected, Math.max(2, rate.decimals)),
  }
  const fields = ['rate', 'initial', 'executed', 'budget'] as const
  return [
    say(
      'initial',
      params,
      fields.map((field) => fundPlace(table, fund, field)),
    ),
  ]
}

interface Rate {
  readonly value: Decimal
  readonly decimals: number
  /** Whether it says % itself: a bare 0.95 may be meant as a fraction. */
  readonly isPercent: boolean
}

function readRate(cell: string | undefined): Rate | null {
  const folded = foldText(cell ?? '')
  const quantity = readQuantity(folded)
  if (!quantity || (quantity.unit !== '%' && quantity.unit !== '')) return null
  return { value: quantity.value, decimals: decimalsOf(folded), isPercent: quantity.unit === '%' }
}

function isRate({ value, decimals, isPercent }: Rate, part: Term, whole: Term): boolean {
  if (rateHolds(value, decimals, part, whole)) return true
  return !isPercent && value.lte(2) && rateHolds(value.times(HUNDRED), Math.max(0, decimals - 2), part, whole)
}

/** More amounts than these in a sentence are not one budget and what became of it. */
const MOST_AMOUNTS = 5
const SPENT = /决算|执行|支出|支付|使用|完成/

/** A part of the year, or several years: 三季度末, 上半年, 9月底; 累计, 三年总预算, 总投资. December ends the year. */
const OTHER_PERIOD =
  /季度|半年|(?<!\d)(?:[1-9]|1[01])月|累计|(?:[一二三四五六七八九十两]|(?<!\d)\d)年(?:期|内|总|共|规划|来|合计|预算)|总投资|总概算/

function checkPercent(section: SectionProse, percent: Percent): Finding[] {
  const amounts = percent.before
    .filter((amount) => amount.spot.sentence === percent.spot.sentence && amount.role !== 'change')
    .filter(isExact)
    .slice(-MOST_AMOUNTS)
  const isArrival = /到位率(?:为|是|达到?)?$/.test(percent.label)
  if (!isArrival && !isExecutionRate(percent, amounts.at(-1))) return []
  const final = amounts.findLast((amount) => (isArrival ? isArrived(amount) : !isBudget(amount) && SPENT.test(amount.text)))
  const named = amounts.findLast((amount) => (isArrival ? isPlanned(amount) : final && isBudgetOf(amount, final)))
  const budget = named ?? (isArrival ? undefined : allottedTo(final, amounts))
  const expected = final && budget && percentOf(final, budget)
  const isOfTheYear = [final, budget, amounts.at(-1)].every((amount) => !amount || !OTHER_PERIOD.test(amount.text))
  if (!isOfTheYear) return []
  // Several plans are told for one arrival: 上级下达300万元，县级应配套200万元.
  if (!expected || (isArrival && amounts.filter(isPlanned).length > 1)) return []
  const { value, decimals } = percent
  const wholes = amounts.filter((amount) => !amount.value.isZero())
  if (wholes.some((whole) => amounts.some((part) => part !== whole && rateHolds(value, decimals, part, whole)))) return []
  const params = {
    final: final.text,
    budget: budget.text.replace(/^完成/, ''),
    expected: formatPercent(expected, Math.max(2, decimals)),
    stated: percent.label === '的' ? budget.text + percent.text : percent.text,
  }
  return [
    say(
      isArrival ? 'arrived' : 'prose',
      params,
      [final, budget, percent].map(({ spot }) => placeOf(section, spot)),
    ),
  ]
}

function isArrived({ text }: Amount): boolean {
  return /到位/.test(text)
}

/** What was to arrive: 预算, 计划, 下达, 应到位. */
function isPlanned({ text }: Amount): boolean {
  return /预算|计划|下达|安排|批复|应到位|配套/.test(text) && !/实际|实到/.test(text)
}

function isBudgetOf(amount: Amount, final: Amount): boolean {
  return isBudget(amount) && isSameSubject(amount, final)
}

/** 网格化管理项目200万元，执行180万元，执行率90%: what stands right in front of 执行 is its budget. */
function allottedTo(final: Amount | undefined, amounts: readonly ExactAmount[]): ExactAmount | undefined {
  const before = final && amounts[amounts.findIndex((amount) => amount === final) - 1]
  const isPair = final === amounts.at(-1) && /执行/.test(final?.text ?? '') && before?.role === 'value'
  return isPair && /项目|资金|经费|指标/.test(before.text) && !/投资|合同|累计/.test(before.text) ? before : undefined
}

function isExecutionRate({ label, lead }: Percent, last: Amount | undefined): boolean {
  if (OTHER_PERIOD.test(label) || OTHER_PERIOD.test(lead)) return false
  if (/分别|各|约|近|超|上年|去年|同期|较|比/.test(label)) return false
  // 完成年初预算67.32万元的346.24%
  if (label === '的') return last?.role === 'reference' && last.text.startsWith('完成')
  return /(?:执行率|支出进度|支付进度|执行进度|预算完成率|(?:完成|占)[^占]{0,6}预算(?:数|安排)?的?)(?:为|是|达到?)?$/.test(label)
}

function isBudget({ stage, stageStated }: Amount): boolean {
  return stageStated && stage === 'budget'
}

function isSameSubject(a: Amount, b: Amount): boolean {
  return a.subject === b.subject && a.core === b.core
}
