import { type ErrorCode, type Failure, failure } from '@gongping/shared/protocol/errors.ts'
import type { ReportContent } from '@gongping/shared/report/content.ts'
import type { ReportStatus } from '@gongping/shared/workflow/report-status.ts'
import type { DraftPart } from './draft.ts'
import { sectionName } from './place-label.ts'
import { randomLetters } from './random-letters.ts'
import type { Rights } from './rights.ts'

/** What somebody typed for a section after it had closed under their hands. */
export interface LateWords {
  readonly section: string
  readonly words: string
}

/**
 * The same as a part of a draft: paragraphs that the section does not have yet.
 * @param now ms since the epoch.
 */
export function latePart(content: ReportContent, { section, words }: LateWords, now: number): DraftPart {
  return {
    id: randomLetters(),
    place: { section },
    where: sectionName(content, section),
    words: words.split('\n').filter((paragraph) => paragraph.trim() !== ''),
    before: [],
    at: now,
    applied: false,
  }
}

const REASONS = {
  open: 'not-allowed',
  locked: 'report-locked',
  review: 'report-in-review',
  sealed: 'report-sealed',
  published: 'report-published',
} as const satisfies Readonly<Record<ReportStatus, ErrorCode>>

/** Why a section takes nothing now. */
export function whyClosed({ status }: Rights): Failure {
  return failure(REASONS[status])
}
