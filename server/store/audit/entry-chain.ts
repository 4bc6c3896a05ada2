import { createHash } from 'node:crypto'
import type { AuditEntry } from '../audit-log.ts'

/**
 * The next hash of the audit log: SHA-256 over the previous hash and the entry in its one canonical form. Whoever
 * changes, drops or reorders an entry would have to change every later hash as well, and the head. The chain has no
 * key: against whoever rewrites all of it, only a head that was noted down elsewhere helps (`cli doctor` prints it).
 */
export function nextEntryHash(previous: Uint8Array, entry: Omit<AuditEntry, 'hash'>): Uint8Array {
  return createHash('sha256').update(previous).update(canonicalEntry(entry)).digest()
}

function canonicalEntry(entry: Omit<AuditEntry, 'hash'>): string {
  const { seq, at, personId, verb, subjectId, reportId, unitId, params, address } = entry
  return JSON.stringify([seq, at, personId, verb, subjectId, reportId, unitId, canonicalParams(params), address])
}

/** In the order of their names, so that however they are kept and read back, the hash is the same. */
export function canonicalParams(params: AuditEntry['params']): readonly (readonly [string, string])[] {
  return Object.entries(params).toSorted(([a], [b]) => (a < b ? -1 : 1))
}
