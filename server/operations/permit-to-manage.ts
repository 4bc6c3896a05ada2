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
 * only one of them. Who acts counts as what they are by now, not when the request was let in. Fails with `person-unknown`
 * (also for people of units that are not theirs) or `not-allowed`.
 * @param as what the other is to become; absent: as they are.
 */
export async function permitToManage(
  office: Pick<Office, 'units'>,
  identity: Identity,
  by: Person,
  personId: string,
  as?: { readonly role: Role; readonly unitId: string | null },
): Promise<Result<Managed, Failure>> {
  const accounts = await identity.listAccounts()
  const actor = accounts.find(({ id, isActive }) => id === by.id && isActive)
  if (!actor) return err(failure('not-allowed'))
  const account = accounts.find(({ id }) => id === personId)
  const unknown = err(failure('person-unknown', { name: personId }))
  if (!account) return unknown
  const staff = (await office.units.staffOf(personId)) ?? undefined
  const { role, unitId } = as ?? { role: account.role, unitId: staff?.unitId ?? null }
  const isColleague = await permitInOffice(office, actor, 'person.list', unitId)
  if (!isColleague.ok) return as ? isColleague : unknown
  const permitted = await permitInOffice(office, actor, role === 'admin' ? 'admin.manage' : 'person.manage', unitId)
  return permitted.ok ? ok({ account, staff }) : permitted
}

/**
 * Whether a person may decide how another signs in: as {@link permitToManage}, and of whoever has something to do in
 * other units only a server administrator may. Who gives somebody a password could become them, there as well. Nobody
 * does it to themself: the profile asks for the password, so that a stolen session or token does not become the account.
 * Also fails with `sign-in-beyond-unit` or `own-sign-in`.
 */
export async function permitToLetIn(
  office: Pick<Office, 'units' | 'reports'>,
  identity: Identity,
  by: Person,
  personId: string,
): Promise<Result<Managed, Failure>> {
  const managed = await permitToManage(office, identity, by, personId)
  if (managed.ok && by.id === personId) return err(failure('own-sign-in'))
  if (!managed.ok || !(await reachesBeyond(office, personId, managed.value.staff?.unitId))) return managed
  const permitted = await permitInOffice(office, by, 'admin.manage', null)
  return permitted.ok ? managed : err(failure('sign-in-beyond-unit', { name: managed.value.account.display }))
}

/** Whether somebody reviews another unit, or has a role in one of its reports by name. */
async function reachesBeyond(
  { units, reports }: Pick<Office, 'units' | 'reports'>,
  personId: string,
  ownUnit: string | undefined,
): Promise<boolean> {
  const [all, listed] = await Promise.all([units.units(), reports.listFor(personId)])
  const reviews = all.some(({ id, reviewers }) => id !== ownUnit && reviewers.includes(personId))
  return reviews || listed.some(({ unitId, claim }) => unitId !== ownUnit && claim.granted !== null)
}
