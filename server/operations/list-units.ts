import type { UnitSummary } from '@gongping/shared/protocol/people.ts'
import { mayInOffice } from '@gongping/shared/workflow/office-rights.ts'
import type { Identity, Person } from '../identity/identity.ts'
import type { UnitRecord } from '../store/units.ts'
import type { Office } from './office.ts'
import { officeActor } from './permit-in-office.ts'
import { personNames } from './person-names.ts'

/** The units that a person may know of: all for a server administrator, else their own and those they review. */
export async function listUnits(office: Pick<Office, 'units'>, identity: Identity, by: Person): Promise<UnitSummary[]> {
  const [actor, units, nameOf] = await Promise.all([officeActor(office, by), office.units.units(), personNames(identity)])
  return units.filter(({ id }) => mayInOffice('unit.read', actor, id)).map((unit) => summariseUnit(unit, nameOf))
}

type NameOf = Awaited<ReturnType<typeof personNames>>

export function summariseUnit({ id, name, divisions, reviewers }: UnitRecord, nameOf: NameOf): UnitSummary {
  return { id, name, divisions, reviewers: reviewers.map(nameOf) }
}
