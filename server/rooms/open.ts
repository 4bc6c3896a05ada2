import type { Lull } from './lull.ts'
import type { Room } from './room.ts'

/** A room that is open, and what its keeper knows of it. */
export interface Open {
  readonly room: Room
  readonly rest: Lull
  stopLinger: () => void
  /** Who changed it last since it was last at rest; null = nobody. */
  changedBy: string | null
  /** Somebody changed it since it was opened, or since everybody had left it. */
  wasChanged: boolean
  /** Log rows after the newest snapshot, and their bytes. */
  rows: number
  bytes: number
}
