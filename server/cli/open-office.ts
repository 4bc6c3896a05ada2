import { resolve } from 'node:path'
import { type Result, ok } from '@gongping/shared/base/result.ts'
import type { Failure } from '@gongping/shared/protocol/errors.ts'
import { Acting } from '../audit/acting.ts'
import { createOffice } from '../audit/create-office.ts'
import { notedIdentity } from '../audit/noted-identity.ts'
import { openDataDirectory } from '../config/data-directory.ts'
import type { Config } from '../config/load-config.ts'
import { createIdentity } from '../identity/create-identity.ts'
import type { Identity } from '../identity/identity.ts'
import { identityMigrations } from '../identity/migrations.ts'
import { EMPTIED_TABLES, type IdentityTables, KEPT_TABLES } from '../identity/tables.ts'
import type { Office } from '../operations/office.ts'
import type { RoomEvents } from '../rooms/room-events.ts'
import { Rooms } from '../rooms/rooms.ts'
import { buildSnapshot } from '../rooms/snapshot-builder.ts'
import { Backups } from '../store/backup/backups.ts'
import { COMMAND } from '../store/audit-log.ts'
import { openStore } from '../store/open-store.ts'
import type { Store } from '../store/store.ts'

export interface OpenOffice {
  readonly office: Office
  readonly identity: Identity
  readonly store: Store
  readonly backups: Backups
  close(): Promise<void>
}

/**
 * Opens the database beside a server that may be running on it: it takes no lock and opens no report for
 * editing. The only file of the command that chooses adapters.
 */
export async function openOffice(config: Config): Promise<Result<OpenOffice, Failure>> {
  const data = openDataDirectory(config.dataDir)
  if (!data.ok) return data
  const { databaseUrl } = config
  const opened = await openStore({ databaseUrl, databaseFile: data.value.databaseFile }, identityMigrations)
  if (!opened.ok) return opened
  const store = opened.value
  const acting = new Acting(COMMAND)
  const accounts = createIdentity(store.db.withTables<IdentityTables>(), {
    secret: config.authSecret ?? data.value.secret,
    publicUrl: config.publicUrl,
    warn: () => {},
  })
  const identity = notedIdentity(accounts, store.audit, acting)
  const rooms = new Rooms({
    journal: store.journal,
    events: NOBODY_WATCHES,
    buildSnapshot: async (stored) => buildSnapshot(stored),
  })
  const tables = { kept: KEPT_TABLES, emptied: EMPTIED_TABLES, migrations: identityMigrations }
  const backups = new Backups(store.db, tables, resolve(config.dataDir))
  const office = createOffice(store, rooms, acting, data.value.fontsFolder)
  return ok({ office, identity, store, backups, close: () => store.close() })
}

const NOBODY_WATCHES: RoomEvents = {
  opened: () => {},
  closed: () => {},
  committed: () => {},
  acknowledged: () => {},
  refused: () => {},
  banned: () => {},
  trouble: () => {},
  renewed: () => {},
  caughtUp: () => {},
  compacted: () => {},
  failed: () => {},
}
