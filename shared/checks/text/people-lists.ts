import { type Headcount, PART } from './headcount.ts'

/** What a number of people is broken down into by one criterion, so that nobody is counted twice. */
interface Criterion {
  readonly parts: RegExp
  /** Words of which one must be there: people outside of 编制 beside those in it. */
  readonly needs?: RegExp
  /** The parts are all there are, whatever the sentence says. */
  readonly isWhole: boolean
}

const PEOPLE = '(?:人员|干部|职工|教师|教职工|员工|人数|编制|岗位?)*'

const CRITERIA: readonly Criterion[] = [
  { parts: new RegExp(`^(?:(?:在职|在编)?${PART}|公务员|参公人员|机关|行政执法)${PEOPLE}$`), isWhole: true },
  {
    parts: new RegExp(
      `^(?:在编|正式|编内|编外|编制外|外聘|聘用|自聘|临聘|临时|合同制?|劳务派遣|派遣|人事代理|同工同酬|备案制?|政府购买服务|购买服务)(?:在岗|在职|聘用)?${PEOPLE}$`,
    ),
    needs: /^(?:在编|正式|编内)/,
    isWhole: true,
  },
  { parts: /^(?:男|女)(?:性|职工|干部|同志|性职工|教师)?$/, isWhole: true },
  {
    parts:
      /^(?:专任|专职|教学|任课)?(?:教师|教学人员)$|^教辅|^(?:行政|教学)?(?:管理|行政|党政)(?:人员|岗位?)$|^(?:专业|卫生)技术(?:人员|岗位?)$|^专技|^(?:执业)?(?:医生|医师|护士|护理|药剂|药师|医技)(?:人员)?$|^(?:工勤|后勤|保洁|保安)(?:人员|岗位?|服务人员)?$|^其[他它](?:人员)?$/,
    isWhole: false,
  },
]

/** The parts that one number of people is broken down into; null where the words leave open what they are. */
export interface PeopleList {
  readonly parts: readonly Headcount[]
  /** They make up the number; else they only stay within it. */
  readonly isWhole: boolean
}

/** 按岗位分, 分为 tell all there are; 其中 need not. */
const ALL_OF_THEM = /按[^,，。;；:：]{1,8}分|分为|分别[为是]/

const BY_KIND = /[。;；] ?按[^,，。;；:：]{1,8}分[类别]?/

/** The numbers of a sentence 按岗位分：… behind the one that tells of all the people. */
export function peopleListInNext(counts: readonly Headcount[], at: number, folded: string): PeopleList | null {
  const whole = counts[at]
  // 在编122人 behind the total is no total itself.
  if (
    counts
      .slice(0, at)
      .some(
        ({ kind, span, sentence }) => kind === 'staff' && span.paragraph === whole?.span.paragraph && sentence === whole.sentence,
      )
  )
    return null
  const first = counts.findIndex(
    ({ span, sentence }) =>
      span.paragraph === whole?.span.paragraph && sentence > whole.sentence && sentence <= whole.sentence + 1,
  )
  const [before, next] = [counts[first - 1], counts[first]]
  if (!whole || !before || !next || !BY_KIND.test(folded.slice(before.span.end, next.span.start + next.text.length))) return null
  return listOf(
    counts.slice(first).filter((count) => isBeside(count, next)),
    true,
  )
}

/**
 * Reads the numbers behind a number of people: behind 其中, 分为, 按…分 or in brackets right behind it.
 * @param between the words between the whole and its first part.
 */
export function peopleListBehind(counts: readonly Headcount[], at: number, between: string): PeopleList | null {
  const [whole, first] = [counts[at], counts[at + 1]]
  if (!whole || !first || first.sentence !== whole.sentence || first.span.paragraph !== whole.span.paragraph) return null
  const isBracket = first.depth === whole.depth + 1 && /^ ?\(/.test(between)
  const isListed = first.depth === whole.depth && (first.listed || ALL_OF_THEM.test(between))
  if (!isBracket && !isListed) return null
  const behind = counts.slice(at + 1).filter((count) => isBeside(count, first))
  return listOf(behind, ALL_OF_THEM.test(between))
}

/** As many of the numbers as are of one criterion. */
function listOf(behind: readonly Headcount[], isAll: boolean): PeopleList | null {
  const lists = CRITERIA.flatMap(({ parts, needs, isWhole }) => {
    const end = behind.findIndex(({ label }) => !parts.test(label))
    const list = end < 0 ? behind : behind.slice(0, end)
    const inside = needs ? list.filter(({ label }) => needs.test(label)).length : 1
    const isComplete = needs === undefined || (inside > 0 && inside < list.length)
    return list.length >= 2 && isComplete ? [{ parts: list, isWhole: isWhole || isAll }] : []
  })
  return lists.toSorted((a, b) => b.parts.length - a.parts.length)[0] ?? null
}

function isBeside({ sentence, depth, span }: Headcount, first: Headcount): boolean {
  return sentence === first.sentence && span.paragraph === first.span.paragraph && depth === first.depth
}
