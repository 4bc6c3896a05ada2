import { type Result, err, ok } from '@gongping/shared/base/result.ts'
import { type Failure, failure } from '@gongping/shared/protocol/errors.ts'
import type { Role } from '@gongping/shared/workflow/server-role.ts'
import type { Account, Identity, Person } from '../identity/identity.ts'
import type { StaffRecord } from '../store/units.ts'
import type { Office } from './office.ts'
import { permitInOffice } from './permit-in-office.ts'

export interface Managed {
  readonly account: Account
  /** undefined: was never placed anywhere. */
  readonly staff: StaffRecord | undefined
}

/**
 * Whether a person may manage the account of another: administrators of the unit may, and of server administrators
 * only one of them. Fails with `person-unknown` (also for people of units that are not theirs) or `not-allowed`.
 * @param as what the other is to become; absent: as they are.
 */
export async function permitToManage(
  office: Pick<Office, 'units'>,
  identity: Identity,
  by: Person,
  personId: string,
  as?: { readonly role: Role; readonly unitId: string | null },
): Promise<Result<Managed, Failure>> {
  const account = (await identity.listAccounts()).find(({ id }) => id === personId)
  const unknown = err(failure('person-unknown', { name: personId }))
  if (!account) return unknown
  const staff = (await office.units.staffOf(personId)) ?? undefined
  const { role, unitId } = as ?? { role: account.role, unitId: staff?.unitId ?? null }
  const isColleague = await permitInOffice(office, by, 'person.list', unitId)
  if (!isColleague.ok) return as ? isColleague : unknown
  const permitted = await permitInOffice(office, by, role === 'admin' ? 'admin.manage' : 'person.manage', unitId)
  return permitted.ok ? ok({ account, staff }) : permitted
}

/**
 * Whether a person may decide how another signs in: as {@link permitToManage}, and of whoever reviews other units only a
 * server administrator may. Who gives somebody a password could become them, there as well.
 */
export async function permitToLetIn(
  office: Pick<Office, 'units'>,
  identity: Identity,
  by: Person,
  personId: string,
): Promise<Result<Managed, Failure>> {
  const managed = await permitToManage(office, identity, by, personId)
  if (!managed.ok) return managed
  const ownUnit = managed.value.staff?.unitId
  const units = await office.units.units()
  const reviewsOthers = units.some(({ id, reviewers }) => id !== ownUnit && reviewers.includes(personId))
  const permitted = reviewsOthers ? await permitInOffice(office, by, 'admin.manage', null) : managed
  return permitted.ok ? managed : permitted
}
