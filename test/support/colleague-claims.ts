import type { PersonClaim } from '@gongping/shared/workflow/held-rights.ts'
import { STRANGER } from '@gongping/shared/workflow/standing.ts'

/** Whom nobody said anything about works in the unit of every report. */
export const COLLEAGUE: PersonClaim = { ...STRANGER, isInUnit: true, scope: null }

/** Everybody in the unit, whoever is asked about. */
export class Colleagues extends Map<string, PersonClaim> {
  override get(personId: string): PersonClaim {
    return super.get(personId) ?? COLLEAGUE
  }
}
