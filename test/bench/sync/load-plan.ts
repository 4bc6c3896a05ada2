import type { Dialect, RoomAddress } from './lines/line.ts'

/** What the process of the load is told. */
export interface LoadPlan {
  readonly serverPid: number
  readonly dialect: Dialect
  /** Whether somebody who comes late gets the content; the floor forwards and knows nothing. */
  readonly answers: boolean
  readonly acknowledges: boolean
  readonly rooms: readonly RoomAddress[]
  readonly work: Work
}

/** What the people do. */
export interface Work {
  readonly clientsPerRoom: number
  readonly typistsPerRoom: number
  /** Of each typist. */
  readonly keysPerSecond: number
  readonly warmUpSeconds: number
  /** Of each typist before anything is measured. */
  readonly warmUpKeysPerSecond: number
  readonly seconds: number
  /** Raise the rate by this factor, window by window, until the p99 is past the limit. */
  readonly ramp?: { readonly factor: number; readonly steps: number; readonly limitMs: number }
}

/** What was measured in a window of time. */
export interface LoadFigures {
  /** Characters that reached one other client each, in the window. */
  readonly deliveredPerSecond: number
  readonly askedPerSecond: number
  readonly serverCpuPercent: number
  readonly loadCpuPercent: number
  /** Server CPU, all threads, in microseconds. */
  readonly cpuPerDelivered: number
  /** From the sender's write to the receiver's first sight of the character. */
  readonly p50: number
  readonly p99: number
  /** null where the server says nothing. */
  readonly saved50: number | null
  readonly saved99: number | null
  readonly framesPerSecond: number
  readonly residentMb: number
  /** How late the load itself was with its keys, 99th percentile. */
  readonly lateMs: number
  /** Everything arrived, and who watched and who came late has the text that was typed. */
  readonly lossless: boolean
}
