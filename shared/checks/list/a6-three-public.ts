import type { Check, CheckInput, Sentences } from '../check.ts'
import { findImbalance, imbalanceParams } from '../compare/imbalance.ts'
import type { Finding } from '../finding.ts'
import { speaker } from '../make-finding.ts'
import type { Amount, PartList, SectionProse } from '../prose/prose.ts'
import { placeOf } from '../prose/quote.ts'
import { type Subject, isPartOf, rootOf } from '../prose/subject.ts'
import { repairParams } from '../sentence-text.ts'

const sentences = {
  sum: {
    severity: 'error',
    zh: '{whole}与各分项之和不相等：{parts}，合计{sum}，相差{difference}，请核对总数或分项。',
    en: '{whole} is not the sum of its items: {parts} make {sum}, which differs by {difference}.',
  },
  category: {
    severity: 'warning',
    zh: '{present}，但{whole}的分项中没有这一项，预算与决算的分项口径应一致；没有发生的请写明为0。',
    en: '{present}, but the items of {whole} do not name it; budget and final accounts should list the same items.',
  },
} as const satisfies Sentences

const say = speaker('A6', sentences)

/** A6: “三公”经费 = 因公出国(境) + 公务用车(购置 + 运行) + 公务接待, in 预算 and in 决算, with the same items in both. */
export const threePublic: Check = { code: 'A6', sentences, run: checkThreePublic }

function checkThreePublic({ prose }: CheckInput): Finding[] {
  return prose.sections.flatMap((section) => {
    const lists = section.lists.filter(isThreePublic)
    const unbalanced = lists.flatMap((list) => checkSum(section, list))
    return unbalanced.length > 0 ? unbalanced : checkCategories(section)
  })
}

/** Also where unknown words stand around 三公, as long as its items follow. */
function isThreePublic({ whole, parts }: PartList): boolean {
  if (whole.subject !== null) return whole.subject === 'three-public' || whole.subject === 'vehicles'
  return whole.text.includes('三公') && parts.every(({ subject }) => subject !== null && rootOf(subject) === 'three-public')
}

function checkSum(section: SectionProse, list: PartList): Finding[] {
  const imbalance = findImbalance(list, list.parts.length > 1)
  if (!imbalance) return []
  const places = [list.whole, ...list.parts].map(({ spot }) => placeOf(section, spot))
  return [say('sum', { ...imbalanceParams(imbalance), ...repairParams(imbalance.repair) }, places)]
}

interface Category {
  readonly subject: Subject
  /** The words that name it, also where no figure stands beside them: 未发生因公出国(境)费. */
  readonly words: RegExp
}

const CATEGORIES: readonly Category[] = [
  { subject: 'abroad', words: /出国/ },
  { subject: 'vehicles', words: /公务用车|公车/ },
  { subject: 'reception', words: /接待|招待/ },
]

/** An item with money on one side that the other side does not even mention. */
function checkCategories(section: SectionProse): Finding[] {
  const itemised = section.lists.filter(({ whole, parts }) => whole.subject === 'three-public' && parts.length > 1)
  const budget = itemised.findLast(({ whole }) => whole.stage === 'budget')
  const final = itemised.findLast(({ whole }) => whole.stage === 'final')
  if (!budget || !final || budget.whole.money !== final.whole.money) return []
  return [...missingIn(section, budget, final), ...missingIn(section, final, budget)]
}

function missingIn(section: SectionProse, from: PartList, to: PartList): Finding[] {
  return CATEGORIES.flatMap(({ subject, words }) => {
    const present = partOfCategory(from, subject)
    if (!present?.value || present.value.isZero() || partOfCategory(to, subject)) return []
    if (words.test(textAround(section, to))) return []
    const places = [placeOf(section, present.spot), placeOf(section, to.whole.spot)]
    return [say('category', { present: present.text, whole: to.whole.text }, places)]
  })
}

function partOfCategory({ parts }: PartList, category: Subject): Amount | undefined {
  return parts.find(({ subject }) => subject === category || (subject !== null && isPartOf(subject, category)))
}

/** From the total to the end of the paragraph of its last part. */
function textAround({ paragraphs }: SectionProse, { whole, parts }: PartList): string {
  const first = whole.spot.paragraph
  const last = parts.at(-1)?.spot.paragraph ?? first
  return paragraphs
    .slice(first, last + 1)
    .join('\n')
    .slice(whole.spot.labelStart)
}
