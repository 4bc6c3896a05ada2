import type { Person } from '../identity/identity.ts'
import type { RoundRecord } from '../store/agreements.ts'
import type { Office } from './office.ts'
import { tellPeople } from './tell-people.ts'

/** After a report was reopened: whoever had agreed in that round hears that this is void. */
export async function tellVoided(
  office: Pick<Office, 'reports' | 'notifications' | 'channels' | 'rooms'>,
  by: Pick<Person, 'id'>,
  reportId: string,
  { number, confirmations }: Pick<RoundRecord, 'number' | 'confirmations'>,
): Promise<void> {
  const people = confirmations.filter(({ decision }) => decision === 'agreed').map(({ personId }) => personId)
  await tellPeople(office, by, { kind: 'confirmed-changed', reportId, objectId: String(number), people })
}
