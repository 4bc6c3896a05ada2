import { type ChildProcess, fork } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { type Result, err, ok } from '@gongping/shared/base/result.ts'
import { type Failure, failure } from '@gongping/shared/protocol/errors.ts'
import type { Typeset, TypesettingJob } from './typesetting-process.ts'

export interface TypesettingLimits {
  /** Time for one report, in milliseconds. One of 60 pages needs about one second. */
  readonly patience: number
  /** Memory of the process, in MiB. One of 60 pages needs about 300. */
  readonly mebibytes: number
}

/** How the process ended that was to lay out a report; nothing of the report. */
export interface Fall {
  /** `time` or `memory` that it was ended at; `died` at a report, or `not started`; else the code of the system (ENOENT). */
  readonly reason: string
  readonly code: number | null
  readonly signal: NodeJS.Signals | null
}

interface Settings {
  readonly limits?: TypesettingLimits
  readonly node?: string
  readonly room?: number
}

const LIMITS: TypesettingLimits = { patience: 30_000, mebibytes: 1_024 }
/** Reports that may wait, with the one that is laid out: each stays in memory, and its person waits for all before. */
const ROOM = 20
/** How long the process stays for the next report, in milliseconds. */
const LINGER = 30_000
/** How often its memory is looked at, in milliseconds. */
const LOOK = 100
/**
 * Keeps the compiler from the fonts of the machine, which it would look for by itself. On Windows and macOS it finds
 * them all the same; they are then used only where one bears the name of a family that ships or is the operator's.
 */
const NO_MACHINE_FONTS = fileURLToPath(new URL('no-machine-fonts.conf', import.meta.url))

/**
 * Lays out reports one after the other in a process of its own. The compiler is native code, which a thread could
 * neither end nor bound, and whose fall would take the server with it; a process is ended at its limits, and costs
 * whoever exports an error. It gets nothing of the server's environment, and ends with it.
 */
export class Typesetter {
  readonly #limits: TypesettingLimits
  readonly #node: string
  readonly #room: number
  #waiting = 0
  #process: ChildProcess | null = null
  readonly #started = new WeakSet<ChildProcess>()
  #fallen: (fall: Fall) => void = () => {}
  #last: Promise<unknown> = Promise.resolve()
  #leaving: NodeJS.Timeout | undefined

  /** @param settings with `node`, the program that runs the process, and `room`, how many reports are taken at a time */
  constructor({ limits = LIMITS, node = process.execPath, room = ROOM }: Settings = {}) {
    this.#room = room
    this.#limits = limits
    this.#node = node
  }

  /** Whoever keeps the log hears of each process that ended at a report. */
  onFall(fallen: (fall: Fall) => void): void {
    this.#fallen = fallen
  }

  /**
   * Fails with `pdf-too-involved`; with `pdf-unavailable` where the process cannot start; with `pdfs-crowded` where too
   * many wait.
   */
  async typeset(job: TypesettingJob): Promise<Result<Uint8Array, Failure>> {
    if (this.#waiting >= this.#room) return err(failure('pdfs-crowded'))
    this.#waiting++
    const asked = this.#last.then(() => this.#typeset(job))
    this.#last = asked.catch(() => {})
    try {
      return await asked
    } finally {
      this.#waiting--
    }
  }

  #typeset(job: TypesettingJob): Promise<Result<Uint8Array, Failure>> {
    clearTimeout(this.#leaving)
    return new Promise((resolve, reject) => {
      const typesetting = (this.#process ??= this.#start())
      typesetting.channel?.ref()
      let limit: 'time' | 'memory' | null = null
      const end = (reached: 'time' | 'memory'): void => {
        limit = reached
        this.#dismiss(typesetting)
      }
      const patience = setTimeout(() => end('time'), this.#limits.patience)
      const watch = setInterval(() => {
        if (residentMebibytes(typesetting.pid) > this.#limits.mebibytes) end('memory')
      }, LOOK)
      const rest = (): void => {
        clearTimeout(patience)
        clearInterval(watch)
        typesetting.off('error', refused)
        typesetting.off('close', gone)
        typesetting.off('message', done)
        typesetting.channel?.unref()
      }
      const fall = (fallen: Fall, isOfReport: boolean): void => {
        rest()
        this.#dismiss(typesetting)
        this.#fallen(fallen)
        resolve(err(failure(isOfReport ? 'pdf-too-involved' : 'pdf-unavailable')))
      }
      const gone = (code: number | null, signal: NodeJS.Signals | null): void => {
        const hasStarted = this.#started.has(typesetting)
        fall({ reason: limit ?? (hasStarted ? 'died' : 'not started'), code, signal }, limit !== null || hasStarted)
      }
      // What was never there has no end of its own.
      const refused = (error: NodeJS.ErrnoException): void => {
        if (typesetting.pid === undefined) fall({ reason: error.code ?? 'not started', code: null, signal: null }, false)
      }
      const done = (typeset: Typeset): void => {
        if ('started' in typeset) return void this.#started.add(typesetting)
        rest()
        // What it keeps of a large report would be missing for the next one.
        if (residentMebibytes(typesetting.pid) > this.#limits.mebibytes / 3) this.#dismiss(typesetting)
        else this.#leaving = setTimeout(() => this.#dismiss(typesetting), LINGER).unref()
        if ('broken' in typeset) reject(new Error(`typesetting broke: ${typeset.broken}`))
        else resolve(ok(typeset.pdf))
      }
      typesetting.on('error', refused)
      typesetting.on('close', gone)
      typesetting.on('message', done)
      // Told by `error` as well, which is not there yet where the system has no file left for a channel.
      if (typesetting.connected) typesetting.send(job)
    })
  }

  #start(): ChildProcess {
    const typesetting = fork(new URL('typesetting-process.ts', import.meta.url), [String(process.pid)], {
      execPath: this.#node,
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
      execArgv: [],
      env: { FONTCONFIG_FILE: NO_MACHINE_FONTS },
    })
    typesetting.unref()
    typesetting.channel?.unref()
    // What becomes of the report is said when the process ends.
    typesetting.on('error', () => {})
    const end = (): void => void typesetting.kill('SIGKILL')
    // While it lays out it hears nothing of our end.
    process.once('exit', end)
    typesetting.on('close', () => {
      process.off('exit', end)
      this.#forget(typesetting)
    })
    return typesetting
  }

  #dismiss(typesetting: ChildProcess): void {
    // At once, so that no report is given to a process that is about to end.
    this.#forget(typesetting)
    typesetting.kill('SIGKILL')
  }

  #forget(typesetting: ChildProcess): void {
    if (this.#process === typesetting) this.#process = null
  }
}

/** Where the system does not say (it does on Linux), time alone is bounded. */
function residentMebibytes(pid: number | undefined): number {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8')
    return Number(/^VmRSS:\s+(\d+) kB$/m.exec(status)?.[1] ?? 0) / 1024
  } catch {
    return 0
  }
}
