import { DatabaseSync } from 'node:sqlite'
import { type Result, err, ok } from '@gongping/shared/base/result.ts'
import { type Failure, failure } from '@gongping/shared/protocol/errors.ts'

export interface ServerLock {
  release(): void
}

/**
 * Lets one server at a time work in a data folder: two would each keep rooms of their own over one log. The
 * administration command takes no lock, it may work beside the server.
 *
 * The lock is SQLite's exclusive lock on a file of its own. The operating system drops it together with the
 * process, however that ends, so a killed server never leaves a stale lock behind.
 */
export function lockDataDirectory(lockFile: string): Result<ServerLock, Failure> {
  const database = new DatabaseSync(lockFile)
  try {
    database.exec('pragma busy_timeout=0; begin exclusive')
    return ok({ release: () => database.close() })
  } catch (error) {
    database.close()
    if (!isBusy(error)) throw error
    return err(failure('data-dir-busy', { file: lockFile }))
  }
}

const SQLITE_BUSY = 5

function isBusy(error: unknown): boolean {
  return error instanceof Error && 'errcode' in error && error.errcode === SQLITE_BUSY
}
