import { type Result, err, ok } from '@gongping/shared/base/result.ts'
import { type Failure, failure } from '@gongping/shared/protocol/errors.ts'
import { type OfficeAction, type OfficeActor, mayInOffice } from '@gongping/shared/workflow/office-rights.ts'
import type { Person } from '../identity/identity.ts'
import type { Office } from './office.ts'

/** Where a person stands and what they review: all that decides what they may do outside of single reports. Who left: nothing. */
export async function officeActor({ units }: Pick<Office, 'units'>, { id, role }: Person): Promise<OfficeActor> {
  const [staff, all] = await Promise.all([units.staffOf(id), units.units()])
  if (staff?.isActive === false) return { role: 'member', unitId: null, isUnitAdmin: false, reviews: [] }
  return {
    role,
    unitId: staff?.unitId ?? null,
    isUnitAdmin: staff?.isUnitAdmin ?? false,
    reviews: all.filter(({ reviewers }) => reviewers.includes(id)).map((unit) => unit.id),
  }
}

/**
 * Whether a person may do something in a unit; in their own where none is named; null stands for no unit at all.
 * Fails with `not-allowed`.
 */
export async function permitInOffice(
  office: Pick<Office, 'units'>,
  by: Person,
  action: OfficeAction,
  unitId?: string | null,
): Promise<Result<OfficeActor, Failure>> {
  const actor = await officeActor(office, by)
  return mayInOffice(action, actor, unitId === undefined ? actor.unitId : unitId) ? ok(actor) : err(failure('not-allowed'))
}
