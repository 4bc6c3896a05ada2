import { randomUUID } from 'node:crypto'
import { type Result, err } from '@gongping/shared/base/result.ts'
import { CLOSE, type CloseCode } from '@gongping/shared/protocol/close-codes.ts'
import { type Failure, failure } from '@gongping/shared/protocol/errors.ts'
import type { Notice } from '@gongping/shared/protocol/messages.ts'
import type { ReportContent } from '@gongping/shared/report/content.ts'
import { readContent } from '@gongping/shared/report/read-content.ts'
import { Afterwards, type AtRest, type WhenLeft } from './afterwards.ts'
import { Compactor } from './compactor.ts'
import type { ChangeOfDocument, Committed } from './edit.ts'
import { editDocument } from './edit-document.ts'
import { mayEnter } from './entitlement.ts'
import { HeadWatch } from './head-watch.ts'
import { LIMITS } from './limits.ts'
import { loadUpToDate } from './load-up-to-date.ts'
import { Lull } from './lull.ts'
import { Offences } from './offences.ts'
import type { Open } from './open.ts'
import { Pace } from './pace.ts'
import type { Peer } from './peer.ts'
import { Room } from './room.ts'
import type { RoomsOptions } from './rooms-options.ts'
import type { Seat } from './seat.ts'
import { type RoomStats, statsOf } from './room-stats.ts'
import { readDocument } from './read-document.ts'
import type { Reader } from './reader.ts'
import { bytesOf } from './stored-report.ts'
import { type Timers, systemTimers } from './timers.ts'

/** A report that nobody changed for so long is at rest: its summary is worth computing. */
const REST_MS = 1_000
/** How long an empty room stays open, for somebody who reloads the page. */
const LINGER_MS = 30_000
/** A stopping server waits no longer for a disk that does not answer. What is not stored is still in the pages. */
const DRAIN_MS = 6_000
/** Log rows, and bytes of them, after the newest snapshot from which on a report at rest gets a new one. */
const MANY_ROWS = 500
const MANY_BYTES = 64 * 1024
/** Rows from which on one is made even while people type. */
const TOO_MANY_ROWS = 2_000

/** The open reports of this process: each is opened once, however many ask, and closed when empty and saved. */
export class Rooms {
  readonly #options: RoomsOptions
  readonly #timers: Timers
  readonly #pace: Pace
  readonly #offences: Offences
  readonly #compactor: Compactor
  readonly #watch: HeadWatch
  readonly #opening = new Map<string, Promise<Open | null>>()
  readonly #open = new Map<string, Open>()
  readonly #work = new Set<Promise<void>>()
  readonly #afterwards: Afterwards
  #isDraining = false

  constructor(options: RoomsOptions) {
    this.#options = options
    this.#timers = options.timers ?? systemTimers
    this.#pace = options.pace ?? new Pace(this.#timers)
    this.#offences = new Offences(this.#timers)
    this.#afterwards = new Afterwards(options.events)
    this.#compactor = new Compactor({ ...options, build: options.buildSnapshot, now: Date.now })
    this.#watch = new HeadWatch(options.journal, this.#timers, {
      reportIds: () => (this.#isDraining ? [] : [...this.#open.keys()]),
      seen: (reportId, head) => this.#open.get(reportId)?.room.document.meet(head),
    })
  }

  onRest(callback: AtRest): void {
    this.#afterwards.onRest(callback)
  }

  onLeft(callback: WhenLeft): void {
    this.#afterwards.onLeft(callback)
  }

  get isDraining(): boolean {
    return this.#isDraining
  }

  stats(): RoomStats {
    return statsOf([...this.#open.values()].map(({ room }) => room))
  }

  /** Takes a seat in a report, or says with which code whoever asked is to be sent away. */
  async join(reportId: string, peer: Peer): Promise<Seat | CloseCode> {
    if (this.#offences.isBanned(offender(reportId, peer))) return CLOSE.banned
    const open = await this.#enterLiving(reportId)
    if (!open) return this.#isDraining ? CLOSE.restarting : CLOSE.unknownReport
    const isWelcome = await mayEnter(open.room.document, peer)
    // It may have been closed between being found and now.
    if (this.#open.get(reportId) !== open) return this.join(reportId, peer)
    if (!isWelcome) return CLOSE.unknownReport
    if (open.room.size >= LIMITS.peers) return CLOSE.crowded
    if (linesOf(peer, open.room).length >= LIMITS.peersOfPerson) return CLOSE.tooManyWindows
    open.stopLinger()
    open.room.join(peer)
    return {
      receive: (message) => open.room.receive(peer, message),
      turnAway: (close, reason) => open.room.turnAway(peer, close, reason),
      leave: () => {
        open.room.leave(peer)
        this.#lingerIfEmpty(reportId, open)
      },
    }
  }

  /** The durable content of a report, open or not. @returns null if there is no such report. */
  read(reportId: string): Promise<ReportContent | null> {
    return this.readDocument(reportId, readContent)
  }

  /** The same of the document itself. */
  readDocument<T>(reportId: string, reader: Reader<T>): Promise<T | null> {
    return readDocument(this.#options.journal, reportId, this.#open.get(reportId)?.room.document, reader)
  }

  /**
   * Changes a report in the name of a person, as if they had typed it: what they have no right to is refused with its
   * code, whole, and so is everything while the report is shut.
   */
  async edit(reportId: string, personId: string, change: ChangeOfDocument): Promise<Result<Committed, Failure>> {
    const open = await this.#enterLiving(reportId)
    if (open) return editDocument(open.room.document, personId, change)
    return err(failure(this.#isDraining ? 'server-restarting' : 'report-unknown'))
  }

  /** Somebody here changed the status of a report or what people may change: its room is told at once. */
  refresh(reportId: string): void {
    void this.#watch.look([reportId])
  }

  /** Tells everybody who has a report open here. */
  notify(reportId: string, notice: Notice): void {
    this.#open.get(reportId)?.room.notify(notice)
  }

  /** Tells one person in whatever reports they have open here. */
  notifyPerson(personId: string, notice: Notice): void {
    for (const { room } of this.#open.values()) room.notify(notice, personId)
  }

  /** Says so, waits until everything received is on disk, finishes summaries, and sends everybody away to come back. */
  async drain(): Promise<void> {
    this.#isDraining = true
    for (const { room } of this.#open.values()) room.notify({ type: 'draining' })
    await Promise.race([this.#finish(), this.#pause(DRAIN_MS)])
    for (const [reportId, open] of this.#open) {
      open.room.dismiss(CLOSE.restarting)
      this.#close(reportId, open)
    }
  }

  async #finish(): Promise<void> {
    await Promise.allSettled(this.#opening.values())
    await Promise.allSettled(
      [...this.#open].map(async ([reportId, open]) => {
        await open.room.document.durable()
        open.room.dismiss(CLOSE.restarting)
        await this.#rest(reportId, open)
        this.#close(reportId, open)
      }),
    )
    await Promise.all(this.#work)
  }

  // A room may close while we wait for it; then it is opened again.
  async #enterLiving(reportId: string): Promise<Open | null> {
    while (!this.#isDraining) {
      const open = await this.#enter(reportId)
      if (!open) return null
      if (this.#open.get(reportId) === open) return this.#isDraining ? null : open
    }
    return null
  }

  #enter(reportId: string): Promise<Open | null> {
    const open = this.#open.get(reportId)
    if (open) return Promise.resolve(open)
    const known = this.#opening.get(reportId)
    if (known) return known
    const opening = this.#load(reportId).finally(() => this.#opening.delete(reportId))
    opening.catch((error: unknown) => this.#options.events.failed(reportId, error))
    this.#opening.set(reportId, opening)
    return opening
  }

  async #load(reportId: string): Promise<Open | null> {
    const { journal, events } = this.#options
    const stored = await loadUpToDate(journal, reportId)
    if (!stored) return null
    const room = new Room({
      reportId,
      stored,
      journal,
      events,
      timers: this.#timers,
      newBatch: randomUUID,
      window: (people) => this.#pace.window(people),
      onCommit: ({ entries, bytes, milliseconds }) => {
        events.committed(reportId, { updates: entries.length, bytes, milliseconds })
        open.rows += entries.length
        open.bytes += bytes
        this.#changed(reportId, open, entries.at(-1)?.personId ?? '')
      },
      onOffence: (peer, close, costly) => this.#offended(reportId, peer, close, costly),
      onDead: () => this.#close(reportId, open),
    })
    const [rows, bytesOfRows] = [stored.updates.length, bytesOf({ ...stored, snapshot: null })]
    const rest = new Lull(this.#timers, REST_MS, () => this.#track(reportId, this.#rest(reportId, open)))
    const open: Open = { room, rest, stopLinger: () => {}, changedBy: null, wasChanged: false, rows, bytes: bytesOfRows }
    this.#open.set(reportId, open)
    events.opened(reportId)
    this.#lingerIfEmpty(reportId, open)
    this.#watch.keepWatching()
    return open
  }

  #changed(reportId: string, open: Open, personId: string): void {
    open.changedBy = personId
    open.wasChanged = true
    open.rest.touch()
    if (open.rows >= TOO_MANY_ROWS) this.#compact(reportId, open)
  }

  #compact(reportId: string, open: Open): void {
    open.rows = 0
    open.bytes = 0
    const shrinking = this.#compactor.compact(reportId).then((bytes) => open.room.document.shrink(bytes))
    this.#track(reportId, shrinking)
  }

  async #rest(reportId: string, open: Open): Promise<void> {
    open.rest.stop()
    if (open.rows >= MANY_ROWS || open.bytes >= MANY_BYTES) this.#compact(reportId, open)
    await this.#afterwards.rest(reportId, open, () => this.read(reportId))
  }

  #offended(reportId: string, peer: Peer, close: CloseCode, costly: boolean): void {
    // Whoever writes without the right may simply have been too late; what can't be understood is nobody's mistake.
    const isHonest = close === CLOSE.locked || (close === CLOSE.notAllowed && !costly)
    if (isHonest || !this.#offences.add(offender(reportId, peer), costly ? 'costly' : 'cheap')) return
    this.#options.events.banned(reportId, peer.person.id)
    // The line it came on is closed by whoever refused it, with the reason.
    const room = this.#open.get(reportId)?.room
    room?.dismiss(
      CLOSE.banned,
      linesOf(peer, room).filter((other) => other !== peer),
    )
  }

  #lingerIfEmpty(reportId: string, open: Open): void {
    open.stopLinger()
    if (open.room.size > 0 || this.#open.get(reportId) !== open) return
    open.stopLinger = this.#timers.after(LINGER_MS, () => this.#track(reportId, this.#closeIfUnused(reportId, open)))
  }

  async #closeIfUnused(reportId: string, open: Open): Promise<void> {
    await this.#rest(reportId, open)
    await this.#afterwards.left(reportId, open)
    // Somebody may have come, written and gone again meanwhile.
    if (open.room.size > 0 || !open.room.document.isIdle) this.#lingerIfEmpty(reportId, open)
    else this.#close(reportId, open)
  }

  #close(reportId: string, open: Open): void {
    if (this.#open.get(reportId) !== open) return
    open.stopLinger()
    open.rest.stop()
    open.room.document.close()
    this.#open.delete(reportId)
    this.#options.events.closed(reportId)
  }

  #pause(milliseconds: number): Promise<void> {
    return new Promise((resolve) => void this.#timers.after(milliseconds, resolve))
  }

  #track(reportId: string, work: Promise<void>): void {
    const tracked: Promise<void> = work
      .catch((error: unknown) => this.#options.events.failed(reportId, error))
      .finally(() => this.#work.delete(tracked))
    this.#work.add(tracked)
  }
}

function offender(reportId: string, { person }: Peer): string {
  return `${reportId} ${person.id}`
}

/** The connections that the person of one has in a room. */
function linesOf({ person }: Peer, room: Room): readonly Peer[] {
  return room.peers.filter((other) => other.person.id === person.id)
}
