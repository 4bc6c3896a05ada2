import { type Result, err, ok } from '@gongping/shared/base/result.ts'
import { type Failure, failure } from '@gongping/shared/protocol/errors.ts'
import type { UnitName } from '@gongping/shared/protocol/people.ts'
import type { Person } from '../identity/identity.ts'
import type { Office } from './office.ts'
import { permitInOffice } from './permit-in-office.ts'

/** Fails with `not-allowed` or `unit-unknown`. */
export async function renameUnit(
  office: Pick<Office, 'units'>,
  by: Person,
  { id, name }: UnitName,
): Promise<Result<UnitName, Failure>> {
  const permitted = await permitInOffice(office, by, 'unit.manage', id)
  if (!permitted.ok) return permitted
  const from = (await office.units.units()).find((unit) => unit.id === id)?.name
  return (await office.units.renameUnit(id, name, from)) ? ok({ id, name }) : err(failure('unit-unknown'))
}
