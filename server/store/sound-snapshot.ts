import type { Kysely } from 'kysely'
import type { Tables } from './schema.ts'
import { StorageError } from './storage-error.ts'
import { isSound } from './verify-log.ts'

/** No log is longer, by one: what follows it is still a number for every database. */
export const END = 2 ** 31 - 2

export interface SoundSnapshot {
  readonly seq: number
  readonly hash: Uint8Array
  readonly state: Uint8Array
}

/**
 * The newest snapshot before a number that is still the one that was kept: a disk may give back other bytes than it
 * was given.
 * @param pruned number of the row up to which the log is no longer kept.
 * @returns null where the log itself has everything.
 * @throws {StorageError} where only damaged snapshots have what is no longer in the log.
 */
export async function soundSnapshot(
  db: Kysely<Tables>,
  reportId: string,
  pruned: number,
  before = END + 1,
): Promise<SoundSnapshot | null> {
  const row = await db
    .selectFrom('snapshot')
    .select(['seq', 'hash', 'state', 'digest'])
    .where('report_id', '=', reportId)
    .where('seq', '<', before)
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst()
  if (row) return isSound(row) ? row : soundSnapshot(db, reportId, pruned, row.seq)
  if (pruned > 0) throw new StorageError(`no snapshot of report ${reportId} is whole, and its log begins at ${pruned + 1}`)
  return null
}
