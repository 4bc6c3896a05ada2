import { Worker } from 'node:worker_threads'
import { type Actor, SERVER } from '../audit-log.ts'
import type { Append, AppendOutcome } from '../store.ts'
import { StorageError } from '../storage-error.ts'
import { type Operations, type Reply, type Request, packAppend } from './messages.ts'

/** Between the beginnings of two commits, in milliseconds: what many reports append meanwhile shares one fsync. */
const COMMIT_MS = 2

interface Waiting {
  readonly resolve: (value: unknown) => void
  readonly reject: (error: Error) => void
}

/**
 * The thread that works on the database (journal-worker.ts), as seen from the others. Should it ever end by itself,
 * whoever waits hears of a failure and the next request starts another one: nothing that was acknowledged is lost,
 * and an append whose fate is unknown may be repeated.
 */
export class SqliteThread {
  readonly #file: string
  readonly #waiting = new Map<number, Waiting>()
  #worker: Worker | null = null
  #outgoing: Request[] = []
  #lastId = 0
  #lastSent = Number.NEGATIVE_INFINITY
  #isClosed = false

  constructor(file: string) {
    this.#file = file
  }

  /** Appends of one turn, and what comes soon after a commit, cross in one message; after a pause it leaves at once. */
  append(reportId: string, append: Append): Promise<AppendOutcome> {
    return this.#expect<AppendOutcome>((id) => {
      // Packed now: the caller may use its buffers again.
      if (this.#outgoing.push(packAppend(id, reportId, append)) === 1) this.#sendSoon()
    })
  }

  call<N extends keyof Operations>(
    name: N,
    ...parameters: Parameters<Operations[N]>
  ): Promise<Awaited<ReturnType<Operations[N]>>> {
    return this.callAs(SERVER, name, parameters) as Promise<Awaited<ReturnType<Operations[N]>>>
  }

  /** What the audit log notes is done together with its entry, in this actor's name. */
  callAs(actor: Actor, name: keyof Operations, parameters: readonly unknown[]): Promise<unknown> {
    return this.#expect((id) => {
      this.#outgoing.push({ kind: 'call', id, actor, name, parameters })
      this.#send()
    })
  }

  /** Does what was asked before, then closes the connection. What is asked afterwards fails. */
  async close(): Promise<void> {
    if (this.#isClosed) return
    const closed = this.#expect<void>((id) => {
      this.#outgoing.push({ kind: 'close', id })
      this.#send()
    })
    this.#isClosed = true
    await closed
    await this.#worker?.terminate()
  }

  #expect<T>(ask: (id: number) => void): Promise<T> {
    return new Promise<unknown>((resolve, reject) => {
      if (this.#isClosed) return reject(new Error('the store is closed'))
      const id = ++this.#lastId
      this.#waiting.set(id, { resolve, reject })
      ask(id)
    }) as Promise<T>
  }

  #sendSoon(): void {
    const wait = this.#lastSent + COMMIT_MS - performance.now()
    // A millisecond is the shortest that a timer can wait.
    if (wait < 1) setImmediate(() => this.#send())
    else setTimeout(() => this.#send(), wait)
  }

  #send(): void {
    const requests = this.#outgoing
    if (requests.length === 0) return
    this.#outgoing = []
    this.#lastSent = performance.now()
    this.#worker ??= this.#start()
    this.#worker.postMessage(requests)
  }

  #start(): Worker {
    const worker = new Worker(new URL('journal-worker.ts', import.meta.url), { workerData: { file: this.#file } })
    let reason = new StorageError('the thread of the database ended')
    worker.on('message', (replies: readonly Reply[]) => replies.forEach((reply) => this.#settle(reply)))
    worker.on('error', (error) => {
      reason = new StorageError(error)
    })
    worker.on('exit', () => this.#lose(reason))
    return worker
  }

  #settle(reply: Reply): void {
    const waiting = this.#waiting.get(reply.id)
    this.#waiting.delete(reply.id)
    if (reply.ok) waiting?.resolve(reply.value)
    else waiting?.reject(reply.isStorage ? new StorageError(reply.message) : new Error(reply.message))
  }

  #lose(reason: Error): void {
    this.#worker = null
    for (const { reject } of this.#waiting.values()) reject(reason)
    this.#waiting.clear()
    // Their senders were told just now.
    this.#outgoing = []
  }
}
