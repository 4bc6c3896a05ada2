import type { Journal, StoredReport } from '../store/store.ts'
import type { Timers } from './timers.ts'

/** Pause after the log could not be read. */
const RELOAD_MS = 1_000

export interface Patience {
  readonly timers: Timers
  /** Storage fails and is tried again; null: it works again. */
  readonly trouble: (error: unknown) => void
  /** Nobody waits for it any more. */
  readonly isOver: () => boolean
}

/** Reads a report, again and again while storage fails. @returns null if there is none, or nobody waits any more. */
export async function loadPatiently(
  journal: Journal,
  reportId: string,
  { timers, trouble, isOver }: Patience,
): Promise<StoredReport | null> {
  for (let hasFailed = false; !isOver(); hasFailed = true) {
    try {
      const stored = await journal.load(reportId)
      if (hasFailed) trouble(null)
      return stored
    } catch (error) {
      trouble(error)
    }
    await new Promise<void>((resolve) => void timers.after(RELOAD_MS, resolve))
  }
  return null
}
