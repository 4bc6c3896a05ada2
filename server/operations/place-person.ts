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

/** A unit and a division that there are. */
type FoundPlace = Pick<StaffRecord, 'unitId' | 'divisionId'>

/** Puts somebody new in a unit; in the first one where none is named. Fails with `unit-unknown` or `division-unknown`. */
export async function placePerson(
  office: Pick<Office, 'units' | 'rooms'>,
  wanted: WantedPlace,
): Promise<Result<StaffRecord, Failure>> {
  const found = await findPlace(office, wanted)
  return found.ok ? ok(await placeAt(office, { ...wanted, ...found.value })) : found
}

/** The same where the place was found before. */
export async function placeAt(
  office: Pick<Office, 'units' | 'rooms'>,
  { personId, role, unitId, divisionId, post = '', isUnitAdmin = false, isActive = true }: WantedPlace & FoundPlace,
): Promise<StaffRecord> {
  const staff = { personId, unitId, divisionId, post, isUnitAdmin: isUnitAdmin || role === 'admin', isActive }
  await moveTo(office, staff)
  return staff
}

/**
 * Puts a person where they stand from now on; whoever has a report open that it touches hears of it.
 * @param judgedOn as of `Units.place`. @returns false: they stand elsewhere by now, and nothing was written.
 */
export async function moveTo(
  office: Pick<Office, 'units' | 'rooms'>,
  staff: StaffRecord,
  judgedOn?: StaffRecord | null,
): Promise<boolean> {
  const touched = await office.units.place(staff, judgedOn)
  if (touched) refreshReports(office, touched)
  return touched !== null
}

/** Whether there is such a unit and division, before anything else is done. Fails as {@link placePerson} does. */
export async function findPlace(
  { units }: Pick<Office, 'units'>,
  { unitId, divisionId = null }: Pick<WantedPlace, 'unitId' | 'divisionId'>,
): Promise<Result<FoundPlace, Failure>> {
  const all = await units.units()
  const unit = unitId === undefined ? all[0] : all.find(({ id }) => id === unitId)
  if (!unit) return err(failure('unit-unknown'))
  if (divisionId !== null && !unit.divisions.some(({ id }) => id === divisionId)) return err(failure('division-unknown'))
  return ok({ unitId: unit.id, divisionId })
}
