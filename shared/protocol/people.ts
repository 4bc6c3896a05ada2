import type { OfficeAction } from '../workflow/office-rights.ts'
import type { Role } from '../workflow/server-role.ts'
import type { Me, PersonName } from './http.ts'

/** Bodies of the HTTP interface about units (单位) and the people in them. */
export interface UnitName {
  readonly id: string
  readonly name: string
}

/** A part of a unit (股室). */
export interface Division {
  readonly id: string
  readonly name: string
}

export interface UnitSummary extends UnitName {
  /** In the unit's own order. */
  readonly divisions: readonly Division[]
  /** Who reviews it for the finance bureau. */
  readonly reviewers: readonly PersonName[]
}

/** A division to be: one without an id is new; one that is not listed any more is dissolved. */
export interface WantedDivision {
  readonly id?: string | undefined
  readonly name: string
}

/** A colleague, as anybody in the same unit sees them. */
export interface Colleague extends PersonName {
  readonly divisionId: string | null
  /** What they are there (职务); "" = not said. */
  readonly post: string
}

/** Somebody as administrators see them. */
export interface PersonRecord extends Colleague {
  /** The name to sign in with. */
  readonly name: string
  readonly role: Role
  readonly unitId: string | null
  readonly isUnitAdmin: boolean
  /** False: has left and can do nothing; what they wrote stays theirs. */
  readonly isActive: boolean
  /** ISO 8601, UTC; null: never. */
  readonly lastSignInAt: string | null
  readonly hasSecondFactor: boolean
  readonly mustChangePassword: boolean
}

export interface NewPerson {
  readonly name: string
  readonly display: string
  readonly password: string
  readonly role: Role
  /** Absent: that of whoever adds them; the first one if those stand in none. */
  readonly unitId?: string | undefined
  readonly divisionId?: string | null | undefined
  readonly post?: string | undefined
  readonly isUnitAdmin?: boolean | undefined
}

/** What changes about somebody; the rest stays. Another unit without a division: in none of its divisions. */
export interface PersonChange {
  readonly display?: string | undefined
  readonly role?: Role | undefined
  readonly unitId?: string | undefined
  readonly divisionId?: string | null | undefined
  readonly post?: string | undefined
  readonly isUnitAdmin?: boolean | undefined
  readonly isActive?: boolean | undefined
}

/** Who is signed in, where they stand, and what they may do outside of single reports. */
export interface SessionState extends Me {
  readonly unit: UnitName | null
  readonly isUnitAdmin: boolean
  /** In their own unit. */
  readonly may: readonly OfficeAction[]
}
