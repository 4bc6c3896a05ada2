import type { Decimal } from '../../base/decimal.ts'
import type { Check, CheckInput, Sentences } from '../check.ts'
import { yuanOf } from '../compare/equation.ts'
import { findImbalance, imbalanceParams } from '../compare/imbalance.ts'
import type { Finding } from '../finding.ts'
import { speaker } from '../make-finding.ts'
import { type Located, indexAmounts } from '../prose/amount-index.ts'
import type { PartList } from '../prose/prose.ts'
import { placeOf } from '../prose/quote.ts'
import { rootOf } from '../prose/subject.ts'
import { repairParams } from '../sentence-text.ts'

const sentences = {
  sum: {
    severity: 'error',
    zh: '{whole}与货物、工程、服务之和不相等：{parts}，合计{sum}，相差{difference}，请核对。',
    en: '{whole} is not the sum of goods, works and services: {parts} make {sum}, which differs by {difference}.',
  },
  exceeds: {
    severity: 'warning',
    zh: '{procurement}大于全年支出（{spending}）。采购一般不会超过当年支出，请核对金额与口径；跨年支付的请加以说明。',
    en: '{procurement} is more than all spending of the year ({spending}). Check the figures, or explain payments of other years.',
  },
} as const satisfies Sentences

const say = speaker('A7', sentences)

/** A7: 政府采购 = 货物 + 工程 + 服务, and not more than the 决算支出 of the year. */
export const procurement: Check = { code: 'A7', sentences, run: checkProcurement }

function checkProcurement(report: CheckInput): Finding[] {
  return [...checkSums(report), ...checkAgainstSpending(report)]
}

function checkSums({ prose }: CheckInput): Finding[] {
  return prose.sections.flatMap((section) =>
    section.lists.flatMap((list) => {
      const imbalance = isProcurement(list) ? findImbalance(list, list.parts.length > 1) : null
      if (!imbalance) return []
      const places = [list.whole, ...list.parts].map(({ spot }) => placeOf(section, spot))
      return [say('sum', { ...imbalanceParams(imbalance), ...repairParams(imbalance.repair) }, places)]
    }),
  )
}

/** Also where unknown words stand around 采购, as long as its kinds follow. */
function isProcurement({ whole, parts }: PartList): boolean {
  if (whole.subject !== null) return whole.subject === 'procurement'
  return whole.text.includes('采购') && parts.every(({ subject }) => subject !== null && rootOf(subject) === 'procurement')
}

/** Compares with the largest total that the report names: a smaller one may be of one kind of money. */
function checkAgainstSpending({ prose }: CheckInput): Finding[] {
  const index = indexAmounts(prose)
  const spent = largest((index.get('spending') ?? []).filter((spot) => isOfTheYear(spot) && spot.amount.money === ''))
  const bought = largest((index.get('procurement') ?? []).filter(isOfTheYear))
  if (!spent || !bought || worth(bought).lte(worth(spent))) return []
  const params = { procurement: bought.amount.text, spending: spent.amount.text }
  return [
    say(
      'exceeds',
      params,
      [bought, spent].map(({ section, amount }) => placeOf(section, amount.spot)),
    ),
  ]
}

function isOfTheYear({ amount }: Located): boolean {
  return amount.stage !== 'budget' && amount.role === 'value'
}

function largest(located: readonly Located[]): Located | undefined {
  return located.reduce<Located | undefined>((most, one) => (most && worth(most).gte(worth(one)) ? most : one), undefined)
}

function worth({ amount }: Located): Decimal {
  return yuanOf(amount)
}
