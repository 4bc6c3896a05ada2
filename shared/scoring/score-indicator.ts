import { type Decimal, HUNDRED, ZERO, formatFixed2, formatPlain } from '../base/decimal.ts'
import type { IndicatorRow } from '../report/content.ts'
import { isBlank, quoteText } from './fold-text.ts'
import { judgeDeadline } from './judge-deadline.ts'
import { judgeQuantity } from './judge-quantity.ts'
import { readPoints } from './points.ts'
import { recalling } from './recall.ts'
import type { RuleSet } from './rules/rule-set.ts'
import type { IndicatorScore } from './score-sheet.ts'
import { type Verdict, roundPoints, settle, undecided } from './settle.ts'
import { type Target, readTarget } from './target.ts'

type RowScore = Omit<IndicatorScore, 'id'>

const recall = recalling<RowScore>(5000)

/** Scores one indicator row (财预〔2020〕10号 art. 16). Total: any text in any cell has an answer. */
export function scoreIndicator(row: IndicatorRow, rules: RuleSet): IndicatorScore {
  const { level1, level2, level3, target, actual, weight, score } = row
  const key = [level1, level2, level3, target, actual, weight, score].join('\0')
  return { id: row.id, ...recall(rules, key, () => scoreRow(row, rules)) }
}

function scoreRow(row: IndicatorRow, rules: RuleSet): RowScore {
  const weight = readWeight(row.weight)
  const target = readTarget(row.target)
  const verdict = weight ? judge(row, target, weight, rules) : undecided(explainNoWeight(row))
  return { weight: formatPlain(weight ?? ZERO), rule: ruleOf(target), ...settle(verdict, row.score) }
}

function ruleOf(target: Target): string {
  if (target.kind === 'bound') return target.direction
  if (target.kind === 'deadline' || target.kind === 'undated') return 'before-date'
  return target.kind === 'words' ? 'qualitative' : 'none'
}

function judge(row: IndicatorRow, target: Target, weight: Decimal, rules: RuleSet): Verdict {
  const wanted = quoteText(row.target)
  if (target.kind === 'blank') return undecided('年度指标值未填写，无法按规则计分')
  if (target.kind === 'words') return undecided(explainTiers(weight, rules))
  if (target.kind === 'range') return undecided(`目标值${wanted}是一个区间，须由人评定`)
  if (target.kind === 'unclear') return undecided(`目标值“${wanted}”不能确定地读成一个数值或日期，须由人评定`)
  if (target.kind === 'undated') return undecided(`时限“${wanted}”没有写明日期，是否按时完成须由人评定`)
  if (isBlank(row.actual)) return undecided('实际完成值未填写，无法按规则计分')
  if (target.kind === 'deadline') return judgeDeadline(row, target.deadline, weight, rules)
  return judgeQuantity(row, target, weight, rules, { kind: 'by-sign' })
}

function readWeight(text: string): Decimal | null {
  const weight = readPoints(text)
  return weight?.gte(0) ? weight : null
}

function explainNoWeight(row: IndicatorRow): string {
  if (!isBlank(row.weight)) return `所填分值“${quoteText(row.weight)}”不是有效分值，按0分计`
  return isBlank(row.target) && isBlank(row.actual) && isBlank(row.score) ? '本行未填写' : '分值未填写，按0分计'
}

/** 评判等级赋分: a person picks the tier, so the sentence says how many points each allows. */
function explainTiers(weight: Decimal, rules: RuleSet): string {
  const points = (percent: string) => formatFixed2(roundPoints(weight.times(percent).div(HUNDRED), weight, rules.rounding))
  const tiers = rules.tiers.map(
    ({ name, from, to }, at) => `${name}${points(to)}${at === 0 ? '' : '（不含）'}至${points(from)}分`,
  )
  return `定性指标，须由人评定：${tiers.join('，')}`
}
