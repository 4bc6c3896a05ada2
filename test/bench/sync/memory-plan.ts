import type { Dialect, RoomAddress } from './lines/line.ts'

export interface MemoryPlan {
  readonly serverPid: number
  readonly dialect: Dialect
  readonly rooms: readonly RoomAddress[]
}

export interface MemoryFigures {
  /** Of the server that was just started. */
  readonly emptyMb: number
  /** More than that, with all rooms open and nobody typing. */
  readonly openMb: number
  readonly openSeconds: number
  readonly openCpuSeconds: number
}
