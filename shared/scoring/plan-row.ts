import { Decimal, HUNDRED, formatFixed2, formatPlain } from '../base/decimal.ts'
import type { IndicatorRow } from '../report/content.ts'
import type { Context } from './context.ts'
import { foldText, isBlank, quoteText } from './fold-text.ts'
import type { Unclear } from './kinds/kind.ts'
import { BY_SIGN, type Method } from './kinds/method.ts'
import { readQuantity } from './quantity.ts'
import { recalling } from './recall.ts'
import { applyFormula, inputNames } from './rules/apply-formula.ts'
import { findRowRule } from './rules/find-row-rule.ts'
import type { RowRule, RuleSet } from './rules/rule-set.ts'
import { readStandard } from './standards/read-standard.ts'
import { SAYS_NOTHING, type Standard } from './standards/standard.ts'
import { type Target, readTarget, targetOf } from './target.ts'

/** How a row is to be scored, before its actual value is looked at. */
export interface Plan {
  /** With the actual value that its figures give, where its own cell is empty. */
  readonly row: IndicatorRow
  readonly target: Target
  readonly method: Method
  readonly deduction: Decimal | null
  /** How the actual value was found, as part of the sentence. */
  readonly found: readonly string[]
}

/**
 * The row's own method cell counts before what the rule set knows of the row, and that before the sign of its
 * target. A cell that is not understood is never passed over.
 */
export function planRow(row: IndicatorRow, weight: Decimal, rules: RuleSet, context: Context): Plan | Unclear {
  const written = targetOf(row, context)
  const rule = ruleFor(row, written, rules)
  const standard = standardOf(row, rules, rule)
  if (!standard) return { unclear: `评分标准“${quoteText(row.method ?? '')}”不能确定地读成计分规则，须由人评定` }
  if (standard.full && !standard.full.eq(weight)) {
    return { unclear: `评分标准的满分${formatPlain(standard.full)}分与本行分值${formatPlain(weight)}分不一致，须由人评定` }
  }
  const method = standard.method ?? methodOf(rule, weight)
  if (!method) return { unclear: `规则没有写明分值为${formatPlain(weight)}分时如何计分，须由人评定` }
  const limit = standard.method ? standard.limit : (rule?.limit ?? null)
  const target = limit === null ? written : withLimit(written, readTarget(limit))
  if (!target) return { unclear: `年度指标值${quoteText(row.target)}与评分标准（${limit ?? ''}）不一致，须由人评定` }
  const plan = { row, target, method, deduction: standard.deduction, found: [] }
  return rule?.formula && standard.inputs.size > 0 ? withFigures(plan, rule.formula, standard, rules) : plan
}

/** A rule for figures in one unit is none for a row whose target is counted in another: 满意度 in 起. */
function ruleFor(row: IndicatorRow, target: Target, rules: RuleSet): RowRule | undefined {
  const rule = findRowRule(row, rules)
  if (rule?.unit === undefined || target.kind === 'blank') return rule
  return target.kind === 'bound' && target.quantity.unit === rule.unit ? rule : undefined
}

function standardOf(row: IndicatorRow, rules: RuleSet, rule: RowRule | undefined): Standard | null {
  if (row.method === undefined || isBlank(row.method)) return SAYS_NOTHING
  const { method } = row
  if (rule?.formula) return readStandard(method, rules.column, inputNames(rule.formula))
  return recall(rules, method, () => ({ standard: readStandard(method, rules.column, NO_NAMES) })).standard
}

/** Forms print the same standard beside many rows. */
const recall = recalling<{ readonly standard: Standard | null }>(1000)
const NO_NAMES: ReadonlySet<string> = new Set()

function methodOf(rule: RowRule | undefined, weight: Decimal): Method | null {
  if (!rule) return BY_SIGN
  return rule.methods.find((variant) => variant.weight === undefined || weight.eq(variant.weight))?.method ?? null
}

/**
 * The target of the cell, with the sign of the limit where it has none of its own; the limit where it is empty.
 * @returns null where the two contradict each other.
 */
function withLimit(written: Target, limit: Target): Target | null {
  if (limit.kind !== 'bound' || written.kind === 'blank') return limit
  if (written.kind !== 'bound') return written.kind === 'words' || written.kind === 'unclear' ? written : null
  const [own, other] = [written.quantity, limit.quantity]
  const sameUnit = own.unit === other.unit || own.unit === '' || other.unit === ''
  const sameSign = !written.signed || !limit.signed || written.direction === limit.direction
  if (!own.value.eq(other.value) || !sameUnit || !sameSign) return null
  return { ...(written.signed || !limit.signed ? written : limit), quantity: own.unit === '' ? other : own }
}

function withFigures(plan: Plan, formula: NonNullable<RowRule['formula']>, { inputs }: Standard, rules: RuleSet): Plan | Unclear {
  const found = applyFormula(formula, inputs)
  if (!found) return { unclear: '计算公式所需的数没有填齐，须由人评定' }
  const { row } = plan
  const rate = found.rate.toDecimalPlaces(rules.rounding.rate)
  const because = `${found.arithmetic} = ${formatFixed2(rate)}%`
  if (isBlank(row.actual)) return { ...plan, row: { ...row, actual: `${formatPlain(rate)}%` }, found: [because] }
  return confirms(row.actual, found.rate)
    ? { ...plan, found: [because] }
    : { unclear: `按所填数计算为${because}，与实际完成值${quoteText(row.actual)}不一致，须由人核对` }
}

/** Whether a written rate is this one, rounded or cut to as many places as it was written with. */
function confirms(written: string, rate: Decimal): boolean {
  const quantity = readQuantity(foldText(written))
  if (!quantity) return false
  const { unit, value } = quantity
  const percent = unit === '' && value.abs().lte(1) ? value.times(HUNDRED) : value
  const places = percent.decimalPlaces()
  const readings = [Decimal.ROUND_HALF_UP, Decimal.ROUND_DOWN].map((mode) => rate.toDecimalPlaces(places, mode))
  return (unit === '%' || unit === '') && readings.some((reading) => reading.eq(percent))
}
