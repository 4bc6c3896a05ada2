import { type Decimal, formatFixed2 } from '../base/decimal.ts'
import type { IndicatorRow } from '../report/content.ts'
import { foldText, isBlank, quoteText } from './fold-text.ts'
import { type Method, pointsOf } from './kinds/method.ts'
import type { RuleSet } from './rules/rule-set.ts'
import { type Verdict, roundPoints, undecided } from './settle.ts'

/** Scores a qualitative row whose own standard names the points of each word: 好得5分，较好得4分. */
export function judgeGradedWords(
  row: IndicatorRow,
  { words }: Extract<Method, { kind: 'words' }>,
  weight: Decimal,
  rules: RuleSet,
): Verdict {
  if (isBlank(row.actual)) return undecided('实际完成值未填写，无法按规则计分')
  const [best] = words
  const found = words.find(({ word }) => word === foldText(row.actual))
  if (!found) return undecided(`实际完成值“${quoteText(row.actual)}”不是评分标准所列的等次，须由人评定`)
  if (!best || !pointsOf(best.award, weight).eq(weight)) return undecided('评分标准的最高分与本行分值不一致，须由人评定')
  const computed = roundPoints(pointsOf(found.award, weight), weight, rules.rounding)
  return { computed, because: [`实际完成值“${found.word}”，按评分标准得${formatFixed2(computed)}分`] }
}
