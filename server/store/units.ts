/** The unit that there always is, and that people go to of whom nothing else is said. */
export const FIRST_UNIT = 'first'

/**
 * Units (单位), their divisions (股室) and the people in them. Every change ends the terms of each report that it
 * touches, in the same transaction: an edit that was judged by the earlier rights gets in before it or never.
 */
export interface Units {
  /** Oldest first; there is always one. */
  units(): Promise<readonly UnitRecord[]>
  createUnit(unit: { readonly id: string; readonly name: string }): Promise<void>
  /** @param from what it was called, for the audit log. @returns false if there is no such unit. */
  renameUnit(id: string, name: string, from?: string): Promise<boolean>
  /**
   * The divisions of a unit from now on, in this order; people of one that is left out are in none then.
   * @returns false if there is no such unit.
   */
  setDivisions(unitId: string, divisions: readonly DivisionRecord[]): Promise<boolean>
  /** Everybody who was ever placed. */
  staff(): Promise<readonly StaffRecord[]>
  /** Where one person stands. */
  staffOf(personId: string): Promise<StaffRecord | null>
  /**
   * Puts a person where they stand from now on. The unit and the division must be there.
   * @param judgedOn where they stood when that was decided, null: nowhere; absent: wherever they stand.
   * @returns the ids of the reports in which that may change what somebody may do; null if they stand elsewhere by now
   * than it was judged on: then nothing was written.
   */
  place(staff: StaffRecord, judgedOn?: StaffRecord | null): Promise<readonly string[] | null>
  /** Makes a person a reviewer (审核人员) of a unit, or takes that back. @returns the reports as {@link place} does. */
  setReviewer(unitId: string, personId: string, isReviewer: boolean): Promise<readonly string[]>
}

export interface UnitRecord {
  readonly id: string
  readonly name: string
  /** ISO 8601, UTC. */
  readonly createdAt: string
  readonly divisions: readonly DivisionRecord[]
  /** Ids of the people who review it. */
  readonly reviewers: readonly string[]
}

export interface DivisionRecord {
  readonly id: string
  readonly name: string
}

export interface StaffRecord {
  readonly personId: string
  readonly unitId: string
  readonly divisionId: string | null
  /** 职务; "" = not said. */
  readonly post: string
  readonly isUnitAdmin: boolean
  /** False: has left (停用). */
  readonly isActive: boolean
}

const STANDING = ['unitId', 'divisionId', 'post', 'isUnitAdmin', 'isActive'] as const

/** Whether two records of one person say the same; null: in no unit. */
export function isSameStanding(one: StaffRecord | null, other: StaffRecord | null): boolean {
  return one && other ? STANDING.every((field) => one[field] === other[field]) : one === other
}
