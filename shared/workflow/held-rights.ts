import type { ReportRole } from './report-role.ts'
import { type Claim, STRANGER, roleIn } from './standing.ts'
import { NOTHING, WHOLE_REPORT, type WriteScope } from './write-scope.ts'

/** All that decides who may do what in a report, as of one moment. */
export interface ReportRights {
  /** The role of the unit's people to whom none was given by name; null: none. */
  readonly everyone: ReportRole | null
  /** Everybody who has to do with the report or its unit, by id. */
  readonly people: ReadonlyMap<string, PersonClaim>
  /** Places ("section/<id>", "row/<id>") that only these people may change, besides owners. */
  readonly bindings: ReadonlyMap<string, readonly string[]>
}

export interface PersonClaim extends Claim {
  /** What a drafter's writing is limited to; null: nothing was said. */
  readonly scope: WriteScope | null
}

/** What one person holds in a report. */
export interface HeldRights {
  /** null: the report does not exist for them. */
  readonly role: ReportRole | null
  /** What they may change while it takes edits … */
  readonly scope: WriteScope
  /** … besides these places, which are bindingly others'. */
  readonly except: readonly string[]
}

const NONE: HeldRights = { role: null, scope: NOTHING, except: [] }

/** What a person holds, from what is decided about everybody. */
export function heldRights(rights: ReportRights, personId: string): HeldRights {
  const claim = rights.people.get(personId) ?? { ...STRANGER, scope: null }
  const role = roleIn(rights, claim)
  if (role === 'owner') return { role, scope: WHOLE_REPORT, except: [] }
  if (role !== 'drafter') return { ...NONE, role }
  return { role, scope: claim.scope ?? WHOLE_REPORT, except: othersPlaces(rights.bindings, personId) }
}

/** Whether somebody has left altogether, and not only this report. */
export function hasLeft({ people }: ReportRights, personId: string): boolean {
  return people.get(personId)?.isActive === false
}

function othersPlaces(bindings: ReportRights['bindings'], personId: string): string[] {
  const places = [...bindings].filter(([, people]) => !people.includes(personId)).map(([place]) => place)
  return places.sort()
}
