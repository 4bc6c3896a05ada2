import { numeralValue } from '../../base/numeral.ts'
import { foldProse } from '../prose/fold-prose.ts'
import type { SectionProse } from '../prose/prose.ts'
import { type TextSpan, spanText } from './text-span.ts'

/** A number of people or of posts, with what it counts. */
export interface Headcount {
  readonly span: TextSpan
  /** As printed, in one line: "事业编制10名". */
  readonly text: string
  readonly label: string
  readonly value: number
  readonly kind: HeadcountKind
  /** Counted through the paragraph. */
  readonly sentence: number
  readonly depth: number
  /** 其中 or 包括 stands between the number before and this one. */
  readonly listed: boolean
}

/**
 * quota = 编制 of all kinds, quota-part = 行政编制, 事业编制 …; staff = 在职 of all kinds; then what staff is broken
 * down by, each a whole of its own: kind of 编制, sex, post. other = anything else, also people outside of 编制.
 */
export type HeadcountKind = 'quota' | 'quota-part' | 'staff' | 'staff-part' | 'sex' | 'post' | 'rank-and-file' | 'other'

const NUMBER =
  /(?<![\d.〔[])(\d{1,4}|[一二三四五六七八九十两]{1,3}) ?(名(?!称|单|义|额|录|优)|人(?!次|份|均|民|大|社|事|力|才|员|以|口|户)|个(?=编制))/g
const BOUNDARY = '，,、；;。!?:()\n"“”'
const LONGEST_LABEL = 24

/** Kinds of 编制. */
export const PART = '(?:行政|事业|工勤|参公|参照公务员管理|政法专项|机关|全额拨款|全额|全供|差额拨款|差额|自收自支|后勤服务)'
const QUOTA = new RegExp(`(?<part>${PART}*)(?:人员)?编制(?:人数|总数|总额|数|名额|员额|人员数)?$`)
const OUTSIDE =
  /退休|离休|遗属|聘|编外|临时|派遣|借调|挂职|公益性|合同|志愿|学生|村|下属|二级|增加|减少|新增|原|上年|去年|党员|本科|职称|以上|平均/
const STAFF = new RegExp(
  `(?<part>${PART}*)(?:实有|现有|实际|在职|在编|在岗|全[院校镇乡站所馆局])+(?<part2>${PART}*)(?:人员|职工|干部职工|干部|教职工|教职员工|编制人员|人数|人员数|总人数)*(?:总数|数)?$`,
)
const RANK_AND_FILE = /(?:工作人员|科员|职员|办事员|一般干部|一般人员|普通职工|其他人员|普通干部)$/
const POST = /(?:主任|局长|站长|所长|院长|园长|校长|书记|馆长|队长|负责人|股长|科长|处长|主席|部长|委员|秘书长|领导)$/
const SEX = /^(?:男|女)(?:性|职工|干部|同志|性职工)?$/

/** The headcounts of a section in reading order. */
export function findHeadcounts(section: SectionProse): Headcount[] {
  return section.paragraphs.flatMap((text, paragraph) =>
    /编制|在职|实有|在编|在岗|现有|职工/.test(text) ? inParagraph(section, paragraph, text) : [],
  )
}

function inParagraph(section: SectionProse, paragraph: number, text: string): Headcount[] {
  const folded = foldProse(text)
  const found: Headcount[] = []
  let [at, sentence, depth, listed] = [0, 0, 0, false]
  for (const match of folded.matchAll(NUMBER)) {
    const between = folded.slice(at, match.index)
    if (/[。!?\n]/.test(between)) depth = 0
    sentence += between.split(/[。!?\n]/).length - 1
    depth = Math.max(0, depth + between.split('(').length - between.split(')').length)
    listed = /其中|包括|分别/.test(between)
    const end = match.index + match[0].length
    const behind = new RegExp(`^${PART}*编制`).exec(folded.slice(end, end + LONGEST_LABEL))?.[0] ?? ''
    const start = labelStart(folded, match.index, at)
    const label = behind || words(folded.slice(start, match.index))
    const span = { section, paragraph, start, end: end + behind.length }
    const printed = spanText(span).replace(/\s/g, '')
    found.push({ span, text: printed, label, value: numeralValue(match[1] ?? ''), kind: kindOf(label), sentence, depth, listed })
    at = end
  }
  return found
}

/** Where the words of a number begin, not before the number in front of it; a colon between them parts nothing. */
function labelStart(folded: string, number: number, before: number): number {
  let start = number
  while (start > before && /[: ]/.test(folded.charAt(start - 1))) start--
  while (start > before && number - start < LONGEST_LABEL && !BOUNDARY.includes(folded.charAt(start - 1))) start--
  return start
}

function words(text: string): string {
  return text
    .replace(/[\s:"“”]/g, '')
    .replace(/(?:为|共计|共有|共|计|(?<![实现])有|是|达|各|分别)+$/, '')
    .replace(
      /^(?:其中|包括|设有?|配备|核定|批准|现有(?!干部|教职|职工|员工|人员|工作人员)|现(?!有)|我单位|本单位|年末|\d{4}年末?)+(?=.{2})/,
      '',
    )
}

function kindOf(label: string): HeadcountKind {
  if (label === '' || OUTSIDE.test(label)) return 'other'
  const quota = QUOTA.exec(label)
  if (quota) return quota.groups?.['part'] ? 'quota-part' : 'quota'
  const staff = STAFF.exec(label)
  if (staff) return staff.groups?.['part'] || staff.groups?.['part2'] ? 'staff-part' : 'staff'
  if (SEX.test(label)) return 'sex'
  if (RANK_AND_FILE.test(label)) return 'rank-and-file'
  return POST.test(label) ? 'post' : new RegExp(`^${PART}+人员$`).test(label) ? 'staff-part' : 'other'
}
