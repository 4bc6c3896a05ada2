import { closeSync, fsyncSync, openSync } from 'node:fs'
import { DatabaseSync } from 'node:sqlite'
import { Kysely } from 'kysely'
import type { Tables } from '../schema.ts'
import { sqliteDialect } from './open-database.ts'

/** A backup: a database in one file, marked as ours in its header. */
export interface BackupFile {
  readonly db: Kysely<Tables>
  /** Puts it on disk, whole and marked, and closes it. */
  finish(): void
  close(): void
}

/** "Gong", in the place that SQLite has for the kind of document a file is. */
const APPLICATION_ID = 0x476f6e67
/** All in one file, and no commit waits for the disk: until it is finished it is nothing. */
const DRAFT = 'pragma journal_mode=memory; pragma synchronous=off'

/** @param file must not exist yet. It holds what proves who people are, so only its owner may read it. */
export function createBackupFile(file: string): BackupFile {
  closeSync(openSync(file, 'wx', 0o600))
  const backup = open(file)
  backup.exec(DRAFT)
  return backup
}

/**
 * Opens one to read from. It may be migrated, so this should be a copy.
 * @returns null if it is no backup of ours.
 * @throws if it is damaged.
 */
export function openBackupFile(file: string): BackupFile | null {
  const backup = open(file)
  try {
    if (isWhole(backup)) return backup
  } catch (error) {
    backup.close()
    if (isNoDatabase(error)) return null
    throw error
  }
  backup.close()
  return null
}

/** @returns false if it is not ours at all. */
function isWhole({ pragma }: ReturnType<typeof open>): boolean {
  if (pragma('application_id') !== APPLICATION_ID) return false
  const state = pragma('integrity_check')
  if (state !== 'ok') throw new Error(String(state))
  return true
}

function open(file: string) {
  const database = new DatabaseSync(file)
  const close = () => {
    if (database.isOpen) database.close()
  }
  return {
    db: new Kysely<Tables>({ dialect: sqliteDialect(database) }),
    pragma: (name: string): unknown => Object.values(database.prepare(`pragma ${name}`).get() ?? {})[0],
    exec: (statements: string) => database.exec(statements),
    close,
    finish() {
      database.exec(`pragma application_id=${APPLICATION_ID}`)
      close()
      const handle = openSync(file, 'r+')
      fsyncSync(handle)
      closeSync(handle)
    },
  }
}

const SQLITE_NOTADB = 26

function isNoDatabase(error: unknown): boolean {
  return error instanceof Error && 'errcode' in error && error.errcode === SQLITE_NOTADB
}
