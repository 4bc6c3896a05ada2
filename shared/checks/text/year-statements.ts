import { foldProse } from '../prose/fold-prose.ts'
import type { SectionProse } from '../prose/prose.ts'
import type { TextSpan } from './text-span.ts'
import { isBesideAnother } from './year-beside.ts'

/** A year that a section tells something of, where it should be the report's. */
export interface YearStatement {
  readonly kind: 'figures' | 'closing' | 'deadline' | 'slip'
  readonly span: TextSpan
  readonly year: number
}

/** 2021年年初预算安排收入67.32万元: a year at the head of a clause that ends in an amount. */
const FIGURES =
  /(?:^|[。;；!?\n，,、(]) {0,4}(?:截至|我单位|本单位|本部门)?((?:19|20)\d{2})年[^。;；!?\n]{0,40}?\d ?(?:万|亿)?元/g
const CLOSING = /(?:截至|截止)? ?((?:19|20)\d{2}) ?年 ?(?:12 ?月 ?31 ?日|年?末|年?底)(?!前|之前|以前|结转|结余)/g
const DEADLINE = /((?:19|20)\d{2}) ?年 ?(?:\d{1,2} ?月 ?)?(?:底|末|\d{1,2} ?日)? ?(?:之前|以前|前)/g
/** Words that put two years side by side. */
const COMPARING = /较|比|同比|上年|去年|往年|历年|以前年度|增加|增长|减少|下降|结转|近[三五两]年|分别/
const PLANNED = /将|计划|拟|力争|下一步|争取|确保|预计|今后|目标是/

/**
 * What a section says of a year that is not the report's, and can't be meant so: figures of another year in a
 * section that has none of the report's year and compares nothing; balances of an earlier year end; plans whose
 * deadline has long passed.
 */
export function yearStatements(section: SectionProse, title: string, year: number): YearStatement[] {
  const own = new RegExp(`${year} ?年|本年|当年|今年`)
  const folded = section.paragraphs.map(foldProse)
  const isOwn = folded.some((text) => own.test(text))
  const isComparing = folded.some((text) => COMPARING.test(text))
  return folded.flatMap((text, paragraph): YearStatement[] => {
    const found = (kind: YearStatement['kind'], match: RegExpExecArray): YearStatement => {
      const skipped = /^[。;；!?\n，,、( ]*/.exec(match[0])?.[0].length ?? 0
      const span = { section, paragraph, start: match.index + skipped, end: match.index + match[0].length }
      return { kind, span, year: Number(match[1]) }
    }
    const figures =
      isOwn || isComparing || !ABOUT_ACCOUNTS.test(title)
        ? []
        : [...text.matchAll(FIGURES)].map((match) => found('figures', match))
    const closing =
      isOwn || isComparing || !ABOUT_BALANCES.test(title)
        ? []
        : [...text.matchAll(CLOSING)].map((match) => found('closing', match))
    const deadlines = ABOUT_PLANS.test(title) ? plansIn(text).map((match) => found('deadline', match)) : []
    const covered = (one: YearStatement) => figures.some(({ span }) => span.start <= one.span.start && one.span.end <= span.end)
    const isBeside = ({ span }: YearStatement) => isBesideAnother(text, span.start, year)
    return [
      ...figures.filter((one) => one.year !== year && !isBeside(one)),
      ...closing.filter((one) => one.year < year && !covered(one) && !isBeside(one)),
      ...deadlines.filter((one) => one.year < year),
    ]
  })
}

const ABOUT_ACCOUNTS = /预算|决算|三公|采购|资产|收支|支出/
const ABOUT_BALANCES = /资产|人员|编制|决算|概况|基本情况/
const ABOUT_PLANS = /措施|打算|下一步|改进|建议/

/** Deadlines in sentences that speak of what is to come. */
function plansIn(text: string): RegExpExecArray[] {
  return [...text.matchAll(DEADLINE)].filter((match) => {
    const from = Math.max(0, match.index - LONGEST)
    const before = text.slice(from, match.index)
    const sentence = before.slice(before.lastIndexOf('。') + 1) + (/^[^。]{0,60}/.exec(text.slice(match.index))?.[0] ?? '')
    return PLANNED.test(sentence)
  })
}

const LONGEST = 80
