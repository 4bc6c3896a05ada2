import type { Kysely } from 'kysely'
import type { Migration } from 'kysely/migration'
import type { Result } from '@gongping/shared/base/result.ts'
import type { Failure } from '@gongping/shared/protocol/errors.ts'
import { COMMAND } from '../audit-log.ts'
import { recordEntry } from '../audit/append-entry.ts'
import type { Tables } from '../schema.ts'
import { type BackupTable, STORE_TABLES } from './backup-table.ts'
import type { Place } from './place.ts'
import { type Restored, restoreBackup } from './restore-backup.ts'
import { type Written, writeBackup } from './write-backup.ts'

/** Tables of a part that keeps tables of its own (accounts), for backups. */
export interface PartTables {
  readonly migrations: Record<string, Migration>
  /** What a backup keeps, each after those that it refers to. */
  readonly kept: readonly BackupTable[]
  /** What a backup leaves out and a restore empties. */
  readonly emptied: readonly string[]
}

/**
 * Backups of everything, whatever database keeps it: one file that can be put back into any. A server may run
 * meanwhile, and people may type.
 */
export class Backups {
  readonly #place: Place

  constructor(db: Kysely<Tables>, { kept, emptied, migrations }: PartTables, workFolder: string) {
    this.#place = { db, tables: [...STORE_TABLES, ...kept], emptied, migrations, workFolder }
  }

  async write(file: string): Promise<Result<Written, Failure>> {
    const written = await writeBackup(this.#place, file)
    // Behind what it copies: a backup does not say of itself that it was made.
    if (written.ok) {
      const params = { count: String(written.value.reports) }
      await recordEntry(this.#place.db, COMMAND, { verb: 'backup.made', params })
    }
    return written
  }

  restore(file: string): Promise<Result<Restored, Failure>> {
    return restoreBackup(this.#place, file)
  }
}
