import { nextHash, sha256 } from './hash-chain.ts'
import type { AuditRow, AuditTrail } from './store.ts'

/** The first thing wrong with a log: at which number. */
export interface LogFault {
  readonly kind: 'row-missing' | 'row-changed' | 'head-differs' | 'snapshot-missing' | 'snapshot-changed'
  readonly seq: number
}

/**
 * Proves that a report's log is the one that was written: every row follows from the one before, from what was
 * pruned up to the head, and every snapshot is the one that was kept at its row. What the updates say is not looked
 * into.
 * @returns null if all of it holds.
 */
export function verifyLog({ head, pruned, rows, snapshots }: AuditTrail): LogFault | null {
  const fault = verifyRows(pruned, rows)
  if (fault) return fault
  const hashes = new Map([pruned, ...rows].map((link) => [link.seq, link.hash]))
  const { seq, hash } = rows.at(-1) ?? pruned
  if (seq < head.seq) return { kind: 'row-missing', seq: seq + 1 }
  if (seq !== head.seq || !isSame(head.hash, hash)) return { kind: 'head-differs', seq }
  if (pruned.seq > 0 && !snapshots.some((snapshot) => snapshot.seq === pruned.seq)) {
    return { kind: 'snapshot-missing', seq: pruned.seq }
  }
  const changed = snapshots.find((snapshot) => {
    const known = hashes.get(snapshot.seq)
    return !known || !isSame(snapshot.hash, known) || !isSound(snapshot)
  })
  return changed ? { kind: 'snapshot-changed', seq: changed.seq } : null
}

/** Proves that rows are those that were written behind a place of the log. @returns null if it holds. */
export function verifyRows(from: AuditTrail['pruned'], rows: readonly AuditRow[]): LogFault | null {
  let { seq, hash } = from
  for (const row of rows) {
    seq += 1
    if (row.seq !== seq) return { kind: 'row-missing', seq }
    hash = nextHash(hash, row)
    if (!isSame(row.hash, hash)) return { kind: 'row-changed', seq }
  }
  return null
}

/** Whether a snapshot is the one that was kept, byte for byte. */
export function isSound({ state, digest }: { readonly state: Uint8Array; readonly digest: Uint8Array }): boolean {
  return isSame(digest, sha256(state))
}

function isSame(a: Uint8Array, b: Uint8Array): boolean {
  return a.byteLength === b.byteLength && a.every((byte, at) => byte === b[at])
}
