import { randomUUID } from 'node:crypto'
import * as Y from 'yjs'
import { CLOSE, type CloseCode } from '@gongping/shared/protocol/close-codes.ts'
import type { ClientMessage } from '@gongping/shared/protocol/frames.ts'
import type { ReportContent } from '@gongping/shared/report/content.ts'
import { migrate } from '@gongping/shared/report/migrate.ts'
import { readContent } from '@gongping/shared/report/read-content.ts'
import type { Journal } from '../store/store.ts'
import { compact } from './compact.ts'
import type { Peer } from './peer.ts'
import { Room } from './room.ts'
import type { RoomEvents } from './room-events.ts'
import { replay } from './stored-report.ts'
import { type Timers, systemTimers } from './timers.ts'

/** A report that nobody changed for so long is at rest: its summary is worth computing. */
const REST_MS = 1_000
/** How long an empty room stays open, for somebody who reloads the page. */
const LINGER_MS = 30_000

export interface RoomsOptions {
  readonly journal: Journal
  readonly events: RoomEvents
  readonly timers?: Timers
}

/** Called when a changed report came to rest. */
export type AtRest = (reportId: string, content: ReportContent, personId: string) => Promise<void>

/** What a connection holds of a room. */
export interface Seat {
  /** null stands for a frame that could not be read. */
  receive(message: ClientMessage | null): void
  /** Refuses a frame that was not even read. */
  turnAway(close: CloseCode, reason: string): void
  leave(): void
}

interface Open {
  readonly room: Room
  stopLinger: () => void
  stopRest: () => void
  /** Who changed it last since it was last at rest; null = nobody. */
  changedBy: string | null
}

/** The open reports of this process: each is opened once, however many ask, and closed when empty and saved. */
export class Rooms {
  private readonly options: RoomsOptions
  private readonly timers: Timers
  private readonly opening = new Map<string, Promise<Open | null>>()
  private readonly open = new Map<string, Open>()
  private readonly work = new Set<Promise<void>>()
  private atRest: AtRest = async () => {}
  private draining = false

  constructor(options: RoomsOptions) {
    this.options = options
    this.timers = options.timers ?? systemTimers
  }

  onRest(callback: AtRest): void {
    this.atRest = callback
  }

  get isDraining(): boolean {
    return this.draining
  }

  stats(): { rooms: number; people: number } {
    let people = 0
    for (const { room } of this.open.values()) people += room.size
    return { rooms: this.open.size, people }
  }

  /** Takes a seat in a report. @returns null if there is no such report or the server is stopping. */
  async join(reportId: string, peer: Peer): Promise<Seat | null> {
    const open = await this.enterLiving(reportId)
    if (!open) return null
    open.stopLinger()
    open.room.join(peer)
    return {
      receive: (message) => open.room.receive(peer, message),
      turnAway: (close, reason) => open.room.turnAway(peer, close, reason),
      leave: () => {
        open.room.leave(peer)
        this.lingerIfEmpty(reportId, open)
      },
    }
  }

  /** The durable content of a report, open or not. @returns null if there is no such report. */
  async read(reportId: string): Promise<ReportContent | null> {
    const open = await (this.open.get(reportId) ?? this.opening.get(reportId))
    if (open) {
      const content = readContent(open.room.doc)
      if (await open.room.durable()) return content
    }
    const stored = await this.options.journal.load(reportId)
    if (!stored) return null
    const doc = replay(stored)
    const content = readContent(doc)
    doc.destroy()
    return content
  }

  /** Says so, waits until everything received is on disk, finishes summaries, and sends everybody away to come back. */
  async drain(): Promise<void> {
    this.draining = true
    await Promise.allSettled(this.opening.values())
    await Promise.allSettled(
      [...this.open].map(async ([reportId, open]) => {
        open.room.notify({ type: 'draining' })
        await open.room.durable()
        open.room.dismiss(CLOSE.restarting)
        await this.rest(reportId, open)
        await this.close(reportId, open)
      }),
    )
    await Promise.all(this.work)
  }

  // A room may close while we wait for it; then it is opened again.
  private async enterLiving(reportId: string): Promise<Open | null> {
    while (!this.draining) {
      const open = await this.enter(reportId)
      if (!open) return null
      if (this.open.get(reportId) === open) return this.draining ? null : open
    }
    return null
  }

  private enter(reportId: string): Promise<Open | null> {
    const open = this.open.get(reportId)
    if (open) return Promise.resolve(open)
    const known = this.opening.get(reportId)
    if (known) return known
    const opening = this.load(reportId).finally(() => this.opening.delete(reportId))
    opening.catch((error: unknown) => this.options.events.failed(reportId, error))
    this.opening.set(reportId, opening)
    return opening
  }

  private async load(reportId: string): Promise<Open | null> {
    const { journal, events } = this.options
    const stored = await journal.load(reportId)
    if (!stored) return null
    const doc = replay(stored)
    await this.bringUpToDate(reportId, doc)
    const room = new Room({
      reportId,
      doc,
      journal,
      events,
      newBatch: randomUUID,
      onCommit: (personId) => this.changed(reportId, open, personId),
      onDead: () => this.forget(reportId, open),
    })
    const open: Open = { room, stopLinger: () => {}, stopRest: () => {}, changedBy: null }
    this.open.set(reportId, open)
    events.opened(reportId)
    this.lingerIfEmpty(reportId, open)
    return open
  }

  /** An older document is migrated before anybody sees it, and the migration is logged like any edit. */
  private async bringUpToDate(reportId: string, doc: Y.Doc): Promise<void> {
    const before = Y.encodeStateVector(doc)
    if (!migrate(doc)) return
    const migrated = { personId: '', update: Y.encodeStateAsUpdate(doc, before) }
    const { kind } = await this.options.journal.append(reportId, randomUUID(), [migrated])
    // A locked report is read in its old form by whoever may read it; it opens again once it is unlocked.
    if (kind === 'refused') throw new Error(`report ${reportId} is locked in an older form`)
  }

  private changed(reportId: string, open: Open, personId: string): void {
    open.changedBy = personId
    open.stopRest()
    open.stopRest = this.timers.after(REST_MS, () => this.track(reportId, this.rest(reportId, open)))
  }

  /** A summary that fails is told and tried again at the next rest; it never holds up the report itself. */
  private async rest(reportId: string, open: Open): Promise<void> {
    open.stopRest()
    const { changedBy } = open
    if (changedBy === null) return
    open.changedBy = null
    try {
      await this.atRest(reportId, readContent(open.room.doc), changedBy)
    } catch (error) {
      this.options.events.failed(reportId, error)
    }
  }

  private lingerIfEmpty(reportId: string, open: Open): void {
    open.stopLinger()
    if (!open.room.isEmpty) return
    open.stopLinger = this.timers.after(LINGER_MS, () => {
      if (!open.room.isEmpty) return
      if (open.room.isIdle) this.track(reportId, this.close(reportId, open))
      else void open.room.durable().then(() => this.lingerIfEmpty(reportId, open))
    })
  }

  private async close(reportId: string, open: Open): Promise<void> {
    if (this.open.get(reportId) !== open) return
    await this.rest(reportId, open)
    // Somebody may have come, written and gone again meanwhile.
    if (!open.room.isEmpty || !open.room.isIdle) return this.lingerIfEmpty(reportId, open)
    this.forget(reportId, open)
    open.room.destroy()
    await compact(this.options.journal, reportId)
  }

  private forget(reportId: string, open: Open): void {
    if (this.open.get(reportId) !== open) return
    open.stopLinger()
    open.stopRest()
    this.open.delete(reportId)
    this.options.events.closed(reportId)
  }

  private track(reportId: string, work: Promise<void>): void {
    const tracked: Promise<void> = work
      .catch((error: unknown) => this.options.events.failed(reportId, error))
      .finally(() => this.work.delete(tracked))
    this.work.add(tracked)
  }
}
