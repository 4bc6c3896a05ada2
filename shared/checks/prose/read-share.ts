import { type ExactAmount, isExact } from './exact-amount.ts'
import type { Amount, PartList, Percent, SectionProse } from './prose.ts'
import { type Label, readLabel } from './read-label.ts'
import type { Subject } from './subject.ts'

/** "基本支出61.88万元，占总支出的26.55%": of what the percentage is the share, as far as the words say. */
export interface Share {
  readonly percent: Percent
  /** What has the share; null when no exact amount is named for it. */
  readonly part: ExactAmount | null
  readonly partSubject: Subject | null
  /** Figures that the words 占总支出 may mean, the likeliest first. */
  readonly wholes: readonly ExactAmount[]
  /** The words for the total, to tell which shares belong together. */
  readonly of: string
}

const SHARE = /^(.*)占(?!用|地|有)(.*)$/
const RATIO_IN_FRONT = /^比(?:例|重)?/
const RATIO_BEHIND = /的?(?:比例|比重|百分比|份额)?(?:为|是|达到|达)?$/
/** 占比较上年提高…, 上年占…, 约占, 分别占: nothing to reckon with. */
const UNCLEAR = /上年|去年|同期|\d{4}年|较|比上|同比|提高|上升|下降|降低|增|减|约|近|超|不足|分别|各占/
const MOST_WHOLES = 8

/**
 * The shares of a section that can be assigned; what is unclear is left out.
 * @param year of the report: shares of other years are not of its figures.
 */
export function readShares(section: SectionProse, year: number): Share[] {
  const finder = new WholeFinder(section)
  return section.percents.flatMap(
    (percent) => shareOfNamed(percent) ?? shareAhead(section, percent, year) ?? readShare(percent, finder, year) ?? [],
  )
}

/** 占“三公”经费1.49万元的8.05%: the sentence says the total itself. */
function shareOfNamed(percent: Percent): Share | null {
  const [part, whole] = percent.before.slice(-2)
  if (percent.label !== '的' || !part || !whole || !whole.text.startsWith('占') || !isLevel(part)) return null
  const known = isExact(part) && isExact(whole) && part.spot.sentence === percent.spot.sentence
  return known ? { percent, part, partSubject: part.subject, wholes: [whole], of: '' } : null
}

const THAT_IS = /^ ?[,，(] ?(?:即|计|共计|折合|金额为?|也就是)[^\d,，。;；]{0,6}[\d]/

/** 总投资850万元，其中省级资金占65%，即552.5万元: what has the share is told behind it. */
function shareAhead(section: SectionProse, percent: Percent, year: number): Share | null {
  const [said, front = '', rest = ''] = SHARE.exec(percent.label.replaceAll(`${year}年`, '')) ?? []
  if (said === undefined || UNCLEAR.test(said) || (rest !== '' && !RATIO_IN_FRONT.test(rest))) return null
  const { paragraph, sentence, end } = percent.spot
  const part = section.amounts.find(({ spot }) => spot.paragraph === paragraph && spot.end > end)
  if (!part || part.spot.sentence !== sentence || !isExact(part)) return null
  if (!THAT_IS.test((section.folded[paragraph] ?? '').slice(end, part.spot.end))) return null
  const wholes = percent.before.filter(isExact).filter((amount) => amount.spot.sentence === sentence && isTotal(section, amount))
  const words = readLabel(front)
  const named: ExactAmount = { ...part, text: front.replace(/^.*(?:其中|[,，:：])/, '') + part.printed }
  return wholes.length === 0 ? null : { percent, part: named, partSubject: subjectOf(words), wholes, of: '' }
}

/** An amount in front of its parts; one behind 即 is a part itself. */
function isTotal({ folded }: SectionProse, { role, otherTime, spot }: Amount): boolean {
  const front = (folded[spot.paragraph] ?? '').slice(Math.max(0, spot.labelStart - 2), spot.end)
  return role === 'value' && !otherTime && !/^.{0,2}(?:即|计|折合)/s.test(front)
}

function readShare(percent: Percent, finder: WholeFinder, year: number): Share | null {
  const [whole, front = '', rest = ''] = SHARE.exec(percent.label.replaceAll(`${year}年`, '')) ?? []
  if (whole === undefined || UNCLEAR.test(whole)) return null
  const of = rest.replace(RATIO_IN_FRONT, '').replace(RATIO_BEHIND, '')
  const named = readLabel(front.replace(/所$/, ''))
  const part = partOf(percent, named)
  if (part === 'unclear') return null
  const exact = part && isExact(part) && !part.otherTime ? part : null
  const partSubject = part ? part.subject : (subjectOf(named) ?? subjectOf(readLabel(percent.lead)))
  return { percent, part: exact, partSubject, wholes: exact ? finder.find(exact, of, percent) : [], of }
}

function subjectOf({ subject }: Label): Subject | null {
  return subject === 'same' || subject === 'unknown' ? null : subject
}

/** The amount that has the share: the one that the clause names, else the one just in front. */
function partOf(percent: Percent, named: Label): Amount | null | 'unclear' {
  const inSentence = percent.before.filter(
    (amount) => amount.spot.sentence === percent.spot.sentence && amount.depth <= percent.depth,
  )
  const led = named.subject === 'same' && percent.lead !== '' ? readLabel(percent.lead) : named
  if (led.subject === 'unknown') return inSentence.findLast((amount) => amount.core === led.core && isLevel(amount)) ?? 'unclear'
  if (led.subject !== 'same') return inSentence.findLast((amount) => amount.subject === led.subject && isLevel(amount)) ?? null
  const last = inSentence.at(-1)
  return last && isLevel(last) ? last : 'unclear'
}

function isLevel({ role }: Amount): boolean {
  return role === 'value'
}

class WholeFinder {
  readonly #listOf = new Map<Amount, PartList>()
  readonly #bySubject = new Map<Subject, ExactAmount[]>()

  constructor({ lists, amounts }: SectionProse) {
    for (const list of lists) for (const part of list.parts) this.#listOf.set(part, list)
    for (const amount of amounts) {
      if (amount.subject === null || !isLevel(amount) || amount.otherTime || !isExact(amount)) continue
      const entry = this.#bySubject.get(amount.subject)
      if (entry) entry.push(amount)
      else this.#bySubject.set(amount.subject, [amount])
    }
  }

  find(part: ExactAmount, words: string, { before }: Percent): ExactAmount[] {
    const of = readLabel(words)
    const own = this.#listOf.get(part)?.whole
    const inList = own && isExact(own) ? [own] : []
    // 占预算的…% is how much of the budget was used: an execution rate.
    if (of.subject === 'same') return of.stage === 'budget' ? [] : inList
    if (of.subject === 'unknown') {
      return before.filter(isExact).filter((amount) => amount !== part && amount.core === of.core && isLevel(amount))
    }
    const { subject, money, stage } = of
    const named = (this.#bySubject.get(subject) ?? []).filter(
      (amount) => amount !== part && amount.money === money && (stage === null || amount.stage === stage),
    )
    const likeliest = inList.filter((whole) => whole.subject === subject)
    return [...likeliest, ...named.slice(-MOST_WHOLES).toReversed()]
  }
}
