import { type Decimal, HUNDRED, formatPlain } from '../../base/decimal.ts'
import { foldText } from '../../scoring/fold-text.ts'
import type { RuleSet, Tier } from '../../scoring/rules/rule-set.ts'
import { indicatorPlace } from '../cell-place.ts'
import type { Check, CheckInput, Sentences } from '../check.ts'
import type { Finding } from '../finding.ts'
import { speaker } from '../make-finding.ts'
import type { RowReading } from '../row-reading.ts'

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
export const tierScore: Check = { code: 'B8', sentences, run: checkTiers }

function checkTiers({ rows, rules }: CheckInput): Finding[] {
  return rows.flatMap((table) => table.flatMap((reading) => checkRow(reading, rules)))
}

function checkRow(reading: RowReading, rules: RuleSet): Finding[] {
  const { table, row, weight, given, score, name } = reading
  if (score.rule !== 'qualitative' || !weight || !given || weight.isZero() || given.gt(weight) || given.lt(0)) return []
  const at = tierOf(row.actual, rules)
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

/** Everyday words for the three tiers. 基本完成 and 较好 are nobody's tier, and nothing is concluded from them. */
const WORDS: readonly RegExp[] = [
  /^(?:已|全部|全面|完全|均)*(?:达成|完成|实现|达到)(?:了?年度|预期|既定)*(?:绩效)?(?:指标|目标)?$/,
  /^部分(?:达成|完成|实现|达到)(?:了?年度|预期|既定)*(?:绩效)?(?:指标|目标)?(?:并?具有一定效果)?$/,
  /^未(?:能)?(?:达成|完成|实现|达到)(?:年度|预期|既定)*(?:绩效)?(?:指标|目标)?(?:且效果较差)?$/,
]

/** Which tier the words name, by their place in the rule set; -1 when they name none. */
function tierOf(actual: string, { tiers }: RuleSet): number {
  const words = foldText(actual).replace(/[,。.、;\s]/g, '')
  const named = tiers.findIndex((tier: Tier) => tier.name === words)
  if (named >= 0 || tiers.length !== WORDS.length) return named
  return WORDS.findIndex((pattern) => pattern.test(words))
}

function share(weight: Decimal, percent: string): Decimal {
  return weight.times(percent).div(HUNDRED).toDecimalPlaces(2)
}
