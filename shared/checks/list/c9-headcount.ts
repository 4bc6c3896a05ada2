import type { Check, CheckInput, Sentences } from '../check.ts'
import type { Finding } from '../finding.ts'
import { speaker } from '../make-finding.ts'
import type { SectionProse } from '../prose/prose.ts'
import { type Headcount, type HeadcountKind, findHeadcounts } from '../text/headcount.ts'
import { peopleListBehind, peopleListInNext } from '../text/people-lists.ts'
import { findOfficeLists } from '../text/offices.ts'
import { MOST_PLACES, spanPlace, spanPlaces } from '../text/text-span.ts'

const sentences = {
  sum: {
    severity: 'error',
    zh: '{whole}与其中各项之和不相等：{parts}，合计{sum}名，请核对。',
    en: '{whole} is not the sum of its parts: {parts} make {sum}.',
  },
  posts: {
    severity: 'warning',
    zh: '{parts}，合计{sum}名，超过{whole}，请核对职数或编制数。',
    en: '{parts} make {sum} posts, more than {whole}. Check the posts or the headcount.',
  },
  over: {
    severity: 'warning',
    zh: '{staff}超过{quota}，确属超编的请说明原因，否则请核对人数。',
    en: '{staff} is more than {quota}. Explain it if there really are more people than approved, else check the figures.',
  },
  differs: {
    severity: 'warning',
    zh: '编制数前后不一：一处是{one}，另一处是{other}，请核对。',
    en: 'The approved headcount is told in two ways: {one} here, {other} there.',
  },
  offices: {
    severity: 'warning',
    zh: '列出的内设机构有{count}个（{names}），文中写的是“{words}”，请核对。',
    en: 'The text lists {count} offices ({names}), but says "{words}".',
  },
} as const satisfies Sentences

const say = speaker('C9', sentences)

/** C9: 编制, 在职 and posts add up and fit each other; as many offices are named as are counted. */
export const headcount: Check = { code: 'C9', sentences, run: checkHeadcount }

/** Words that explain why there are more people than 编制. */
const EXPLAINED = /超编|超配|编外|聘|借调|挂职|派遣|公益性|购买服务|合同/

function checkHeadcount({ content, prose }: CheckInput): Finding[] {
  const sections = prose.sections.map((section) => ({ section, counts: findHeadcounts(section) }))
  const findings = sections.flatMap(({ section, counts }) => [
    ...checkSums(counts),
    ...checkLists(section, counts),
    ...checkPosts(counts),
    ...checkStaff(section, counts),
    ...checkOffices(section),
  ])
  return [
    ...findings.slice(0, MOST_PLACES),
    ...checkQuotas(
      sections.flatMap(({ counts }) => counts),
      content.year,
    ),
  ]
}

/** What a total may be broken down into; posts stay below a total unless the rank and file are among them. */
const PARTS: Readonly<Partial<Record<HeadcountKind, readonly (readonly HeadcountKind[])[]>>> = {
  quota: [['quota-part']],
  staff: [['staff-part'], ['sex'], ['post', 'rank-and-file']],
}

function checkSums(counts: readonly Headcount[]): Finding[] {
  return counts.flatMap((whole, at): Finding[] => {
    const first = counts[at + 1]
    if (!first?.listed || first.sentence !== whole.sentence || first.span.paragraph !== whole.span.paragraph) return []
    const kinds = PARTS[whole.kind]?.find((some) => some.includes(first.kind))
    if (!kinds) return []
    const parts = partsFrom(counts, at + 1, kinds)
    const sum = sumOf(parts)
    const isWhole = !kinds.includes('post') || parts.some(({ kind }) => kind === 'rank-and-file')
    if (parts.length < 2 || sum === whole.value || (sum < whole.value && !isWhole)) return []
    return [say('sum', paramsOf(whole, parts), spanPlaces([whole, ...parts].map(({ span }) => span)))]
  })
}

/** What people are broken down into by other words than those of 编制: 在编 and 聘用, 教师 and 工勤. */
function checkLists({ folded }: SectionProse, counts: readonly Headcount[]): Finding[] {
  return counts.flatMap((whole, at): Finding[] => {
    const first = counts[at + 1]
    if (whole.kind !== 'staff' || !first) return []
    const text = folded[whole.span.paragraph] ?? ''
    const isKnown = first.listed && PARTS.staff?.some((kinds) => kinds.includes(first.kind))
    const between = text.slice(whole.span.end, first.span.start + first.label.length)
    const lists = [isKnown ? null : peopleListBehind(counts, at, between), peopleListInNext(counts, at, text)]
    return lists.flatMap((list) => {
      const sum = sumOf(list?.parts ?? [])
      if (!list || sum === whole.value || (sum < whole.value && !list.isWhole)) return []
      return [say('sum', paramsOf(whole, list.parts), spanPlaces([whole, ...list.parts].map(({ span }) => span)))]
    })
  })
}

/** The numbers of these kinds that follow each other in one sentence, without what stands in brackets behind them. */
function partsFrom(counts: readonly Headcount[], from: number, kinds: readonly HeadcountKind[]): Headcount[] {
  const parts: Headcount[] = []
  const first = counts[from]
  for (const count of counts.slice(from, from + MOST_PARTS)) {
    if (!first || count.sentence !== first.sentence || count.span.paragraph !== first.span.paragraph) break
    if (count.depth > first.depth || (count !== first && count.listed)) continue
    if (!kinds.includes(count.kind)) break
    parts.push(count)
  }
  return parts
}

const MOST_PARTS = 20

function checkPosts(counts: readonly Headcount[]): Finding[] {
  return counts.flatMap((whole, at): Finding[] => {
    if (whole.kind !== 'quota' && whole.kind !== 'quota-part') return []
    const near = counts.slice(at + 1, at + MOST_PARTS)
    const first = near.findIndex(({ kind }) => kind === 'post')
    if (first < 0 || near.slice(0, first).some(({ kind }) => kind !== 'other')) return []
    const posts = partsFrom(near, first, ['post', 'rank-and-file'])
    const isHere = posts[0]?.span.paragraph === whole.span.paragraph && posts[0].sentence === whole.sentence
    if (!isHere || sumOf(posts) <= whole.value) return []
    return [say('posts', paramsOf(whole, posts), spanPlaces([whole, ...posts].map(({ span }) => span)))]
  })
}

/** In the same paragraph or the one in front: elsewhere the numbers may be those of another unit. */
function checkStaff(section: SectionProse, counts: readonly Headcount[]): Finding[] {
  const at = counts.findIndex(({ kind }) => kind === 'staff')
  const staff = counts[at]
  if (!staff || EXPLAINED.test(section.text)) return []
  const { paragraph } = staff.span
  const before = counts.slice(0, at)
  const quotas = [paragraph, paragraph - 1]
    .map((one) => before.filter(({ kind, span }) => span.paragraph === one && (kind === 'quota' || kind === 'quota-part')))
    .find((found) => found.length > 0)
  // Several kinds without a total may be all there are, or not.
  const quota = quotas?.find(({ kind }) => kind === 'quota') ?? (quotas?.length === 1 ? quotas[0] : undefined)
  if (!quota || staff.value <= quota.value) return []
  return [say('over', { staff: staff.text, quota: quota.text }, spanPlaces([staff.span, quota.span]))]
}

/** The approved total of the unit, told twice. Where offices and stations below it are told of, it may be theirs. */
function checkQuotas(counts: readonly Headcount[], year: number): Finding[] {
  const totals = counts.filter(
    ({ kind, span }) =>
      kind === 'quota' && !/下属|二级|所属|各站|增加|划转|调整/.test(sentenceOf(span)) && !isOfOtherYear(span, year),
  )
  const [one] = totals
  const other = totals.find(({ value }) => value !== one?.value)
  if (!one || !other) return []
  return [say('differs', { one: one.text, other: other.text }, spanPlaces([one.span, other.span]))]
}

/** 2022年末编制数50人；2021年末编制数52人: the year that is named last in front of the number. */
function isOfOtherYear({ section, paragraph, end }: Headcount['span'], year: number): boolean {
  const words = sentenceOf({ section, paragraph, start: end })
  const [last, written] = [...words.matchAll(/(\d{4}) ?年|[上去]年|上一年|前年|[本今当]年/g)].at(-1) ?? []
  return written === undefined ? /^[上去前]/.test(last ?? '') : Number(written) !== year
}

/** The words of the sentence up to the number. */
function sentenceOf({ section, paragraph, start }: Pick<Headcount['span'], 'section' | 'paragraph' | 'start'>): string {
  const words = (section.folded[paragraph] ?? '').slice(Math.max(0, start - LONGEST_SENTENCE), start)
  return words.slice(words.lastIndexOf('。') + 1)
}

const LONGEST_SENTENCE = 200

function checkOffices(section: SectionProse): Finding[] {
  return section.paragraphs.flatMap((text, paragraph) =>
    findOfficeLists(text).flatMap(({ names, most, stated, words, start, end }): Finding[] => {
      if (stated >= names.length && stated <= most) return []
      const params = { count: String(names.length), names: names.join('、'), words }
      return [say('offices', params, [spanPlace({ section, paragraph, start, end })])]
    }),
  )
}

function paramsOf(whole: Headcount, parts: readonly Headcount[]): Record<string, string> {
  return { whole: whole.text, parts: parts.map(({ text }) => text).join('、'), sum: String(sumOf(parts)) }
}

function sumOf(counts: readonly Headcount[]): number {
  return counts.reduce((sum, { value }) => sum + value, 0)
}
