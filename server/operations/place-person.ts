import { type Result, err, ok } from '@gongping/shared/base/result.ts'
import { type Failure, failure } from '@gongping/shared/protocol/errors.ts'
import type { Role } from '@gongping/shared/workflow/server-role.ts'
import type { StaffRecord } from '../store/units.ts'
import type { Office } from './office.ts'
import { refreshReports } from './refresh-reports.ts'

/** Where somebody new is to stand; what is not said is as for anybody. */
export interface WantedPlace extends Partial<Omit<StaffRecord, 'personId'>> {
  readonly personId: string
  /** Whoever makes a server administrator makes them administrator of the unit that they stand in as well. */
  readonly role: Role
}

/** Puts somebody new in a unit; in the first one where none is named. Fails with `unit-unknown` or `division-unknown`. */
export async function placePerson(
  office: Pick<Office, 'units' | 'rooms'>,
  wanted: WantedPlace,
): Promise<Result<StaffRecord, Failure>> {
  const found = await findPlace(office, wanted)
  if (!found.ok) return found
  const { personId, role, post = '', isUnitAdmin = false, isActive = true } = wanted
  const staff = { personId, ...found.value, post, isUnitAdmin: isUnitAdmin || role === 'admin', isActive }
  refreshReports(office, await office.units.place(staff))
  return ok(staff)
}

/** Whether there is such a unit and division, before anything else is done. Fails as {@link placePerson} does. */
export async function findPlace(
  { units }: Pick<Office, 'units'>,
  { unitId, divisionId = null }: Pick<WantedPlace, 'unitId' | 'divisionId'>,
): Promise<Result<Pick<StaffRecord, 'unitId' | 'divisionId'>, Failure>> {
  const all = await units.units()
  const unit = unitId === undefined ? all[0] : all.find(({ id }) => id === unitId)
  if (!unit) return err(failure('unit-unknown'))
  if (divisionId !== null && !unit.divisions.some(({ id }) => id === divisionId)) return err(failure('division-unknown'))
  return ok({ unitId: unit.id, divisionId })
}
