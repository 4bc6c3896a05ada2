import type { Ended } from './connection.ts'
import type { Saved } from './save-ledger.ts'

/**
 * Whether there are edits that only this page has. What the server refused for good is kept as a draft; what waits for
 * the person to sign in again is not.
 */
export function isUnsaved(saved: Saved, ended: Ended | null): boolean {
  return 'changes' in saved && saved.changes > 0 && (ended === null || ended.reaction === 'sign-in')
}
