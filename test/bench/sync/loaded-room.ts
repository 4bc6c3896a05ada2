import { Histogram } from './histogram.ts'
import type { Line, OpenLine, RoomAddress } from './lines/line.ts'
import { randomFrom } from './random.ts'
import { type SeedOptions, type SeededRoom, fail, seedRoom } from './seed-room.ts'
import { Typist } from './typist.ts'
import { type Range, rangesOf } from './update-headers.ts'

/** What a window of time saw; the rooms of a load share one. */
export class Tally {
  readonly latency = new Histogram()
  readonly saved = new Histogram()
  readonly late = new Histogram()
  delivered = 0
}

/** A key that was pressed: which typist's, in milliseconds of `performance.now()`. */
interface Seat {
  readonly line: Line
  readonly typist: Typist | null
  /** When each of the typist's characters left. */
  readonly sentAt: number[]
  /** When keys left whose storing is not yet told. */
  readonly unsaved: number[]
  /** How many characters of each typist it has seen. */
  readonly seen: Uint32Array
}

interface Run {
  readonly typist: number
  readonly clock: number
  readonly length: number
}

/** A room full of clients of whom some type. They read the headers of updates only, and count what reaches whom. */
export class LoadedRoom {
  readonly address: RoomAddress
  readonly seeded: SeededRoom
  /** Every update that was typed, and every one that the first client was sent. */
  readonly typed: Uint8Array[] = []
  readonly watched: Uint8Array[] = []
  readonly seats: Seat[] = []
  tally = new Tally()
  private readonly typistOf = new Map<number, number>()
  private readonly isWatched: boolean
  private lastUpdate: Buffer = Buffer.alloc(0)
  private lastRuns: readonly Run[] = []

  private constructor(address: RoomAddress, seeded: SeededRoom, isWatched: boolean) {
    this.address = address
    this.seeded = seeded
    this.isWatched = isWatched
  }

  static async open(open: OpenLine, address: RoomAddress, options: OpenOptions): Promise<LoadedRoom> {
    const seeded = await seedRoom(open, address, { ...options, paragraphs: options.typists })
    const room = new LoadedRoom(address, seeded, options.watched)
    for (let at = 0; at < options.clients; at++) await room.enter(open, at, options)
    seeded.leave()
    return room
  }

  /** Presses a key. @returns false if nobody at this seat types. */
  press(at: number, acknowledges: boolean, asks: boolean): void {
    const seat = this.seats[at]
    if (!seat?.typist) return
    const update = seat.typist.type()
    if (this.isWatched) this.typed.push(update)
    const now = performance.now()
    seat.sentAt.push(now)
    seat.line.sendUpdate(update)
    seat.line.sendAwareness(seat.typist.caret())
    // Where one must ask, one question is under way at a time, as in the page.
    if (!acknowledges || (asks && seat.unsaved.length > 0)) return
    seat.unsaved.push(now)
    seat.line.askSaved()
  }

  /** Characters that have not reached a client yet. */
  get missing(): number {
    let missing = 0
    this.seats.forEach(({ seen }, reader) =>
      this.seats.forEach(({ typist }, writer) => {
        if (typist && writer !== reader) missing += typist.clock - (seen[writer] ?? 0)
      }),
    )
    return missing
  }

  get frames(): number {
    return this.seats.reduce((sum, { line }) => sum + line.frames, 0)
  }

  private async enter(open: OpenLine, at: number, { answers, typists, seed }: OpenOptions): Promise<void> {
    const typist = at < typists ? new Typist(this.seeded.gaps, randomFrom(seed * 1_000 + at)) : null
    if (typist) this.typistOf.set(typist.client, at)
    const { urls, name } = this.address
    const state = Promise.withResolvers<void>()
    const seen = new Uint32Array(typists)
    const unsaved: number[] = []
    const line = await open(urls[at % urls.length] ?? '', name, {
      synced: () => state.resolve(),
      updated: (update) => this.deliver(at, seen, update),
      saved: () => {
        const sent = unsaved.shift()
        if (sent !== undefined) this.tally.saved.add(performance.now() - sent)
      },
      closed: fail(name),
    })
    if (answers) {
      line.askState()
      await state.promise
    }
    this.seats.push({ line, typist, sentAt: [], unsaved, seen })
  }

  private deliver(reader: number, seen: Uint32Array, update: Uint8Array): void {
    if (reader === 0 && this.isWatched) this.watched.push(update.slice())
    const now = performance.now()
    for (const { typist, clock, length } of this.runsOf(update)) {
      const end = clock + length
      const first = seen[typist] ?? 0
      // A hole is not counted as seen, so the run ends as not lossless.
      if (typist === reader || end <= first || clock > first) continue
      const { sentAt } = this.seats[typist] ?? { sentAt: [] }
      for (let at = first; at < end; at++) this.tally.latency.add(now - (sentAt[at] ?? now))
      this.tally.delivered += end - first
      seen[typist] = end
    }
  }

  /** What goes to a whole room is taken apart once. */
  private runsOf(update: Uint8Array): readonly Run[] {
    if (this.lastUpdate.equals(update)) return this.lastRuns
    this.lastUpdate = Buffer.from(update)
    this.lastRuns = rangesOf(update).flatMap((range) => this.runOf(range) ?? [])
    return this.lastRuns
  }

  private runOf({ client, clock, length }: Range): Run | null {
    const typist = this.typistOf.get(client)
    return typist === undefined ? null : { typist, clock, length }
  }
}

export interface OpenOptions extends Omit<SeedOptions, 'paragraphs'> {
  readonly clients: number
  readonly typists: number
  /** Whether the text is compared at the end; that costs memory. */
  readonly watched: boolean
  readonly seed: number
}
