import type { Agreements } from '../agreements.ts'
import type { Actor, AuditLog } from '../audit-log.ts'
import type { Comments } from '../comments.ts'
import type { Notifications, Outbox } from '../notifications.ts'
import type { Append, Journal, JournalEntry, Reports } from '../store.ts'
import type { Units } from '../units.ts'
import type { Versions } from '../versions.ts'
import type { PackedReport } from './packed-report.ts'

/** What the thread can be asked by name: all of the store but appending, which has a form of its own. */
export interface Operations
  extends Omit<Journal, 'append' | 'load'>, Reports, Units, Comments, Versions, Agreements, Notifications, Outbox, AuditLog {
  load(reportId: string, after?: number, upTo?: number): Promise<PackedReport | null>
  probe(): Promise<void>
}

export type Request = AppendRequest | CallRequest | { readonly kind: 'close'; readonly id: number }

export interface AppendRequest extends Omit<Append, 'entries'> {
  readonly kind: 'append'
  readonly id: number
  readonly reportId: string
  readonly entries: readonly PackedEntry[]
  /** The updates of all entries, one after the other: a small view of a large buffer would cross as all of it. */
  readonly bytes: Uint8Array
}

/** An entry whose update is the next `length` of the request's bytes. */
export interface PackedEntry extends Omit<JournalEntry, 'update'> {
  readonly length: number
}

export interface CallRequest {
  readonly kind: 'call'
  readonly id: number
  /** Who asks, for what the audit log notes. */
  readonly actor: Actor
  readonly name: keyof Operations
  readonly parameters: readonly unknown[]
}

export type Reply =
  | { readonly id: number; readonly ok: true; readonly value: unknown }
  | { readonly id: number; readonly ok: false; readonly message: string; readonly isStorage: boolean }

export function packAppend(id: number, reportId: string, { batch, on, entries, schema }: Append): AppendRequest {
  const bytes = new Uint8Array(entries.reduce((sum, { update }) => sum + update.byteLength, 0))
  let end = 0
  // A caller's entries may carry more than the journal keeps, and what cannot cross to another thread.
  const packed = entries.map(({ personId, clients, places, update }) => {
    bytes.set(update, end)
    end += update.byteLength
    return { personId, clients, places, length: update.byteLength }
  })
  return { kind: 'append', id, reportId, batch, on, entries: packed, bytes, ...(schema !== undefined && { schema }) }
}

export function unpackAppend({ batch, on, entries, schema, bytes }: AppendRequest): Append {
  let end = 0
  const unpacked = entries.map(({ personId, clients, places, length }) => {
    const update = bytes.subarray(end, end + length)
    end += length
    return { personId, clients, places, update }
  })
  return { batch, on, entries: unpacked, ...(schema !== undefined && { schema }) }
}
