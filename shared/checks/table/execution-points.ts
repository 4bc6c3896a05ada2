import { Decimal, formatPlain, parseDecimal } from '../../base/decimal.ts'
import type { FundRow, TableContent } from '../../report/content.ts'
import { foldText, isBlank } from '../../scoring/fold-text.ts'
import { readPoints } from '../../scoring/points.ts'
import { readQuantity } from '../../scoring/quantity.ts'
import type { RuleSet } from '../../scoring/rules/rule-set.ts'
import { scoreExecution, totalFund } from '../../scoring/score-execution.ts'
import type { ExecutionScore } from '../../scoring/score-sheet.ts'
import { fundPlace, rowName } from '../cell-place.ts'
import type { Sentences } from '../check.ts'
import { isPrintOf } from '../compare/percent.ts'
import { isRounding, isSamePoints } from '../compare/points.ts'
import type { Finding } from '../finding.ts'
import { speaker } from '../make-finding.ts'
import { decimalsOf } from '../prose/figure.ts'

/** What B4 says of 预算执行率. */
export const EXECUTION_SENTENCES = {
  executionHigher: {
    severity: 'error',
    zh: '“{row}”的执行率是{rate}，满分{weight}分，按规则应得{computed}分，表中填了{given}分，多了{difference}分，请核对。',
    en: 'The execution rate of "{row}" is {rate}, which of {weight} points earns {computed}, but the table says {given}, {difference} more.',
  },
  executionLower: {
    severity: 'warning',
    zh: '“{row}”的执行率是{rate}，满分{weight}分，按规则应得{computed}分，表中只填了{given}分，少了{difference}分，请核对。',
    en: 'The execution rate of "{row}" is {rate}, which of {weight} points earns {computed}, but the table says only {given}, {difference} less.',
  },
  executionRounded: {
    severity: 'warning',
    zh: '“{row}”的执行率是{rate}，按规则得{computed}分，表中填了{given}分，相差{difference}分，是先取整再计分造成的；请按两位小数计分。',
    en: 'The execution rate of "{row}" is {rate} and earns {computed} points, the table says {given}, off by {difference}: it was rounded before it was scored. Use two decimals.',
  },
  executionWeight: {
    severity: 'error',
    zh: '“{row}”的分值填的是{weight}分，执行率{rate}却只得{given}分；按满分{likely}分计正好相符，分值很可能应为{likely}。',
    en: '"{row}" is worth {weight} points, but its rate of {rate} has {given}. That is right for {likely} points, so the points were probably meant to be {likely}.',
  },
} as const satisfies Sentences

const say = speaker('B4', EXECUTION_SENTENCES)

/** The 得分 of 预算执行率 against what the rules make of its rate. */
export function checkExecutionScore(table: TableContent, rules: RuleSet): Finding[] {
  const total = totalFund(table)
  const given = readPoints(total?.score ?? '')
  if (!total || !given || given.lt(0)) return []
  const score = scored(table, total, rules)
  const computed = parseDecimal(score?.computed ?? '')
  if (!score || !computed || score.rate === null) return []
  if (isSamePoints(given, total.score ?? '', computed) || given.gt(score.weight)) return []
  if (followsItsRate(table, total, given, new Decimal(score.rate), rules)) return []
  const places = (['score', 'rate', 'executed', 'budget', 'weight'] as const).map((field) => fundPlace(table, total, field))
  const params = {
    row: rowName(total.label),
    rate: `${formatPlain(new Decimal(score.rate))}%`,
    weight: score.weight,
    given: formatPlain(given),
  }
  const usual = isBlank(total.weight ?? '') ? null : scored(table, { ...total, weight: '' }, rules)
  if (usual && usual.weight !== score.weight && parseDecimal(usual.computed ?? '')?.eq(given)) {
    return [say('executionWeight', { ...params, likely: usual.weight }, places)]
  }
  const shown = { ...params, computed: formatPlain(computed), difference: formatPlain(given.minus(computed).abs()) }
  const isRounded = isRounding(given, total.score ?? '', computed, given.eq(score.weight))
  return [say(isRounded ? 'executionRounded' : given.gt(computed) ? 'executionHigher' : 'executionLower', shown, places)]
}

/**
 * What the rules give: by the amounts, else by 年初预算数 on forms that have no other, else by the rate that is
 * written there.
 */
function scored(table: TableContent, total: FundRow, rules: RuleSet): ExecutionScore | null {
  const tries: readonly Partial<FundRow>[] = [
    {},
    ...(table.funds.every(({ budget }) => isBlank(budget)) ? [{ budget: total.initial }] : []),
    ...writtenRate(total),
  ]
  for (const cells of tries) {
    const score = scoreExecution({ ...table, funds: [{ ...total, ...cells }] }, rules)
    if (score.computed !== null) return score
  }
  return null
}

/** The rate of its cell as amounts: 76% is 76 of 100. */
function writtenRate({ rate }: FundRow): Partial<FundRow>[] {
  const quantity = readQuantity(foldText(rate ?? ''))
  return quantity?.unit === '%' ? [{ budget: '100', executed: formatPlain(quantity.value) }] : []
}

/** A score that follows from a rate which is wrong itself: A4 says so, and once is enough. */
function followsItsRate(table: TableContent, total: FundRow, given: Decimal, exact: Decimal, rules: RuleSet): boolean {
  const [written] = writtenRate(total)
  const quantity = readQuantity(foldText(total.rate ?? ''))
  if (!written || !quantity || isPrintOf(quantity.value, decimalsOf(foldText(total.rate ?? '')), exact)) return false
  const byRate = scoreExecution({ ...table, funds: [{ ...total, ...written }] }, rules).computed
  return byRate !== null && isSamePoints(given, total.score ?? '', new Decimal(byRate))
}
