import { Gauge, type Registry } from 'prom-client'

/** What the gauges ask when somebody scrapes. */
export interface LiveNumbers {
  /** `Rooms.stats()`. */
  readonly rooms: () => RoomNumbers
  readonly sockets: () => number
}

export interface RoomNumbers {
  readonly rooms: number
  /** Rooms that hold a document. */
  readonly live: number
  readonly people: number
  readonly queuedUpdates: number
  readonly queuedBytes: number
  readonly unsentBytes: number
}

const GAUGES: Readonly<Record<keyof RoomNumbers | 'sockets', readonly [name: string, help: string]>> = {
  rooms: ['gongping_rooms', 'Reports open in this process.'],
  live: ['gongping_live_rooms', 'Open reports whose document is in memory.'],
  people: ['gongping_people', 'People in open reports, once per connection.'],
  queuedUpdates: ['gongping_queue_updates', 'Updates received that are not on disk yet.'],
  queuedBytes: ['gongping_queue_bytes', 'Size of the updates received that are not on disk yet.'],
  unsentBytes: ['gongping_unsent_bytes', 'What slow readers have not taken yet.'],
  sockets: ['gongping_sockets', 'Open sync sockets.'],
}

/** Numbers that stand somewhere already and are read at the moment of a scrape. */
export class LiveGauges {
  readonly #live: LiveNumbers
  readonly #gauges: readonly (readonly [keyof typeof GAUGES, Gauge])[]

  constructor(registry: Registry, live: LiveNumbers) {
    this.#live = live
    const keys = Object.keys(GAUGES) as (keyof typeof GAUGES)[]
    this.#gauges = keys.map((key) => {
      const [name, help] = GAUGES[key]
      return [key, new Gauge({ name, help, registers: [registry] })]
    })
  }

  /** Asks once for all of them. */
  read(): void {
    const numbers = { ...this.#live.rooms(), sockets: this.#live.sockets() }
    for (const [key, gauge] of this.#gauges) gauge.set(numbers[key])
  }
}
