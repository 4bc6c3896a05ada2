import type { ExplainedFinding, Explanation } from '../checks/explain.ts'
import type { NotUnderstood } from '../importing/not-understood.ts'
import type { Author } from '../report/authorship.ts'
import type { Unit } from '../report/content.ts'
import type { TextField } from '../report/shape.ts'
import type { Role } from '../workflow/server-role.ts'
import type { ReportRole } from '../workflow/report-role.ts'
import type { ReportStatus } from '../workflow/report-status.ts'
import type { Grade } from '../scoring/score-sheet.ts'

/** Request and response bodies of the HTTP interface; the OpenAPI document describes the same shapes. */
export interface Me {
  readonly id: string
  readonly name: string
  readonly display: string
  readonly role: Role
  /** Until a new password is chosen, everything but session, profile and password answers `password-change-required`. */
  readonly mustChangePassword: boolean
}

export interface TemplateSummary {
  /** "ID@VERSION" */
  readonly ref: string
  readonly name: string
  readonly nameEn: string
  readonly source: string
}

export interface ReportSummary {
  readonly id: string
  readonly template: string
  readonly title: string
  readonly year: number
  readonly unit: string
  /** Whose people it belongs to. */
  readonly unitId: string
  /** What the person who asks is in it. */
  readonly role: ReportRole
  readonly status: ReportStatus
  /** The person who asks is asked to confirm it (会签), and has said nothing yet. */
  readonly isToConfirm: boolean
  /** ISO 8601, UTC. */
  readonly createdAt: string
  readonly updatedAt: string
  readonly updatedBy: string
  /** As of the last quiet moment; null until it was computed once. */
  readonly total: string | null
  readonly grade: Grade | null
  readonly errors: number | null
}

export interface CreateReport {
  readonly template: string
  readonly title: string
  readonly year: number
  readonly unit: Unit
}

export interface Created {
  readonly id: string
}

export interface Imported extends Created {
  readonly notUnderstood: readonly NotUnderstood[]
  /** How many 自评表 the file had. */
  readonly tables: number
}

export interface Findings {
  readonly findings: readonly ExplainedFinding[]
}

/** What a person said about a finding. */
export interface FindingExplanation extends Explanation {
  /** Of the finding: A1 … D6. */
  readonly code: string
  readonly person: PersonName
  /** ISO 8601, UTC. */
  readonly at: string
}

/** Whether a report takes edits. */
export interface ReportState {
  readonly status: ReportStatus
  /** Number of the last edit that the report has; of a locked or sealed one: that it will have under this status. */
  readonly seq: number
}

/** A person as others see them. */
export interface PersonName {
  readonly id: string
  readonly display: string
}

/** Who wrote something. `person` is null unless `by` is "person". */
export interface AuthorName {
  readonly by: Author['by']
  readonly person: PersonName | null
}

/** Who changed what last. */
export interface LastEdits {
  readonly places: readonly LastEditOfPlace[]
}

export interface LastEditOfPlace extends AuthorName {
  /** "section/<id>", "row/<id>", "facts" or "meta". */
  readonly place: string
  /** ISO 8601, UTC. */
  readonly at: string
}

/** Text that one author wrote without a break. */
export interface TextRun extends AuthorName {
  readonly text: string
}

/** The text of a section, paragraph by paragraph. */
export interface SectionAuthors {
  readonly paragraphs: readonly (readonly TextRun[])[]
}

/** The long texts of a row by run; its cells are written as a whole. */
export interface RowAuthors {
  readonly texts: readonly { readonly field: TextField; readonly runs: readonly TextRun[] }[]
  readonly cells: readonly (TextRun & { readonly field: string })[]
}

/** application/problem+json (RFC 9457). */
export interface ProblemBody {
  readonly type: string
  readonly title: string
  readonly status: number
  readonly detail: string
  readonly code: string
  readonly params: Readonly<Record<string, string>>
}
