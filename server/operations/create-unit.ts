import { randomUUID } from 'node:crypto'
import { type Result, ok } from '@gongping/shared/base/result.ts'
import type { Failure } from '@gongping/shared/protocol/errors.ts'
import type { UnitName } from '@gongping/shared/protocol/people.ts'
import type { Person } from '../identity/identity.ts'
import type { Office } from './office.ts'
import { permitInOffice } from './permit-in-office.ts'

/** Makes a unit (单位) with nobody in it. Fails with `not-allowed`. */
export async function createUnit(office: Pick<Office, 'units'>, by: Person, name: string): Promise<Result<UnitName, Failure>> {
  const permitted = await permitInOffice(office, by, 'unit.create', null)
  if (!permitted.ok) return permitted
  const unit = { id: randomUUID(), name }
  await office.units.createUnit(unit)
  return ok(unit)
}
