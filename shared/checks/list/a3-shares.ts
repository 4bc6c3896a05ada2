import { Decimal, HUNDRED, sum } from '../../base/decimal.ts'
import type { Check, CheckInput, Sentences } from '../check.ts'
import { formatPercent, percentHolds, percentOf } from '../compare/percent.ts'
import type { Finding } from '../finding.ts'
import { speaker } from '../make-finding.ts'
import type { SectionProse } from '../prose/prose.ts'
import { placeOf } from '../prose/quote.ts'
import { type Share, readShares } from '../prose/read-share.ts'
import { type Subject, isPartOf } from '../prose/subject.ts'

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

function checkShares({ prose }: CheckInput): Finding[] {
  return prose.sections.flatMap((section) => {
    const all = readShares(section)
    const [reckoned, bare] = [all.filter(({ wholes }) => wholes.length > 0), all.filter(({ wholes }) => wholes.length === 0)]
    return [...reckoned.flatMap((share) => checkShare(section, share)), ...checkTotals(section, bare)]
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

/** Shares whose amounts are not in the text can still be added up, sentence by sentence. */
function checkTotals(section: SectionProse, bare: readonly Share[]): Finding[] {
  const groups = Map.groupBy(bare, ({ percent, of }) => `${percent.spot.sentence}/${of}`)
  return [...groups.values()].flatMap((group) => {
    const parts = COMPLETE.find((kinds) => kinds.every((kind) => group.some((share) => isOf(share, kind))))
    const total = sum(group.map(({ percent }) => percent.value))
    if (!parts || total.minus(HUNDRED).abs().lte(roundingOf(group))) return []
    const params = { shares: group.map(({ percent }) => percent.text).join('、'), sum: formatPercent(total) }
    return [
      say(
        'total',
        params,
        group.map(({ percent }) => placeOf(section, percent.spot)),
      ),
    ]
  })
}

function isOf({ partSubject }: Share, kind: Subject): boolean {
  return partSubject !== null && (partSubject === kind || isPartOf(partSubject, kind))
}

/** One unit of the last printed place for each share. */
function roundingOf(group: readonly Share[]): Decimal {
  return sum(group.map(({ percent }) => new Decimal(10).pow(-percent.decimals)))
}
