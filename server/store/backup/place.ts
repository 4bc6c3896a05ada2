import type { Kysely } from 'kysely'
import type { Migration } from 'kysely/migration'
import type { Tables } from '../schema.ts'
import type { BackupTable } from './backup-table.ts'

/** What a backup is made of and put back into. */
export interface Place {
  readonly db: Kysely<Tables>
  /** Every table that is kept, each after those that it refers to. */
  readonly tables: readonly BackupTable[]
  /** What a backup leaves out and a restore empties. */
  readonly emptied: readonly string[]
  readonly migrations: Record<string, Migration>
  /** A folder for the copy that a restore works on. */
  readonly workFolder: string
}
