import type { Dialect, RoomAddress } from './lines/line.ts'
import type { Gap } from './typist.ts'

export interface FillPlan {
  readonly dialect: Dialect
  readonly acknowledges: boolean
  /** A history goes into the first room, a report into each. */
  readonly content: 'history' | 'reports'
  readonly rooms: readonly RoomAddress[]
}

export interface Filled {
  /** Of one room, as one update. */
  readonly bytes: number
  /** Of a history: how many characters each clientID has written. */
  readonly heads: readonly (readonly [client: number, clock: number])[]
  /** Of a history: where somebody may type on. */
  readonly gap: Gap | null
}
