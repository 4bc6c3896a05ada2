import type { AuditEntry, AuditHead, AuditLog } from '../audit-log.ts'
import { CHAIN_START } from '../hash-chain.ts'
import { nextEntryHash } from './entry-chain.ts'

/** The first thing wrong with an audit log: at which number. */
export interface AuditFault {
  readonly kind: 'entry-missing' | 'entry-changed' | 'head-differs'
  readonly seq: number
}

export interface AuditProof {
  readonly head: AuditHead
  /** null: every entry is the one that was written. */
  readonly fault: AuditFault | null
}

/** Entries in memory at a time. */
const CHUNK = 5000

/** Proves that the audit log is the one that was written. It may go on meanwhile: what comes later is not looked at. */
export async function verifyAuditLog(log: Pick<AuditLog, 'head' | 'entriesAfter'>): Promise<AuditProof> {
  const head = await log.head()
  let last: AuditHead = { seq: 0, hash: CHAIN_START }
  while (last.seq < head.seq) {
    const entries = await log.entriesAfter(last.seq, Math.min(CHUNK, head.seq - last.seq))
    if (entries.length === 0) return { head, fault: { kind: 'entry-missing', seq: last.seq + 1 } }
    const fault = verifyEntries(last, entries)
    if (fault) return { head, fault }
    last = entries.at(-1) ?? last
  }
  const isEnd = last.seq === head.seq && isSame(last.hash, head.hash)
  return { head, fault: isEnd ? null : { kind: 'head-differs', seq: head.seq } }
}

function verifyEntries(from: AuditHead, entries: readonly AuditEntry[]): AuditFault | null {
  let { seq, hash } = from
  for (const entry of entries) {
    seq += 1
    if (entry.seq !== seq) return { kind: 'entry-missing', seq }
    hash = nextEntryHash(hash, entry)
    if (!isSame(entry.hash, hash)) return { kind: 'entry-changed', seq }
  }
  return null
}

export function isSame(a: Uint8Array, b: Uint8Array): boolean {
  return Buffer.compare(a, b) === 0
}
