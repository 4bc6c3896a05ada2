import { Worker } from 'node:worker_threads'
import type { StoredReport } from '../store/store.ts'
import type { Built } from './snapshot-worker.ts'

/** How long the thread stays for the next report, in milliseconds. */
const LINGER_MS = 10_000

/** Builds one snapshot after the other in a thread of its own, which is there only while there is something to do. */
export class SnapshotThread {
  #worker: Worker | null = null
  #last: Promise<unknown> = Promise.resolve()
  #leaving: NodeJS.Timeout | undefined

  /** Rejects if the log is not whole or the snapshot differs from it. */
  build(stored: StoredReport): Promise<Uint8Array> {
    const built = this.#last.then(() => this.#ask(stored))
    this.#last = built.catch(() => {})
    return built
  }

  async close(): Promise<void> {
    clearTimeout(this.#leaving)
    await this.#worker?.terminate()
    this.#worker = null
  }

  #ask(stored: StoredReport): Promise<Uint8Array> {
    clearTimeout(this.#leaving)
    const worker = (this.#worker ??= this.#start())
    return new Promise<Uint8Array>((resolve, reject) => {
      const gone = (): void => reject(new Error('the snapshot thread ended'))
      worker.once('exit', gone)
      worker.once('message', (built: Built) => {
        worker.off('exit', gone)
        this.#leaving = setTimeout(() => void this.close(), LINGER_MS).unref()
        if (built.ok) resolve(built.state)
        else reject(new Error(built.message))
      })
      worker.postMessage(stored)
    })
  }

  #start(): Worker {
    const worker = new Worker(new URL('snapshot-worker.ts', import.meta.url))
    worker.unref()
    // One report that breaks the thread must not end the server.
    worker.on('error', () => {})
    worker.on('exit', () => {
      if (this.#worker === worker) this.#worker = null
    })
    return worker
  }
}
