import { Decimal, HUNDRED, sum } from '../../base/decimal.ts'
import type { Check, CheckInput, Sentences } from '../check.ts'
import { holds, subsetSums } from '../compare/equation.ts'
import { formatPercent, percentHolds, percentOf } from '../compare/percent.ts'
import type { Finding } from '../finding.ts'
import { speaker } from '../make-finding.ts'
import { isExact } from '../prose/exact-amount.ts'
import type { SectionProse } from '../prose/prose.ts'
import { placeOf } from '../prose/quote.ts'
import { type Share, readShares } from '../prose/read-share.ts'
import type { Subject } from '../prose/subject.ts'

const sentences = {
  share: {
    severity: 'error',
    zh: '{part}是{whole}的{expected}，文中写的是“{stated}”，请核对。',
    en: '{part} is {expected} of {whole}, but the text says "{stated}".',
  },
  total: {
    severity: 'error',
    zh: '{shares}，合计{sum}，各项占比之和应为100%，请核对。',
    en: '{shares} make {sum}; the shares of one total should make 100%.',
  },
} as const satisfies Sentences

const say = speaker('A3', sentences)

/** A3: 占比 = part ÷ total to the printed decimals, and the shares of one total make 100. */
export const shares: Check = { code: 'A3', sentences, run: checkShares }

/** Kinds that make up a whole: where all of them have a share, the shares make 100. */
const COMPLETE: readonly (readonly Subject[])[] = [
  ['basic-spending', 'project-spending'],
  ['goods', 'works', 'services'],
  ['abroad', 'vehicles', 'reception'],
]

const MOST_OTHERS = 6

function checkShares({ content, prose }: CheckInput): Finding[] {
  return prose.sections.flatMap((section) => {
    const all = assignBySum(section, readShares(section, content.year))
    const bare = all.filter(({ wholes }) => wholes.length === 0)
    return [...all.flatMap((share) => checkShare(section, share)), ...checkTotals(section, bare)]
  })
}

function checkShare(section: SectionProse, { part, wholes, percent }: Share): Finding[] {
  const whole = wholes[0]
  const { value, decimals } = percent
  const expected = part && whole && percentOf(part, whole)
  if (!part || !whole || !expected || wholes.some((one) => percentHolds(value, decimals, part, one))) return []
  const shown = formatPercent(expected, Math.max(2, decimals))
  const places = [part.spot, whole.spot, percent.spot].map((spot) => placeOf(section, spot))
  // 占“三公”经费1.49万元的8.05% is one phrase, with the total in it.
  const [named, stated] = whole.text.startsWith('占')
    ? [whole.text.slice(1), whole.text + percent.text]
    : [whole.text, percent.text]
  return [say('share', { part: part.text, whole: named, expected: shown, stated }, places)]
}

/**
 * 支出200万元，主要用于：教育支出150万元，占75%；卫生支出50万元，占25%: whatever the parts are called, when they make
 * up the amount in front of them their shares are shares of it.
 */
function assignBySum({ amounts }: SectionProse, all: readonly Share[]): Share[] {
  const groups = Map.groupBy(all, ({ percent }) => percent.spot.sentence)
  return [...groups.values()].flatMap((group) => {
    const open = group.filter(({ wholes, of, part }) => wholes.length === 0 && of === '' && part !== null)
    const parts = open.flatMap(({ part }) => part ?? [])
    const first = parts[0]
    const whole = first && amounts[amounts.indexOf(first) - 1]
    if (!whole || !isExact(whole) || whole.spot.sentence !== first.spot.sentence) return group
    if (parts.length < 2 || !holds({ total: whole, parts })) return group
    const assigned = new Set(open)
    return group.map((share) => (assigned.has(share) ? { ...share, wholes: [whole] } : share))
  })
}

/** Shares whose amounts are not in the text can still be added up, sentence by sentence. */
function checkTotals(section: SectionProse, bare: readonly Share[]): Finding[] {
  const groups = Map.groupBy(bare, ({ percent, of }) => `${percent.spot.sentence}/${of}`)
  return [...groups.values()].flatMap((group) => {
    const kinds = COMPLETE.find((all) => all.every((kind) => group.some(({ partSubject }) => partSubject === kind)))
    if (!kinds) return []
    const [parts, others] = [true, false].map((is) =>
      group.filter(({ partSubject }) => kinds.some((kind) => kind === partSubject) === is),
    )
    if (!parts || !others) return []
    const total = sum(parts.map(({ percent }) => percent.value))
    const rounding = roundingOf(group)
    // 其中人员经费占20% is a share of a share, 经营支出占1% one of the same total.
    const extras = subsetSums(others.slice(0, MOST_OTHERS).map(({ percent }) => percent.value))
    if (extras.some((extra) => total.plus(extra).minus(HUNDRED).abs().lte(rounding))) return []
    const params = { shares: parts.map(({ percent }) => percent.text).join('、'), sum: formatPercent(total) }
    const places = parts.map(({ percent }) => placeOf(section, percent.spot))
    return [say('total', params, places)]
  })
}

/** One unit of the last printed place for each share. */
function roundingOf(group: readonly Share[]): Decimal {
  return sum(group.map(({ percent }) => new Decimal(10).pow(-percent.decimals)))
}
