import { type Decimal, ZERO, formatPlain } from '../base/decimal.ts'
import type { IndicatorRow } from '../report/content.ts'
import { type Context, contextOf } from './context.ts'
import { explainDoubt } from './explain-doubt.ts'
import { isBlank, quoteText } from './fold-text.ts'
import { judgeBands } from './judge-bands.ts'
import { judgeCoefficient, lessDeduction } from './judge-coefficient.ts'
import { judgeDeadline } from './judge-deadline.ts'
import { judgeGradedWords } from './judge-graded-words.ts'
import { judgeQuantity } from './judge-quantity.ts'
import { judgeRange } from './judge-range.ts'
import { judgeWords } from './judge-words.ts'
import type { Unclear } from './kinds/kind.ts'
import { BY_SIGN } from './kinds/method.ts'
import { type Plan, planRow } from './plan-row.ts'
import { readPoints } from './points.ts'
import { recalling } from './recall.ts'
import type { RuleSet } from './rules/rule-set.ts'
import type { IndicatorScore } from './score-sheet.ts'
import { type Verdict, settle, undecided } from './settle.ts'
import { targetOf } from './target.ts'

type RowScore = Omit<IndicatorScore, 'id'>

const recall = recalling<RowScore>(5000)

/**
 * Scores one indicator row (财预〔2020〕10号 art. 16). Total: any text in any cell has an answer.
 * @param year of the report, for dates that name none; 0 where unknown.
 */
export function scoreIndicator(row: IndicatorRow, rules: RuleSet, year = 0): IndicatorScore {
  const { level1, level2, level3, target, actual, weight, score } = row
  const key = [level1, level2, level3, target, actual, weight, score, row.method ?? '', year].join('\0')
  return { id: row.id, ...recall(rules, key, () => scoreRow(row, rules, contextOf(row, year))) }
}

function scoreRow(row: IndicatorRow, rules: RuleSet, context: Context): RowScore {
  const weight = readWeight(row.weight)
  const plan = weight && planRow(row, weight, rules, context)
  const verdict = plan ? judgePlan(plan, weight, rules, context) : undecided(explainNoWeight(row))
  const rule = ruleOf(plan && 'method' in plan ? plan : { target: targetOf(row, context), method: BY_SIGN })
  return { weight: formatPlain(weight ?? ZERO), rule, ...settle(verdict, row.score) }
}

function ruleOf({ target, method }: Pick<Plan, 'target' | 'method'>): string {
  if (method.kind === 'tiers' || method.kind === 'words') return 'qualitative'
  if (method.kind !== 'by-sign') return method.kind
  if (target.kind === 'bound') return target.direction
  if (target.kind === 'deadline' || target.kind === 'undated') return 'before-date'
  if (target.kind === 'range') return 'range'
  return target.kind === 'words' ? 'qualitative' : 'none'
}

function judgePlan(plan: Plan | Unclear, weight: Decimal, rules: RuleSet, context: Context): Verdict {
  if ('unclear' in plan) return undecided(plan.unclear)
  const { computed, because } = judge(plan, weight, rules, context)
  return lessDeduction({ computed, because: [...plan.found, ...because] }, plan.deduction, rules)
}

function judge({ row, target, method }: Plan, weight: Decimal, rules: RuleSet, context: Context): Verdict {
  if (method.kind === 'coefficient') return judgeCoefficient(method, weight, rules)
  if (method.kind === 'bands') return judgeBands(row, method, weight, rules, context.year)
  if (method.kind === 'words') return judgeGradedWords(row, method, weight, rules)
  if (method.kind === 'tiers') return judgeWords(row, weight, rules)
  const wanted = quoteText(row.target)
  if (target.kind === 'blank') return undecided(explainNoTarget(context))
  if (target.kind === 'words') return judgeWords(row, weight, rules)
  if (target.kind === 'unclear') return undecided(explainDoubt('目标值', row.target, target))
  if (target.kind === 'undated') {
    return undecided(`时限“${wanted}”没有写明日期，是否按时完成须由人评定；请写成“${context.year || 2022}年12月底前”这样的日期`)
  }
  if (isBlank(row.actual)) return undecided('实际完成值未填写，无法按规则计分')
  if (target.kind === 'deadline') return judgeDeadline(row, target.deadline, { weight, rules, method, year: context.year })
  if (target.kind === 'range') return judgeRange(row, target, weight, rules, context.year)
  return judgeQuantity(row, target, { weight, rules, method, context })
}

/** Units that write the target into the name of the indicator leave its own cell empty: 资金支付完成率100%. */
function explainNoTarget({ name }: Context): string {
  const figure = /\d[\d.,]*(?:%|‰|\p{Script=Han}{0,2})$/u.exec(name)?.[0]
  const hint = figure === undefined ? '' : `；指标名称里的“${figure}”如是目标，请填到年度指标值一栏`
  return `年度指标值未填写，无法按规则计分${hint}`
}

function readWeight(text: string): Decimal | null {
  const weight = readPoints(text)
  return weight?.gte(0) ? weight : null
}

function explainNoWeight(row: IndicatorRow): string {
  if (!isBlank(row.weight)) return `所填分值“${quoteText(row.weight)}”不是有效分值，按0分计`
  return isBlank(row.target) && isBlank(row.actual) && isBlank(row.score) ? '本行未填写' : '分值未填写，按0分计'
}
