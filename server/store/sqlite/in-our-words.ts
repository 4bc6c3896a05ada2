import { StorageError } from '../storage-error.ts'

/**
 * SQLite's result codes that say nothing about the question: the file is held by somebody else (5, 6), memory ran out
 * (7), it can't be written (8), read (10, 11, 26) or opened (14), the disk is full (13), or the lock can't be had (15).
 */
const ABOUT_THE_FILE: ReadonlySet<number> = new Set([5, 6, 7, 8, 10, 11, 13, 14, 15, 26])

/** What an error is to those who know no SQLite. */
export function inOurWords(error: unknown): unknown {
  return isAboutTheFile(error) ? new StorageError(error) : error
}

/** Does something that fails {@link inOurWords}. */
export function attempt<Result>(run: () => Result): Result {
  try {
    return run()
  } catch (error) {
    throw inOurWords(error)
  }
}

function isAboutTheFile(error: unknown): boolean {
  if (!(error instanceof Error) || !('errcode' in error)) return false
  // The lowest byte of what SQLite calls an extended code is the code.
  return ABOUT_THE_FILE.has(Number(error.errcode) & 0xff)
}
