import { Worker } from 'node:worker_threads'
import type { AppendOutcome, Journal, JournalEntry, StoredDocument } from '../store.ts'

export type Request =
  | AppendRequest
  | { readonly kind: 'load'; readonly id: number; readonly reportId: string }
  | {
      readonly kind: 'save-snapshot'
      readonly id: number
      readonly reportId: string
      readonly seq: number
      readonly state: Uint8Array
    }
  | { readonly kind: 'probe'; readonly id: number }
  | { readonly kind: 'close'; readonly id: number }

export interface AppendRequest {
  readonly kind: 'append'
  readonly id: number
  readonly reportId: string
  readonly batch: string
  readonly entries: readonly JournalEntry[]
}

export type Reply =
  | { readonly id: number; readonly ok: true; readonly value: unknown }
  | { readonly id: number; readonly ok: false; readonly message: string }

/** A request before it is numbered; distributed over the union, so that each kind keeps its own fields. */
type Unnumbered<R> = R extends unknown ? Omit<R, 'id'> : never

interface Waiting {
  readonly resolve: (value: unknown) => void
  readonly reject: (error: Error) => void
}

/** The journal in SQLite, behind a worker thread (journal-worker.ts). */
export class SqliteJournal implements Journal {
  private readonly worker: Worker
  private readonly waiting = new Map<number, Waiting>()
  private lastId = 0
  private stopped: Error | null = null

  constructor(file: string) {
    this.worker = new Worker(new URL('journal-worker.ts', import.meta.url), { workerData: { file } })
    this.worker.on('message', (replies: Reply[]) => replies.forEach((reply) => this.settle(reply)))
    // An error of the thread itself has no listener on purpose: it ends the process. A server without a journal
    // can only do harm, and a restart finds everything that was acknowledged.
    this.worker.on('exit', () => this.stop())
  }

  load(reportId: string): Promise<StoredDocument | null> {
    return this.ask<StoredDocument | null>({ kind: 'load', reportId })
  }

  append(reportId: string, batch: string, entries: readonly JournalEntry[]): Promise<AppendOutcome> {
    // A caller's entries may carry more than the journal keeps, and what cannot cross to another thread.
    const kept = entries.map(({ personId, update }) => ({ personId, update }))
    return this.ask<AppendOutcome>({ kind: 'append', reportId, batch, entries: kept })
  }

  async saveSnapshot(reportId: string, seq: number, state: Uint8Array): Promise<void> {
    await this.ask({ kind: 'save-snapshot', reportId, seq, state })
  }

  async probe(): Promise<void> {
    await this.ask({ kind: 'probe' })
  }

  async close(): Promise<void> {
    if (this.stopped) return
    await this.ask({ kind: 'close' })
    await this.worker.terminate()
  }

  private ask<T>(request: Unnumbered<Request>): Promise<T> {
    return new Promise<unknown>((resolve, reject) => {
      if (this.stopped) return reject(this.stopped)
      const id = ++this.lastId
      this.waiting.set(id, { resolve, reject })
      this.worker.postMessage({ ...request, id })
    }) as Promise<T>
  }

  private settle(reply: Reply): void {
    const waiting = this.waiting.get(reply.id)
    this.waiting.delete(reply.id)
    if (reply.ok) waiting?.resolve(reply.value)
    else waiting?.reject(new Error(reply.message))
  }

  private stop(): void {
    this.stopped = new Error('the journal is closed')
    for (const { reject } of this.waiting.values()) reject(this.stopped)
    this.waiting.clear()
  }
}
