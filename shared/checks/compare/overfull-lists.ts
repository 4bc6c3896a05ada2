import { type ExactAmount, isExact } from '../prose/exact-amount.ts'
import type { Amount, SectionProse } from '../prose/prose.ts'
import type { Subject } from '../prose/subject.ts'
import { type Equation, excessOf, sumOf, toleranceOf, yuanOf } from './equation.ts'

/** What stands between a total and the first of its parts: ，其中：; 。其中; ，按经济分类：; a bracket that opens. */
const OPENING = /^[^(。!?;]*[。，,; ]*(?:其中|包括|包含|分为|按[^，,。;]{1,8}分(?:类|科目)*)[:：，, ]*$|^ *\((?:其中)?[:： ]*$/
/** What may stand between two parts: a share, and punctuation. */
const BETWEEN = /^(?:[，,、; ]|\(?占[^，,、;。()]*%\)?)*(?:和|及|与|以及)?$/
/** Words of figures that are no parts of what was spent or owned: prices, sums of several years, of a time, of a contract. */
const NO_PART =
  /每|人均|均价|标准|单价|户均|亩均|年|月|季度|截至|累计|总|共|合同|投资|概算|预算|计划|批复|中标|结算|审定|控制|限额|结余|结转|剩余|余额|原值|折旧|用于|已|其他单位|约|分别|民生|三农|重点|另|不含/
const MOST_PARTS = 12
const LONGEST_OPENING = 160

/**
 * Lists whose parts exceed the total in front of them though nobody knows their words: whatever the parts are called,
 * together they can't be more than the whole. Parts that fall short prove nothing, since 其中 need not name them all.
 */
export function findOverfullLists(section: SectionProse): Equation<ExactAmount>[] {
  return section.amounts.flatMap((first, at) => {
    const total = wholeBefore(section, at)
    if (!total || !isPart(first, total)) return []
    const parts = partsFrom(section, at, total)
    const equation = { total, parts }
    // Every part may be rounded up.
    const tolerance = toleranceOf([total, ...parts]).times(Math.ceil(parts.length / 2))
    if (parts.length < 2 || excessOf(equation).gte(tolerance.neg())) return []
    return isOfAnEarlierTotal(section.amounts, equation) ? [] : [equation]
  })
}

/** The amount in front of 其中 or of a bracket that opens. */
function wholeBefore(section: SectionProse, at: number): ExactAmount | null {
  const first = section.amounts[at]
  const total = section.amounts
    .slice(Math.max(0, at - MOST_PARTS), at)
    .findLast((amount) => amount.role === 'value' && first && amount.depth <= first.depth && amount.otherTime === first.otherTime)
  if (!first || !total || !isExact(total) || total.partial || first.spot.sentence - total.spot.sentence > 1) return null
  if (total.spot.paragraph !== first.spot.paragraph) return null
  const between = (section.folded[first.spot.paragraph] ?? '').slice(total.spot.end, first.spot.end - first.printed.length)
  if (between.length > LONGEST_OPENING) return null
  const marker = between.slice(0, between.length - wordsOf(first).length)
  // 会议费2万元（培训费3万元另列）: a bracket that does not say 其中 breaks down only what is known to have parts.
  const isBare = /^ *\([: ]*$/.test(marker)
  return OPENING.test(withoutChanges(marker)) && !(isBare && total.subject === null) ? total : null
}

/** ，同比增加95.7万元，增长5.44%。其中: what is said of the total itself. */
function withoutChanges(words: string): string {
  return words.replace(/\([^()]*\)/g, '').replace(/[，,][^，,。;:()]*?\d[^，,。;:()]*(?=[，,。])/g, '')
}

function wordsOf({ text, printed }: Amount): string {
  return text.slice(0, text.length - printed.length)
}

function partsFrom(section: SectionProse, at: number, total: ExactAmount): ExactAmount[] {
  const parts: ExactAmount[] = []
  let sign = ''
  for (const amount of section.amounts.slice(at, at + MOST_PARTS)) {
    const last = parts.at(-1)
    if (!isPart(amount, total) || (last && amount.spot.sentence !== last.spot.sentence)) break
    if (parts.some((part) => part.core === amount.core)) break
    if (last) {
      const between = (section.folded[amount.spot.paragraph] ?? '').slice(last.spot.end, amount.spot.labelStart)
      const parting = /;/.exec(between)?.[0] ?? /[，,]/.exec(between)?.[0] ?? '、'
      // A、B，C: what comes behind another sign is of another list.
      if (!BETWEEN.test(between) || (sign !== '' && parting !== sign)) break
      sign = parting
    }
    parts.push(amount)
  }
  return parts
}

/** Known words have checks of their own, which know what belongs to what. */
function isPart(amount: Amount, total: Amount): amount is ExactAmount {
  const isUnknown = amount.subject === null && amount.core !== ''
  const known: Subject | null = total.subject === 'assets' ? 'fixed-assets-net' : null
  if (!isUnknown && (known === null || amount.subject !== known)) return false
  if (amount.role !== 'value' || amount.partial || amount.otherTime !== total.otherTime || !isExact(amount)) return false
  return !NO_PART.test(wordsOf(amount)) && (!amount.stageStated || amount.stage === total.stage)
}

/** 总支出1000万元，人均2万元，其中：…: a figure in between that nobody knows need not be the total. */
function isOfAnEarlierTotal(amounts: readonly Amount[], { total, parts }: Equation<ExactAmount>): boolean {
  if (total.subject !== null) return false
  const at = amounts.indexOf(total)
  const earlier = amounts.slice(Math.max(0, at - MOST_PARTS), at).filter(isExact)
  return earlier.some((amount) => total.spot.sentence - amount.spot.sentence <= 1 && yuanOf(amount).gte(sumOf(parts)))
}
