import { Worker } from 'node:worker_threads'
import { type Result, err, ok } from '@gongping/shared/base/result.ts'
import type { ImportedReport } from '@gongping/shared/importing/imported-report.ts'
import { type Failure, failure } from '@gongping/shared/protocol/errors.ts'
import type { Done, Job, Jobs } from './reading-worker.ts'
import type { ReportFile } from './report-file.ts'

export interface ReadingLimits {
  /** Time for one file, in milliseconds. The largest report that is taken needs about one second. */
  readonly patience: number
  /** Memory for what a file becomes, in MiB. */
  readonly mebibytes: number
}

const LIMITS: ReadingLimits = { patience: 20_000, mebibytes: 512 }
/** How long the thread stays for the next file, in milliseconds. */
const LINGER = 10_000

/**
 * Reads uploaded files, to make reports of them or to hold them against what was exported, one after the other, in a thread of its own: a file that takes long or that is made to take all
 * memory holds up nobody who is typing. It costs its sender an error, and the thread is replaced.
 */
export class ReadingThread {
  readonly #limits: ReadingLimits
  #worker: Worker | null = null
  #last: Promise<unknown> = Promise.resolve()
  #leaving: NodeJS.Timeout | undefined

  constructor(limits: ReadingLimits = LIMITS) {
    this.#limits = limits
  }

  /** Fails as `readReportFile` does, or with `file-too-involved`. */
  async read(file: ReportFile): Promise<Result<ImportedReport, Failure>> {
    const read = await this.ask<'read'>({ job: 'read', file })
    return read.ok ? read.value : read
  }

  /** The answer to one job, when those before it are done. Fails with `file-too-involved`. */
  ask<J extends keyof Jobs>(job: Extract<Job, { job: J }>): Promise<Result<Jobs[J]['answer'], Failure>> {
    const asked = this.#last.then(() => this.#ask<J>(job))
    this.#last = asked.catch(() => {})
    return asked
  }

  #ask<J extends keyof Jobs>(job: Job): Promise<Result<Jobs[J]['answer'], Failure>> {
    clearTimeout(this.#leaving)
    const worker = (this.#worker ??= this.#start())
    return new Promise((resolve, reject) => {
      const patience = setTimeout(() => this.#dismiss(worker), this.#limits.patience)
      const gone = (): void => {
        clearTimeout(patience)
        resolve(err(failure('file-too-involved')))
      }
      worker.once('exit', gone)
      worker.once('message', (done: Done) => {
        clearTimeout(patience)
        worker.off('exit', gone)
        this.#leaving = setTimeout(() => this.#dismiss(worker), LINGER).unref()
        if ('broken' in done) reject(new Error(done.broken))
        else resolve(ok(done.answer as Jobs[J]['answer']))
      })
      worker.postMessage(job)
    })
  }

  #start(): Worker {
    const resourceLimits = { maxOldGenerationSizeMb: this.#limits.mebibytes }
    const worker = new Worker(new URL('reading-worker.ts', import.meta.url), { resourceLimits })
    worker.unref()
    // A file that breaks the thread must not end the server; what becomes of its sender is said when the thread ends.
    worker.on('error', () => {})
    worker.on('exit', () => this.#forget(worker))
    return worker
  }

  #dismiss(worker: Worker): void {
    // At once, so that no file is given to a thread that is about to end.
    this.#forget(worker)
    void worker.terminate()
  }

  #forget(worker: Worker): void {
    if (this.#worker === worker) this.#worker = null
  }
}
