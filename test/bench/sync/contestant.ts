import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import type { Dialect, RoomAddress } from './lines/line.ts'

/** A server that takes part. */
export interface Contestant {
  /** As one names it on the command line. */
  readonly name: string
  readonly dialect: Dialect
  /** Whether it knows what a room holds, so that whoever comes late gets it. */
  readonly answers: boolean
  /** Whether it says that an edit is stored (Hocuspocus says so when it is applied). */
  readonly acknowledges: boolean
  /** Whether it still has its rooms after a restart. */
  readonly keeps: boolean
  /** Starts it on an empty folder. */
  start(): Promise<Running>
}

/** A contestant's process. */
export interface Running extends AsyncDisposable {
  /** Another one after {@link restart}. */
  readonly pid: number
  makeRooms(count: number): Promise<RoomAddress[]>
  /** Lets it end in its own way, and starts it again on the same data. */
  restart(): Promise<void>
}

const SERVER_CORE = '0'
const LOAD_CORE = '1'

/** Runs a script of this folder on the core of the load. @param plan it reads as JSON. @returns the JSON that it prints. */
export async function onLoadCore(script: string, plan: unknown): Promise<unknown> {
  const command = ['-c', LOAD_CORE, process.execPath, join(import.meta.dirname, script)]
  const child = spawn('taskset', command, { stdio: ['pipe', 'pipe', 'inherit'] })
  child.stdin.end(JSON.stringify(plan))
  const [output, [code]] = await Promise.all([text(child.stdout), once(child, 'exit')])
  if (code !== 0) throw new Error(`${script} ended with ${code}`)
  return JSON.parse(output)
}

/** The command and arguments that start a server on the core of the servers. */
export function onServerCore(command: readonly string[]): [string, string[]] {
  return ['taskset', ['-c', SERVER_CORE, ...command]]
}

/** The same for a server that runs already, with all its threads. */
export function moveToServerCore(pid: number): void {
  for (const thread of readdirSync(`/proc/${pid}/task`)) {
    // One that has ended meanwhile needs no core.
    spawnSync('taskset', ['-p', '-c', SERVER_CORE, thread], { stdio: 'ignore' })
  }
}
