import { type Decimal, HUNDRED, formatPlain } from '../../base/decimal.ts'
import type { RuleSet } from '../../scoring/rules/rule-set.ts'
import { tierNamedBy } from '../../scoring/tier-words.ts'
import { indicatorPlace } from '../cell-place.ts'
import type { Check, Sentences } from '../check.ts'
import type { Finding } from '../finding.ts'
import { speaker } from '../make-finding.ts'
import type { RowReading } from '../row-reading.ts'
import { perTable } from '../per-table.ts'

const sentences = {
  above: {
    severity: 'error',
    zh: '“{row}”的实际完成情况是“{actual}”，满分{weight}分的这一档在{from}分到{to}分之间，填了{given}分，偏高；请核对档次或得分。',
    en: '"{row}" says "{actual}", which of {weight} points earns between {from} and {to}, but has {given}, too many: check the tier or the score.',
  },
  below: {
    severity: 'error',
    zh: '“{row}”的实际完成情况是“{actual}”，满分{weight}分的这一档在{from}分到{to}分之间，填了{given}分，偏低；请核对档次或得分。',
    en: '"{row}" says "{actual}", which of {weight} points earns between {from} and {to}, but has {given}, too few: check the tier or the score.',
  },
} as const satisfies Sentences

const say = speaker('B8', sentences)

/** B8: the score of a qualitative row lies inside the tier (评判等级) that its words name. */
export const tierScore: Check = {
  code: 'B8',
  sentences,
  run: perTable(({ rows, rules }) => rows.flatMap((reading) => checkRow(reading, rules))),
}

function checkRow(reading: RowReading, rules: RuleSet): Finding[] {
  const { table, row, weight, given, score, name } = reading
  if (score.rule !== 'qualitative' || !weight || !given || weight.isZero() || given.gt(weight) || given.lt(0)) return []
  const at = tierNamedBy(row.actual, row.target, rules.tiers)
  const tier = rules.tiers[at]
  if (!tier) return []
  const from = share(weight, tier.from)
  const to = share(weight, tier.to)
  // The upper end belongs to the tier above, but for the best.
  const isAbove = at === 0 ? given.gt(to) : given.gte(to)
  if (!isAbove && given.gte(from)) return []
  const params = {
    row: name,
    actual: row.actual.trim(),
    weight: formatPlain(weight),
    from: formatPlain(from),
    to: formatPlain(to),
    given: formatPlain(given),
  }
  const places = (['score', 'actual', 'weight'] as const).map((field) => indicatorPlace(table, row, field))
  return [say(isAbove ? 'above' : 'below', params, places)]
}

function share(weight: Decimal, percent: string): Decimal {
  return weight.times(percent).div(HUNDRED).toDecimalPlaces(2)
}
