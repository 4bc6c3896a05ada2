import { foldProse } from '../prose/fold-prose.ts'
import type { Amount, Prose, SectionProse } from '../prose/prose.ts'
import { isBesideAnother } from './year-beside.ts'
import type { YearStatement } from './year-statements.ts'

/** What is carried over is of the year before by its nature. */
const CARRIED: ReadonlySet<string> = new Set(['carried-over', 'carried-forward', 'used-surplus'])
const OTHER_YEARS = /上年(?!度?(?:末)?(?:结转|结余))|去年|往年|历年|同比|[较比与]\s*\d{4}|近[三五两]年/

/**
 * A single figure of another year in a section that is about this one: 2022年年初预算安排收入…，2021年年初预算安排
 * 支出…. Whoever puts two years side by side gives the figure for both, so what stands for the other year alone,
 * in a section that speaks of no comparison, has the wrong year.
 */
export function yearSlips(section: SectionProse, own: OwnFigures, year: number): YearStatement[] {
  if (OTHER_YEARS.test(section.text)) return []
  const found: YearStatement[] = []
  for (const amount of section.amounts) {
    // A figure of this year that leaves 预算 or 决算 unsaid may be the same one.
    if (!isOfOtherYear(amount) || own.has(kindOf(amount)) || own.has(kindOf({ ...amount, stage: null }))) continue
    const slip = slipAt(section, amount, year)
    // One year in front of a list is one slip.
    if (slip && !found.some(({ span }) => span.start === slip.span.start && span.paragraph === slip.span.paragraph))
      found.push(slip)
    if (found.length >= MOST) break
  }
  return found
}

const MOST = 4
const LONGEST_CLAUSE = 60

function isOfOtherYear({ otherTime, role, subject, value }: Amount): boolean {
  return otherTime && role === 'value' && value !== null && subject !== null && !CARRIED.has(subject)
}

/** What the report gives a figure of its own year for: subject and stage. */
export type OwnFigures = ReadonlySet<string>

export function ownFigures({ sections }: Prose): OwnFigures {
  return new Set(sections.flatMap(({ amounts }) => amounts.filter(({ otherTime }) => !otherTime).map(kindOf)))
}

function kindOf({ subject, stage }: Amount): string {
  return `${subject} ${stage}`
}

/** From the year in front of the figure, in the same sentence, to the figure. */
function slipAt(section: SectionProse, { spot }: Amount, year: number): YearStatement | null {
  const { paragraph, labelStart, end } = spot
  const from = Math.max(0, labelStart - LONGEST_CLAUSE)
  const words = foldProse((section.paragraphs[paragraph] ?? '').slice(from, end))
  const named = [...words.matchAll(/(?:截至 ?)?(?<![\d-])((?:19|20)\d{2}) ?年/g)].at(-1)
  if (!named || Number(named[1]) === year || words.slice(named.index).includes('。')) return null
  if (isBesideAnother(section.folded[paragraph] ?? '', from + named.index, year)) return null
  return { kind: 'slip', span: { section, paragraph, start: from + named.index, end }, year: Number(named[1]) }
}
