import type { Dialect, RoomAddress } from './lines/line.ts'
import type { Gap } from './typist.ts'
import type { Filled } from './fill-plan.ts'

export interface ColdPlan {
  readonly serverPid: number
  readonly dialect: Dialect
  readonly acknowledges: boolean
  /** With the history. */
  readonly room: RoomAddress
  /** Where two others type meanwhile. */
  readonly other: RoomAddress
  readonly heads: Filled['heads']
  readonly gap: Gap
}

export interface ColdFigures {
  /** From opening the connection until the reader has all bytes, in milliseconds. */
  readonly joinMs: number
  readonly joinCpuMs: number
  readonly bytes: number
  /** Until the first edit in the room is stored, or, where nobody says so, seen by the reader. */
  readonly firstEditMs: number
  readonly firstEditCpuMs: number
  /** The longest that a key of the other room took to its colleague: before, during the join, during the first edit. */
  readonly calmStallMs: number
  readonly joinStallMs: number
  readonly editStallMs: number
}
