import type { ReportRole } from '@gongping/shared/workflow/report-role.ts'
import type { WriteScope } from '@gongping/shared/workflow/write-scope.ts'

/** What was given to somebody by name. */
export interface Membership {
  readonly role: ReportRole
  /** What a drafter is limited to; null: to nothing. */
  readonly scope: WriteScope | null
}

export interface NewAssignment {
  /** "section/<id>" or "row/<id>". */
  readonly place: string
  /** Ids; empty: nobody's. */
  readonly people: readonly string[]
  /** Nobody else may change it, besides owners. */
  readonly isBinding: boolean
}

export interface AssignmentRecord extends Omit<NewAssignment, 'people'> {
  readonly personId: string
  readonly isDone: boolean
  /** Since when; ISO 8601, UTC. */
  readonly at: string
}
