import { createHash } from 'node:crypto'
import * as Y from 'yjs'
import { replay } from '@gongping/server/rooms/stored-report.ts'
import type { Head } from '@gongping/server/store/report-head.ts'
import type { AuditRow } from '@gongping/server/store/store.ts'
import { SEED_CLIENT_ID } from '@gongping/shared/report/shape.ts'
import { type WriteScope, mayChange } from '@gongping/shared/workflow/write-scope.ts'
import { memberWho } from '../support/membership.ts'
import type { MemoryJournal } from '../support/memory-journal.ts'

type AnyType = Parameters<Y.Transaction['changed']['get']>[0]

/**
 * Reads along in the log of one report and knows nothing of rooms: whatever they let in is judged once more here,
 * row by row, on the terms that held when the row was written.
 */
export class Witness {
  readonly reportId: string
  readonly violations: string[] = []
  #journal: MemoryJournal
  #seen = 0
  #replica = new Y.Doc()
  #snapshot: Y.Snapshot | null = null
  /** What the log said each time when the report was put back. */
  readonly #undone: Y.Snapshot[] = []
  #authors = new Map<number, string>([[SEED_CLIENT_ID, '']])
  #scopes = new Map<string, WriteScope>()
  #shutAt: number | null = null
  #digest = createHash('sha256')

  constructor(journal: MemoryJournal, reportId: string, seed: Uint8Array) {
    this.#journal = journal
    this.reportId = reportId
    Y.applyUpdate(this.#replica, seed)
  }

  /** Everything that the log says by now. */
  get replica(): Y.Doc {
    this.#readOn()
    return this.#replica
  }

  /** Whose each clientID is, by who first wrote under it. */
  get authors(): ReadonlyMap<number, string> {
    this.#readOn()
    return this.#authors
  }

  /** Whether all of an update is in the log, or was when the report was put back from a backup. */
  contains(update: Uint8Array): boolean {
    this.#readOn()
    this.#snapshot ??= Y.snapshot(this.#replica)
    return [this.#snapshot, ...this.#undone].some((snapshot) => Y.snapshotContainsUpdate(snapshot, update))
  }

  setStatus(status: Head['status']): Head {
    this.#readOn()
    const head = this.#journal.setStatus(this.reportId, status)
    this.#shutAt = status === 'open' ? null : head.seq
    return head
  }

  setScope(personId: string, scope: WriteScope | null): void {
    this.#readOn()
    this.#journal.setMember(this.reportId, personId, scope && memberWho(scope))
    if (scope) this.#scopes.set(personId, scope)
    else this.#scopes.delete(personId)
  }

  /** Puts the report back to an earlier number, as far as its rows are still kept. */
  async restore(seq: number): Promise<void> {
    this.#undone.push(Y.snapshot(this.replica))
    this.#journal.restore(this.reportId, seq)
    const stored = await this.#journal.load(this.reportId)
    if (!stored) throw new Error('the report is gone')
    this.#replica = replay(stored)
    this.#snapshot = null
    if (this.#shutAt !== null) this.#shutAt = seq
  }

  /** The same for two runs that wrote the same. */
  digest(): string {
    this.#readOn()
    return this.#digest.copy().digest('hex')
  }

  #readOn(): void {
    const { appended } = this.#journal
    for (; this.#seen < appended.length; this.#seen++) {
      const row = appended[this.#seen]
      if (row?.reportId === this.reportId) this.#read(row)
    }
  }

  #read(row: AuditRow): void {
    const { seq, personId, update } = row
    this.#digest.update(JSON.stringify([seq, personId])).update(update)
    if (this.#shutAt !== null && seq > this.#shutAt) this.violations.push(`row ${seq} after the cut at ${this.#shutAt}`)
    for (const struct of Y.decodeUpdate(update).structs) {
      const { client, clock } = struct.id
      if (clock + struct.length <= Y.getState(this.#replica.store, client)) continue
      const author = this.#authors.get(client) ?? personId
      this.#authors.set(client, author)
      if (author !== personId) this.violations.push(`row ${seq} of ${personId} under a clientID of ${author}`)
    }
    const scope = this.#scopes.get(personId)
    for (const root of this.#apply(update)) {
      if (scope && !mayChange(scope, root)) this.violations.push(`row ${seq} of ${personId} changed ${root}`)
    }
    const { pendingStructs, pendingDs } = this.#replica.store
    if (pendingStructs || pendingDs) this.violations.push(`row ${seq} builds on what the log lacks`)
    this.#snapshot = null
  }

  /** @returns the roots that it changed. */
  #apply(update: Uint8Array): Set<string> {
    const roots = new Set<string>()
    this.#replica.transact((transaction) => {
      Y.applyUpdate(this.#replica, update)
      for (const type of transaction.changed.keys()) {
        let top: AnyType = type
        while (top._item) top = top._item.parent as AnyType
        roots.add(Y.findRootTypeKey(top))
      }
    })
    return roots
  }
}
