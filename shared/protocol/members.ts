import type { ReportRole } from '../workflow/report-role.ts'
import type { PersonName } from './http.ts'

/** Bodies of the HTTP interface about who may do what in one report. */
export interface ReportMembers {
  /** The role of the unit's people to whom none was given by name; null: none. */
  readonly everyone: ReportRole | null
  /** Everybody who has a role, however they came to it. */
  readonly members: readonly ReportMember[]
}

export interface ReportMember {
  readonly person: PersonName
  /** What was given to this person by name; null: nothing. */
  readonly granted: ReportRole | null
  /** What a drafter's writing is limited to, as `formatScope` writes it; null: to nothing. */
  readonly scope: string | null
  /** What holds. */
  readonly role: ReportRole
  /** Of their unit (股室), and what they are there (职务); "" = not said. */
  readonly division: string
  readonly post: string
  /** Name of their unit where that is another than the report's; null: it is not. */
  readonly otherUnit: string | null
  /** Reviews the report's unit for the finance bureau (审核人员). */
  readonly reviewsUnit: boolean
}

export interface WantedEveryone {
  readonly role: ReportRole | null
}

export interface WantedMember {
  /** null: as if nothing had been decided. */
  readonly role: ReportRole | null
  /** Of a drafter; absent or null: the whole report. */
  readonly scope?: string | null | undefined
}

/** Rights were decided: edits up to and with number `seq` were judged by the earlier ones, none after it is. */
export interface RightsDecided {
  readonly seq: number
}

/** Whose a section or a row is to write. */
export interface Assignment {
  /** "section/<id>" or "row/<id>". */
  readonly place: string
  readonly people: readonly { readonly person: PersonName; readonly isDone: boolean }[]
  /** Nobody else may change it, besides owners; false: a hint. */
  readonly isBinding: boolean
}

export interface WantedAssignment {
  readonly place: string
  /** Ids; empty: nobody's. */
  readonly people: readonly string[]
  readonly isBinding: boolean
}

export interface WantedDone {
  readonly place: string
  readonly isDone: boolean
}
