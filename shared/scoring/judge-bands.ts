import { Decimal, HUNDRED, ZERO, formatFixed2, formatPlain } from '../base/decimal.ts'
import type { IndicatorRow } from '../report/content.ts'
import { readActual } from './actual.ts'
import { align } from './align.ts'
import { explainDoubt } from './explain-doubt.ts'
import { isBlank, quoteText } from './fold-text.ts'
import { byBands } from './kinds/by-bands.ts'
import type { Method } from './kinds/method.ts'
import { formatQuantity } from './quantity.ts'
import type { RuleSet } from './rules/rule-set.ts'
import { type Verdict, roundPoints, undecided } from './settle.ts'

type Bands = Extract<Method, { kind: 'bands' }>

/** Scores a row by the range that its actual value lies in (分档计分), whatever its target. */
export function judgeBands(row: IndicatorRow, { bands, unit }: Bands, weight: Decimal, rules: RuleSet, year: number): Verdict {
  if (isBlank(row.actual)) return undecided('实际完成值未填写，无法按规则计分')
  const actual = readActual(row.actual, year, false)
  if (actual.kind === 'unclear') return undecided(explainDoubt('实际完成值', row.actual, actual))
  // 下降12% is a change, and the ranges are of values.
  if (actual.kind !== 'figure' || actual.change)
    return undecided(`实际完成值“${quoteText(row.actual)}”不是一个确定的数值，无法按评分标准分档`)
  const written = actual.quantity
  const aligned = align({ value: HUNDRED, unit }, written)
  const shown = formatQuantity(written)
  if (!aligned.ok) return undecided(`实际完成值${shown}与评分标准${unit === '' ? '' : `（${unit}）`}的单位不能对应，无法分档`)
  const reached = Decimal.max(ZERO, aligned.actual)
  const found = byBands(reached, weight, bands, unit)
  if (!found) return undecided(`实际完成值${shown}属于评分标准的哪一档不能确定，须由人评定`)
  const computed = roundPoints(found.points, weight, rules.rounding)
  const bare = written.unit === '' && unit !== '' ? `（即${formatPlain(reached)}${unit}）` : ''
  return { computed, because: [`实际完成值${shown}${bare}属于“${found.range}”一档，得${formatFixed2(computed)}分`] }
}
