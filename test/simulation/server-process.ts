import { Compactor } from '@gongping/server/rooms/compactor.ts'
import { Pace } from '@gongping/server/rooms/pace.ts'
import type { RoomEvents } from '@gongping/server/rooms/room-events.ts'
import { Rooms } from '@gongping/server/rooms/rooms.ts'
import { buildSnapshot } from '@gongping/server/rooms/snapshot-builder.ts'
import type { Journal } from '@gongping/server/store/store.ts'
import { UnreliableLine } from './unreliable-line.ts'
import type { VirtualTime } from './virtual-time.ts'

/** What the rooms of all processes did, in numbers: a simulation in which nothing happens shows nothing. */
export interface Tally {
  refusals: { readonly personId: string; readonly code: number; readonly reason: string }[]
  bans: string[]
  failures: unknown[]
  commits: number
  renewals: number
  catchUps: number
  compactions: number
  troubles: number
}

export function newTally(): Tally {
  return { refusals: [], bans: [], failures: [], commits: 0, renewals: 0, catchUps: 0, compactions: 0, troubles: 0 }
}

/** A server process: real rooms on a line to the storage of its own. It dies and starts again. */
export class ServerProcess {
  rooms: Rooms
  line: UnreliableLine
  /** Lines of processes that have died; what they had asked for may still be done. */
  readonly #former: UnreliableLine[] = []
  readonly #journal: Journal
  readonly #time: VirtualTime
  readonly #tally: Tally
  #compactor: Compactor
  /** When it was told to stop, until it has. */
  drainingSince: number | null = null

  constructor(journal: Journal, time: VirtualTime, tally: Tally) {
    this.#journal = journal
    this.#time = time
    this.#tally = tally
    ;[this.line, this.rooms, this.#compactor] = this.#start()
  }

  /** It is gone without a word, and another one starts. */
  crash(): void {
    this.line.cut()
    this.#former.push(this.line)
    this.drainingSince = null
    ;[this.line, this.rooms, this.#compactor] = this.#start()
  }

  /** It is told to stop. @param stopped called once it has; then another one is to be started. */
  drain(stopped: () => void): void {
    if (this.drainingSince !== null) return
    this.drainingSince = this.#time.now()
    const { rooms } = this
    void rooms.drain().then(() => (this.rooms === rooms ? stopped() : undefined))
  }

  repair(): void {
    for (const line of [this.line, ...this.#former]) line.repair()
  }

  compact(reportId: string): void {
    void this.#compactor.compact(reportId)
  }

  #start(): [UnreliableLine, Rooms, Compactor] {
    const line = new UnreliableLine(this.#journal)
    const { journal } = line
    const events = this.#events()
    const rooms = new Rooms({ journal, events, timers: this.#time, pace: new Pace(this.#time, () => 0), buildSnapshot: build })
    return [line, rooms, new Compactor({ journal, events, build, now: Date.now })]
  }

  #events(): RoomEvents {
    const tally = this.#tally
    return {
      opened: () => {},
      closed: () => {},
      committed: () => void tally.commits++,
      acknowledged: () => {},
      refused: (_report, personId, code, reason) => void tally.refusals.push({ personId, code, reason }),
      banned: (_report, personId) => void tally.bans.push(personId),
      trouble: () => void tally.troubles++,
      renewed: () => void tally.renewals++,
      caughtUp: () => void tally.catchUps++,
      compacted: () => void tally.compactions++,
      failed: (_report, error) => void tally.failures.push(error),
    }
  }
}

async function build(stored: Parameters<typeof buildSnapshot>[0]): Promise<Uint8Array> {
  return buildSnapshot(stored)
}
