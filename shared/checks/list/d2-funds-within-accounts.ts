import { type Decimal, HUNDRED, sum } from '../../base/decimal.ts'
import type { FundRow, TableContent } from '../../report/content.ts'
import { readAmount } from '../../scoring/amount.ts'
import { foldText, isBlank } from '../../scoring/fold-text.ts'
import { readQuantity } from '../../scoring/quantity.ts'
import { totalFund } from '../../scoring/score-execution.ts'
import { fundPlace } from '../cell-place.ts'
import type { Check, CheckInput, Sentences } from '../check.ts'
import { formatYuan, yuanOf } from '../compare/equation.ts'
import type { Finding } from '../finding.ts'
import { speaker } from '../make-finding.ts'
import { type Located, indexAmounts } from '../prose/amount-index.ts'
import { placeOf } from '../prose/quote.ts'
import type { Subject } from '../prose/subject.ts'

const sentences = {
  spending: {
    severity: 'error',
    zh: '自评表“{table}”的全年执行数{executed}大于单位全年决算支出（{whole}），一个项目花的钱不会比全单位还多，请核对金额和单位。',
    en: '"{table}" spent {executed}, more than the whole unit ({whole}): check the amounts and their units.',
  },
  claimed: {
    severity: 'error',
    zh: '自评表“{table}”的全年预算数是{budget}、执行率{rate}，折算执行数为{executed}，大于单位全年决算支出（{whole}），请核对金额和单位。',
    en: '"{table}" has a budget of {budget} and a rate of {rate}, which is {executed} spent, more than the whole unit ({whole}): check the amounts and their units.',
  },
  budget: {
    severity: 'warning',
    zh: '自评表“{table}”的全年预算数{budget}大于单位全年决算支出（{whole}），全年执行数又没有填，请核对金额并补填。',
    en: 'The budget of "{table}" is {budget}, more than the whole unit spent ({whole}), and what was spent is not filled in: check and complete it.',
  },
  project: {
    severity: 'warning',
    zh: '自评表“{table}”的全年执行数{executed}大于单位项目支出（{whole}），请核对；属于基本支出或由其他单位列支的，请加以说明。',
    en: '"{table}" spent {executed}, more than all projects of the unit ({whole}). Check it, or say that it is basic spending or booked elsewhere.',
  },
  together: {
    severity: 'warning',
    zh: '{tables}的全年执行数合计{executed}，大于单位项目支出（{whole}），请核对；由其他单位列支的，请加以说明。',
    en: '{tables} spent {executed} together, more than all projects of the unit ({whole}). Check it, or say what is booked elsewhere.',
  },
} as const satisfies Sentences

const say = speaker('D2', sentences)

/** D2: what a 自评表 spends is part of the 决算 of the unit, that of projects part of its 项目支出. */
export const fundsWithinAccounts: Check = { code: 'D2', sentences, run: checkFunds }

/** A table with what its total row says was spent, in 元. */
interface Spent {
  readonly table: TableContent
  readonly fund: FundRow
  readonly executed: Decimal
  readonly isClaimed: boolean
}

function checkFunds({ content, prose }: CheckInput): Finding[] {
  const index = indexAmounts(prose)
  const all = largest(index, 'spending')
  const projects = largest(index, 'project-spending')
  const spent = content.tables.flatMap(spentOf)
  const found = content.tables.flatMap((table) => {
    const own = spent.find((one) => one.table === table)
    return own ? checkSpent(own, all, projects) : checkBudget(table, all)
  })
  return found.length > 0 || !projects ? found : checkTogether(spent, projects)
}

/** The largest figure that the text gives for it as 决算: what fits into one of them fits. */
function largest(index: ReadonlyMap<Subject, readonly Located[]>, subject: Subject): Located | null {
  const final = (index.get(subject) ?? []).filter(({ amount }) => amount.stage === 'final' && amount.money === '')
  return final.reduce<Located | null>((most, one) => (most && yuanOf(most.amount).gte(yuanOf(one.amount)) ? most : one), null)
}

function spentOf(table: TableContent): Spent[] {
  const fund = totalFund(table)
  if (!fund) return []
  const executed = readAmount(fund.executed, table.unit)
  if (executed) return [{ table, fund, executed, isClaimed: false }]
  const budget = readAmount(fund.budget, table.unit)
  const rate = readQuantity(foldText(fund.rate ?? ''))
  if (!isBlank(fund.executed) || !budget || rate?.unit !== '%') return []
  return [{ table, fund, executed: budget.times(rate.value).div(HUNDRED), isClaimed: true }]
}

function checkSpent({ table, fund, executed, isClaimed }: Spent, all: Located | null, projects: Located | null): Finding[] {
  const shown = { table: table.name.trim(), executed: formatYuan(executed, table.unit) }
  const cells = (isClaimed ? (['budget', 'rate'] as const) : (['executed'] as const)).map((field) =>
    fundPlace(table, fund, field),
  )
  if (all && isMore(executed, all)) {
    const params = { ...shown, whole: all.amount.text }
    const claim = { budget: withUnit(fund.budget, table), rate: (fund.rate ?? '').trim() }
    return [say(isClaimed ? 'claimed' : 'spending', { ...params, ...(isClaimed && claim) }, [...cells, placeIn(all)])]
  }
  const isTooMuch = table.kind === 'project' && !isClaimed && projects && isMore(executed, projects)
  return isTooMuch ? [say('project', { ...shown, whole: projects.amount.text }, [...cells, placeIn(projects)])] : []
}

function checkBudget(table: TableContent, all: Located | null): Finding[] {
  const fund = totalFund(table)
  const budget = fund && readAmount(fund.budget, table.unit)
  if (!fund || !budget || !isBlank(fund.executed) || !all || !isMore(budget, all)) return []
  const params = { table: table.name.trim(), budget: withUnit(fund.budget, table), whole: all.amount.text }
  return [say('budget', params, [fundPlace(table, fund, 'budget'), fundPlace(table, fund, 'executed'), placeIn(all)])]
}

function checkTogether(spent: readonly Spent[], projects: Located): Finding[] {
  const ofProjects = spent.filter(({ table, isClaimed }) => table.kind === 'project' && !isClaimed)
  const executed = sum(ofProjects.map((one) => one.executed))
  const [first] = ofProjects
  if (!first || ofProjects.length < 2 || !isMore(executed, projects)) return []
  const tables = ofProjects.map(({ table }) => `“${table.name.trim()}”`).join('、')
  const places = ofProjects.map(({ table, fund }) => fundPlace(table, fund, 'executed'))
  const params = { tables, executed: formatYuan(executed, first.table.unit), whole: projects.amount.text }
  return [say('together', params, [...places, placeIn(projects)])]
}

/** By more than the print precision of 万元. */
function isMore(yuan: Decimal, { amount }: Located): boolean {
  return yuan.minus(yuanOf(amount)).gt(100)
}

function placeIn({ section, amount }: Located) {
  return placeOf(section, amount.spot)
}

function withUnit(cell: string, { unit }: TableContent): string {
  return /元/.test(cell) ? cell.trim() : cell.trim() + unit
}
