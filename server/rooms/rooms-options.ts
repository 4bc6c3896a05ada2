import type { Journal, StoredReport } from '../store/store.ts'
import type { Pace } from './pace.ts'
import type { RoomEvents } from './room-events.ts'
import type { Timers } from './timers.ts'

export interface RoomsOptions {
  readonly journal: Journal
  readonly events: RoomEvents
  /** Builds the state that a log amounts to, proven to be the same (snapshot-builder.ts). */
  readonly buildSnapshot: (stored: StoredReport) => Promise<Uint8Array>
  readonly timers?: Timers
  readonly pace?: Pace
}
