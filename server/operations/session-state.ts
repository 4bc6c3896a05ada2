import type { SessionState } from '@gongping/shared/protocol/people.ts'
import { ownOfficeRights } from '@gongping/shared/workflow/office-rights.ts'
import type { Person } from '../identity/identity.ts'
import type { Office } from './office.ts'
import { officeActor } from './permit-in-office.ts'

/** Who somebody is, where they stand and what they may do there: all that a page has to know of its person. */
export async function sessionState(office: Pick<Office, 'units'>, person: Person): Promise<SessionState> {
  const [actor, units] = await Promise.all([officeActor(office, person), office.units.units()])
  const unit = units.find(({ id }) => id === actor.unitId)
  return {
    ...person,
    unit: unit ? { id: unit.id, name: unit.name } : null,
    isUnitAdmin: actor.isUnitAdmin,
    may: ownOfficeRights(actor),
  }
}
