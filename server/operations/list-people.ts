import type { Colleague, PersonRecord } from '@gongping/shared/protocol/people.ts'
import { type OfficeActor, mayInOffice } from '@gongping/shared/workflow/office-rights.ts'
import type { Account, Identity, Person } from '../identity/identity.ts'
import type { StaffRecord } from '../store/units.ts'
import type { Office } from './office.ts'
import { officeActor } from './permit-in-office.ts'

/**
 * The people that somebody may know of: of units they manage all that administrators see, else their present
 * colleagues by name, post and division.
 */
export async function listPeople(
  office: Pick<Office, 'units'>,
  identity: Identity,
  by: Person,
): Promise<(PersonRecord | Colleague)[]> {
  const [actor, accounts, staff] = await Promise.all([officeActor(office, by), identity.listAccounts(), office.units.staff()])
  const places = new Map(staff.map((record) => [record.personId, record]))
  return accounts.flatMap((account) => shownTo(actor, account, places.get(account.id)) ?? [])
}

function shownTo(actor: OfficeActor, account: Account, staff: StaffRecord | undefined): PersonRecord | Colleague | null {
  const record = personRecord(account, staff)
  const { id, display, divisionId, post, unitId, isActive } = record
  if (mayInOffice('person.manage', actor, unitId)) return record
  return isActive && mayInOffice('person.list', actor, unitId) ? { id, display, divisionId, post } : null
}

export function personRecord(account: Account, staff: StaffRecord | undefined): PersonRecord {
  const { id, name, display, role, lastSignInAt, hasSecondFactor, mustChangePassword } = account
  return {
    id,
    name,
    display,
    role,
    unitId: staff?.unitId ?? null,
    divisionId: staff?.divisionId ?? null,
    post: staff?.post ?? '',
    isUnitAdmin: staff?.isUnitAdmin ?? false,
    isActive: account.isActive && staff?.isActive !== false,
    lastSignInAt,
    hasSecondFactor,
    mustChangePassword,
  }
}
