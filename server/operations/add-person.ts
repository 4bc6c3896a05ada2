import type { Result } from '@gongping/shared/base/result.ts'
import type { Failure } from '@gongping/shared/protocol/errors.ts'
import type { NewPerson } from '@gongping/shared/protocol/people.ts'
import type { Identity, Person } from '../identity/identity.ts'
import { hirePerson } from './hire-person.ts'
import type { Office } from './office.ts'
import { officeActor, permitInOffice } from './permit-in-office.ts'

/**
 * Adds a person by somebody who manages the unit: their own where none is named. The new person has to choose another
 * password at the first sign-in. Fails with `not-allowed`, or as {@link hirePerson} does.
 */
export async function addPerson(
  office: Pick<Office, 'units' | 'rooms'>,
  identity: Identity,
  by: Person,
  wanted: NewPerson,
): Promise<Result<Person, Failure>> {
  const unitId = wanted.unitId ?? (await officeActor(office, by)).unitId
  const permitted = await permitInOffice(office, by, wanted.role === 'admin' ? 'admin.manage' : 'person.manage', unitId)
  if (!permitted.ok) return permitted
  const { name, display, password, role, divisionId, post, isUnitAdmin } = wanted
  return hirePerson(office, identity, {
    name,
    display,
    password,
    role,
    mustChangePassword: true,
    ...(unitId !== null && { unitId }),
    ...(divisionId !== undefined && { divisionId }),
    ...(post !== undefined && { post }),
    ...(isUnitAdmin !== undefined && { isUnitAdmin }),
  })
}
