import type { ReportRole } from './report-role.ts'

/** What a person has to do with one report. */
export interface Claim {
  /** Whoever left (停用) has no role anywhere. */
  readonly isActive: boolean
  /** Administers the unit that the report is of. */
  readonly isUnitAdmin: boolean
  /** Works in that unit. */
  readonly isInUnit: boolean
  /** Reviews that unit for the finance bureau (财政局审核人员). */
  readonly reviewsUnit: boolean
  /** What the owner of the report gave this person; null: nothing was decided. */
  readonly granted: ReportRole | null
}

/** Of somebody who has nothing to do with it. */
export const STRANGER: Claim = { isActive: true, isUnitAdmin: false, isInUnit: false, reviewsUnit: false, granted: null }

/**
 * The role that a person has in a report.
 * @param everyone of the unit's people to whom nothing was given by name; null: none.
 * @returns null for whom the report does not exist.
 */
export function roleIn({ everyone }: { readonly everyone: ReportRole | null }, claim: Claim): ReportRole | null {
  if (!claim.isActive) return null
  if (claim.isUnitAdmin) return 'owner'
  if (claim.granted) return claim.granted
  const asColleague = claim.isInUnit ? everyone : null
  return asColleague ?? (claim.reviewsUnit ? 'reviewer' : null)
}
