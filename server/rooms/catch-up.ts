import { encodeSyncStep2, encodeUpdate } from '@gongping/shared/protocol/frames.ts'
import { CLOSE } from '@gongping/shared/protocol/close-codes.ts'
import type { Journal, StoredReport } from '../store/store.ts'
import { LIMITS } from './limits.ts'
import type { Member } from './member.ts'
import { mergeMany } from './merge-many.ts'
import { Packet } from './packet.ts'
import type { RoomEvents } from './room-events.ts'
import { decodeSnapshot } from './snapshot-format.ts'
import type { Timers } from './timers.ts'

/** What the room was opened from is still at hand for whoever opened it, so long, in milliseconds. */
const OPENED_MS = 1_000
/** Updates above this size are sent as they are: to merge them is to decode and encode all of them. */
const LARGE = 4 * 1024

export interface CatchUpOptions {
  readonly journal: Journal
  readonly reportId: string
  readonly epoch: number
  readonly isHere: (member: Member) => boolean
  /** The sequence number that everybody who follows has. */
  readonly shown: () => number
  readonly timers: Timers
  readonly events: Pick<RoomEvents, 'caughtUp'>
}

/**
 * Brings members up to date from the log: who opens the report with nothing, and who was too slow for single frames.
 * They get the stored bytes as they are: no document is built for a reader, and nothing is kept in memory for a slow
 * one but how far it came.
 */
export class CatchUp {
  readonly #options: CatchUpOptions
  readonly #running = new Set<Member>()
  /** Loads under way, by where they begin: two hundred people who come at once read the disk once. */
  readonly #loads = new Map<number, Promise<StoredReport | null>>()
  #opened: StoredReport | null

  /** @param opened what the room was opened from. */
  constructor(opened: StoredReport, options: CatchUpOptions) {
    this.#options = options
    this.#opened = opened
    options.timers.after(OPENED_MS, () => {
      this.#opened = null
    })
  }

  /**
   * Asked before an update is sent to a member that has everything up to `has`. One whose socket takes no more gets
   * nothing until it does, and then all that it missed at once; if it takes nothing for long, it is sent away.
   * @returns whether it has to wait.
   */
  defer(member: Member, has: number): boolean {
    const { peer } = member
    const { timers, events, reportId, isHere } = this.#options
    if (peer.unsent <= LIMITS.unsent) return false
    member.behind = has
    const giveUp = timers.after(LIMITS.unsentMs, () => peer.close(CLOSE.overload.code, CLOSE.overload.error))
    peer.whenDrained(() => {
      giveUp()
      if (!isHere(member)) return
      events.caughtUp(reportId)
      void this.bring(member, member.behind ?? has)
    })
    return true
  }

  /** Sends a member everything after `from`, until it has what all have. Resolves when it follows or is gone. */
  async bring(member: Member, from: number): Promise<void> {
    member.behind = from
    if (this.#running.has(member)) return
    this.#running.add(member)
    try {
      while (await this.#step(member));
    } catch {
      member.peer.close(CLOSE.storageDown.code, CLOSE.storageDown.error)
    } finally {
      this.#running.delete(member)
    }
  }

  /** @returns whether there is more to send. */
  async #step(member: Member): Promise<boolean> {
    const { isHere, epoch, shown } = this.#options
    const from = member.behind
    if (from === null) return false
    const stored = await this.#load(from)
    if (!stored || stored.head.epoch !== epoch || !isHere(member)) return false
    member.peer.send(new Packet(...framesOf(stored)))
    // Asked for more in the meantime, from further back.
    if (member.behind !== from) return true
    member.behind = stored.head.seq < shown() ? stored.head.seq : null
    return member.behind !== null
  }

  #load(from: number): Promise<StoredReport | null> {
    // Only as long as it is all: who has been sent a step 2 takes the report for whole.
    if (from === 0 && this.#opened?.head.seq === this.#options.shown()) return Promise.resolve(this.#opened)
    const known = this.#loads.get(from)
    if (known) return known
    const { journal, reportId } = this.#options
    const load = journal.load(reportId, from).finally(() => this.#loads.delete(from))
    this.#loads.set(from, load)
    return load
  }
}

/** The last one is a step 2, which tells a page that it has everything now. */
function framesOf({ snapshot, updates }: StoredReport): Uint8Array[] {
  const parts = snapshot ? [...decodeSnapshot(snapshot.state).parts] : []
  let small: Uint8Array[] = []
  for (const { update } of updates) {
    if (update.byteLength < LARGE) small.push(update)
    else {
      if (small.length > 0) parts.push(mergeMany(small))
      small = []
      parts.push(update)
    }
  }
  return [...parts.map(encodeUpdate), encodeSyncStep2(mergeMany(small))]
}
