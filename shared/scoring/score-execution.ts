import { Decimal, HUNDRED, ZERO, formatFixed2, formatPlain } from '../base/decimal.ts'
import type { FundRow, TableContent } from '../report/content.ts'
import { readAmount } from './amount.ts'
import { isBlank, quoteText } from './fold-text.ts'
import { readPoints } from './points.ts'
import type { ExecutionStep, RuleSet } from './rules/rule-set.ts'
import type { ExecutionScore } from './score-sheet.ts'
import { type Verdict, roundPoints, roundRate, settle } from './settle.ts'

const TOTAL = /^(?:年度)?(?:项目)?(?:预算)?(?:资金)?(?:总额|总计|合计)[:：]?$/

/**
 * The row that the execution rate is read from: 年度资金总额, or what other forms call it and put last. The label
 * counts before the id, for it is what people read. The other rows (其中) are parts of it.
 */
export function totalFund(table: TableContent): FundRow | undefined {
  return table.funds.find(({ label }) => TOTAL.test(label.replace(/\s/g, ''))) ?? table.funds.find(({ id }) => id === 'total')
}

/** Scores 预算执行率 (财预〔2020〕10号 art. 13, 16): rate = 全年执行数 ÷ 全年预算数. Nothing missing is made up. */
export function scoreExecution(table: TableContent, rules: RuleSet): ExecutionScore {
  const fund = totalFund(table)
  const [weight, remarks] = executionWeight(fund?.weight ?? '', rules)
  if (!fund) return sheet(null, weight, { computed: null, because: ['没有年度资金总额行，预算执行率无法计算'] }, '')
  const planned = plannedOf(fund, rules)
  const budget = readAmount(planned.text, table.unit)
  const executed = readAmount(fund.executed, table.unit)
  const missing = [...problem(planned.name, planned.text, budget), ...problem('全年执行数', fund.executed, executed)]
  if (!budget || !executed || missing.length > 0) {
    const claimed = isBlank(fund.rate ?? '') ? '' : `，所填执行率${quoteText(fund.rate ?? '')}未经核算`
    const because = [...remarks, `${missing.join('，')}，预算执行率无法计算，未作推算${claimed}`]
    return sheet(null, weight, { computed: null, because }, fund.score ?? '')
  }
  const rate = rateOf(executed, budget, rules)
  const scored = Decimal.max(ZERO, Decimal.min(rate, rules.execution.cap))
  const step = rules.execution.steps?.find(({ from }) => scored.gte(from))
  const computed = roundPoints(new Decimal(step?.percent ?? scored).times(weight).div(HUNDRED), weight, rules.rounding)
  const found = explainRate(planned, fund.executed, budget, rate)
  const points = step ? explainStep(step, weight) : explainPoints(rate, scored, weight)
  const earned = budget.isZero() ? '得' : `${points} = `
  return sheet(
    rate,
    weight,
    { computed, because: [...remarks, `${found}，${earned}${formatFixed2(computed)}分`] },
    fund.score ?? '',
  )
}

/** What spending is measured against. */
interface Planned {
  readonly name: string
  readonly text: string
}

function plannedOf(fund: FundRow, { execution }: RuleSet): Planned {
  return execution.basis === 'initial' ? { name: '年初预算数', text: fund.initial } : { name: '全年预算数', text: fund.budget }
}

function sheet(rate: Decimal | null, weight: Decimal, verdict: Verdict, given: string): ExecutionScore {
  return { rate: rate && formatFixed2(rate), weight: formatPlain(weight), rule: 'execution-rate', ...settle(verdict, given) }
}

function executionWeight(text: string, rules: RuleSet): [Decimal, string[]] {
  const fallback = new Decimal(rules.execution.weight)
  if (isBlank(text)) return [fallback, []]
  const own = readPoints(text)
  if (own?.gte(0)) return [own, []]
  return [fallback, [`所填分值“${quoteText(text)}”不是有效分值，按${formatPlain(fallback)}分计`]]
}

function problem(name: string, text: string, amount: Decimal | null): string[] {
  if (isBlank(text)) return [`${name}未填写`]
  if (!amount) return [`${name}“${quoteText(text)}”不是金额`]
  return name !== '全年执行数' && amount.lt(0) ? [`${name}为负数`] : []
}

function rateOf(executed: Decimal, budget: Decimal, { rounding, execution }: RuleSet): Decimal {
  if (!budget.isZero()) return roundRate(executed.times(HUNDRED).div(budget), rounding)
  return new Decimal((executed.isZero() ? execution.rateOfNothing : undefined) ?? execution.rateOfNoBudget)
}

function explainRate(planned: Planned, executed: string, budget: Decimal, rate: Decimal): string {
  const percent = formatFixed2(rate)
  if (budget.isZero()) return `${planned.name}为0，预算执行率按${percent}%计`
  return `预算执行率 = ${quoteText(executed)} ÷ ${quoteText(planned.text)} = ${percent}%`
}

function explainPoints(rate: Decimal, scored: Decimal, weight: Decimal): string {
  const capped = scored.eq(rate) ? '' : `按${formatPlain(scored)}%计分，`
  return `${capped}${formatPlain(scored)}% × ${formatPlain(weight)}`
}

function explainStep({ from, percent }: ExecutionStep, weight: Decimal): string {
  const step = new Decimal(from).isZero() ? '属最低一档' : `达到${from}%一档`
  return `${step}，得分值的${percent}%，${percent}% × ${formatPlain(weight)}`
}
