import type { Office } from './office.ts'
import { freezeVersion } from './freeze-version.ts'

/** While people write a version is kept by itself no more often than this. */
const EVERY_MS = 10 * 60_000

type Keeper = Pick<Office, 'rooms' | 'journal' | 'versions'>

/**
 * A changed report came to rest: keeps it as a version, unless the last one is still new.
 * @param now of the server's clock, in ms
 */
export async function keepAutoVersion(office: Keeper, reportId: string, now: number): Promise<void> {
  const [last] = await office.versions.versions(reportId, { limit: 1 })
  if (!last || now - Date.parse(last.at) >= EVERY_MS) await keepVersion(office, reportId)
}

/** Keeps a report as a version if it says something new, however new the last one is: everybody has left it. */
export async function keepVersion(office: Keeper, reportId: string): Promise<void> {
  await freezeVersion(office, reportId, { kind: 'auto', by: '' })
}
