import { latestFor } from '../../base/latest.ts'
import type { ReportContent } from '../../report/content.ts'
import { compact } from './fold-prose.ts'
import type { Prose, SectionProse, Spot } from './prose.ts'

/** One sentence of the narrative, folded; positions in it are positions in its paragraph less `start`. */
export interface Sentence {
  readonly section: SectionProse
  /** Index into the section's paragraphs. */
  readonly paragraph: number
  readonly start: number
  readonly text: string
  /** The same as names and labels are compared. */
  readonly compact: string
}

/** Every sentence of the narrative, in reading order. */
export function sentencesOf(prose: Prose): Sentence[] {
  return prose.sections.flatMap(sentencesIn)
}

// A keystroke changes one section.
const sentencesIn = latestFor((section: SectionProse): readonly Sentence[] =>
  section.folded.flatMap((paragraph, at) =>
    [...paragraph.matchAll(/[^。!?;\n]+/g)].map((match) => ({
      section,
      paragraph: at,
      start: match.index,
      text: match[0],
      compact: compact(match[0]),
    })),
  ),
)

/** Where a piece of a sentence stands, for its quote. */
export function spotIn({ section, paragraph, start }: Sentence, from: number, end: number): Spot {
  return { section: section.id, paragraph, sentence: 0, labelStart: start + from, end: start + end }
}

/** Whether a sentence speaks of an earlier year, or names any year but the report's. */
export function isOtherYear({ text }: Sentence, { year }: Pick<ReportContent, 'year'>): boolean {
  if (/上年度?(?!结转|结余)|去年|上一年|往年|前年|同期/.test(text)) return true
  return [...text.matchAll(/(\d{4})年/g)].some(([, written]) => Number(written) !== year)
}
