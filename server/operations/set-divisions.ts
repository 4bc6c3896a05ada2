import { randomUUID } from 'node:crypto'
import { type Result, err, ok } from '@gongping/shared/base/result.ts'
import { type Failure, failure } from '@gongping/shared/protocol/errors.ts'
import type { Division, WantedDivision } from '@gongping/shared/protocol/people.ts'
import type { Person } from '../identity/identity.ts'
import type { Office } from './office.ts'
import { permitInOffice } from './permit-in-office.ts'

/**
 * Decides the divisions (股室) of a unit and their order; people of one that is left out are in none then.
 * Fails with `not-allowed`, `unit-unknown` or `division-unknown`.
 */
export async function setDivisions(
  office: Pick<Office, 'units'>,
  by: Person,
  unitId: string,
  wanted: readonly WantedDivision[],
): Promise<Result<readonly Division[], Failure>> {
  const permitted = await permitInOffice(office, by, 'unit.manage', unitId)
  if (!permitted.ok) return permitted
  const unit = (await office.units.units()).find(({ id }) => id === unitId)
  if (!unit) return err(failure('unit-unknown'))
  const known = new Set(unit.divisions.map(({ id }) => id))
  const isOurs = wanted.every(({ id }) => id === undefined || known.delete(id))
  if (!isOurs) return err(failure('division-unknown'))
  const divisions = wanted.map(({ id = randomUUID(), name }) => ({ id, name }))
  return (await office.units.setDivisions(unitId, divisions)) ? ok(divisions) : err(failure('unit-unknown'))
}
