import * as Y from 'yjs'
import { CLOSE, type CloseCode } from '@gongping/shared/protocol/close-codes.ts'
import {
  type AwarenessEntry,
  type ClientMessage,
  encodeAwareness,
  encodeBarrier,
  encodeNotice,
  encodeRefusal,
  encodeSyncStep1,
  encodeSyncStep2,
  encodeUpdate,
} from '@gongping/shared/protocol/frames.ts'
import { MAX_FRAME_BYTES, type Notice } from '@gongping/shared/protocol/messages.ts'
import { personColor } from '@gongping/shared/protocol/person-color.ts'
import type { Journal } from '../store/store.ts'
import { CommitQueue, type Pending } from './commit-queue.ts'
import { inspectUpdate } from './gate.ts'
import type { Peer } from './peer.ts'
import { Presence, type PresentPerson } from './presence.ts'
import type { RoomEvents } from './room-events.ts'
import { type RoomFailure, closeFor } from './room-failure.ts'

/** Somebody in a room. */
interface Member {
  readonly peer: Peer
  readonly person: PresentPerson
  /** We asked what it has that we have not, and it has not answered yet. */
  asked: boolean
  /** Updates that build on ones we do not have; tried again when the answer is there. */
  owed: Uint8Array[]
  /** Barriers that came while it owed something. */
  held: number[]
}

export interface RoomOptions {
  readonly reportId: string
  /** The report as the journal has it. The room owns it from here on. */
  readonly doc: Y.Doc
  readonly journal: Journal
  readonly events: RoomEvents
  /** A new unique name for an append. */
  readonly newBatch: () => string
  /** Something became durable; `personId` wrote last. */
  readonly onCommit: (personId: string) => void
  /** The room cannot go on and has sent everybody away; whoever comes next starts from the journal. */
  readonly onDead: () => void
}

/**
 * One open report. What comes in is inspected, applied to the live document, committed to the journal, and only
 * then shown to others or acknowledged: nobody ever sees, and nobody is told "saved", what could still be lost.
 *
 * Knows no HTTP, no SQL and no socket.
 */
export class Room {
  readonly doc: Y.Doc
  private readonly options: RoomOptions
  private readonly members = new Map<Peer, Member>()
  private readonly presence = new Presence()
  private readonly queue: CommitQueue<Peer>
  private news: AwarenessEntry[] = []
  private dead = false

  constructor(options: RoomOptions) {
    this.options = options
    this.doc = options.doc
    this.queue = new CommitQueue(options.journal, options.reportId, options.newBatch, {
      committed: (entries, milliseconds) => {
        options.events.committed(options.reportId, entries.length, milliseconds)
        this.show(entries)
      },
      failed: (reason) => this.die(reason),
    })
    this.doc.on('update', (update: Uint8Array, origin: unknown) => this.enqueue(update, origin))
  }

  get isEmpty(): boolean {
    return this.members.size === 0
  }

  get size(): number {
    return this.members.size
  }

  get isIdle(): boolean {
    return this.queue.isIdle
  }

  /** Resolves once everything received so far is on disk: true; or false if the room died before. */
  durable(): Promise<boolean> {
    return new Promise((resolve) => {
      this.queue.afterCommit(
        () => resolve(true),
        () => resolve(false),
      )
    })
  }

  join(peer: Peer): void {
    const member: Member = { peer, person: this.dress(peer), asked: false, owed: [], held: [] }
    this.members.set(peer, member)
    if (peer.wantsNotices) peer.send(encodeNotice({ type: 'welcome', color: member.person.color }))
    this.ask(member)
    const present = this.presence.present()
    if (present.length > 0) peer.send(encodeAwareness(present))
  }

  leave(peer: Peer): void {
    if (!this.members.delete(peer)) return
    this.announce(this.presence.leave(peer))
  }

  /** Handles one message of a member; null stands for a frame that could not be read. */
  receive(peer: Peer, message: ClientMessage | null): void {
    const member = this.members.get(peer)
    if (!member) return
    if (!message) return this.refuse(member, CLOSE.badMessage, 'malformed frame')
    switch (message.kind) {
      case 'sync-step-1':
        return this.answerStep1(member, message.stateVector)
      case 'update':
        return this.receiveUpdate(member, message.update, message.step2)
      case 'awareness':
        return this.announce(this.presence.announce(peer, member.person, message.entries))
      case 'query-awareness':
        return peer.send(encodeAwareness(this.presence.present()))
      case 'barrier':
        return this.answerBarrier(member, message.nonce)
    }
  }

  notify(notice: Notice): void {
    const frame = encodeNotice(notice)
    for (const { peer } of this.members.values()) if (peer.wantsNotices) peer.send(frame)
  }

  /** Sends everybody away. */
  dismiss(close: CloseCode): void {
    for (const { peer } of this.members.values()) peer.close(close.code, close.error)
    this.members.clear()
  }

  /** Refuses what a member sent before it could be read, for instance because it is too large. */
  turnAway(peer: Peer, close: CloseCode, reason: string): void {
    const member = this.members.get(peer)
    if (member) this.refuse(member, close, reason)
  }

  destroy(): void {
    this.dead = true
    this.doc.destroy()
  }

  // The answer is made now but leaves after the commit: it may contain updates that are not on disk yet.
  private answerStep1(member: Member, stateVector: Uint8Array): void {
    let update: Uint8Array
    try {
      update = Y.encodeStateAsUpdate(this.doc, stateVector)
    } catch {
      return this.refuse(member, CLOSE.badMessage, 'malformed state vector')
    }
    this.afterCommitFor(member, () => member.peer.send(encodeSyncStep2(update)))
  }

  private answerBarrier(member: Member, nonce: number): void {
    if (member.owed.length > 0) member.held.push(nonce)
    else this.afterCommitFor(member, () => member.peer.send(encodeBarrier(nonce)))
  }

  private receiveUpdate(member: Member, update: Uint8Array, step2: boolean): void {
    if (step2) member.asked = false
    if (this.take(member, update, step2) && step2) this.retry(member)
  }

  /** @returns whether all of the update is in the document now. */
  private take(member: Member, update: Uint8Array, isAnswer: boolean): boolean {
    const reason = inspectUpdate(this.doc, update)
    if (reason) this.refuse(member, CLOSE.updateRefused, reason)
    else if (!member.peer.mayWrite) this.followOnly(member, update)
    else if (this.apply(member, update)) return true
    else this.askForRest(member, update, isAnswer)
    return false
  }

  private followOnly(member: Member, update: Uint8Array): void {
    if (!Y.snapshotContainsUpdate(Y.snapshot(this.doc), update)) this.refuse(member, CLOSE.notAllowed, 'may only read')
  }

  /** @returns false if it builds on something unknown; that part is in no log and no acknowledgement. */
  private apply(member: Member, update: Uint8Array): boolean {
    try {
      Y.applyUpdate(this.doc, update, member.peer)
    } catch (error) {
      this.refuse(member, CLOSE.updateRefused, 'cannot be applied')
      this.die({ kind: 'broken', error })
    }
    const { store } = this.doc
    if (!store.pendingStructs && !store.pendingDs) return true
    store.pendingStructs = null
    store.pendingDs = null
    return false
  }

  private ask(member: Member): void {
    if (member.asked) return
    member.asked = true
    member.peer.send(encodeSyncStep1(Y.encodeStateVector(this.doc)))
  }

  // A page that worked offline may type on before it has answered what we lack; but an answer leaves nothing out.
  private askForRest(member: Member, update: Uint8Array, isAnswer: boolean): void {
    member.owed.push(update.slice())
    const tooMuch = sumOf(member.owed) > MAX_FRAME_BYTES
    if (isAnswer || tooMuch) return this.refuse(member, CLOSE.updateRefused, 'builds on unknown updates')
    this.ask(member)
  }

  private retry(member: Member): void {
    const { owed, held } = member
    member.owed = []
    member.held = []
    // Inspected anew: where it belongs could not be known before.
    for (const update of owed) if (!this.take(member, update, true)) return
    for (const nonce of held) this.answerBarrier(member, nonce)
  }

  private enqueue(update: Uint8Array, origin: unknown): void {
    const member = this.members.get(origin as Peer)
    if (member) this.queue.push({ author: member.peer, personId: member.peer.person.id, update })
  }

  private show(entries: readonly Pending<Peer>[]): void {
    const updates = entries.map(({ update }) => update)
    const frame = encodeUpdate(updates.length === 1 ? updates[0]! : Y.mergeUpdates(updates))
    const onlyAuthor = entries.every(({ author }) => author === entries[0]?.author) ? entries[0]?.author : undefined
    for (const { peer } of this.members.values()) if (peer !== onlyAuthor) peer.send(frame)
    this.options.onCommit(entries.at(-1)?.personId ?? '')
  }

  // Awareness of one event-loop turn leaves as one frame. It goes to its sender too: a stock client that hears
  // nothing for 30 seconds takes the line for dead.
  private announce(entries: readonly AwarenessEntry[]): void {
    if (entries.length === 0) return
    if (this.news.push(...entries) > entries.length) return
    setImmediate(() => {
      const frame = encodeAwareness(newestOfEach(this.news))
      this.news = []
      for (const { peer } of this.members.values()) peer.send(frame)
    })
  }

  /** A refused update reaches nobody and nothing; only the one who sent it is told and sent away. */
  private refuse(member: Member, close: CloseCode, reason: string): void {
    const { peer } = member
    this.options.events.refused(this.options.reportId, peer.person.id, close.code, reason)
    if (peer.wantsNotices) peer.send(encodeRefusal({ code: close.error, params: {} }))
    this.leave(peer)
    peer.close(close.code, close.error)
  }

  private die(reason: RoomFailure): void {
    if (this.dead) return
    this.dead = true
    const close = closeFor(reason)
    if (reason.kind === 'refused') for (const member of this.members.values()) this.refuse(member, close, reason.outcome.reason)
    else this.options.events.failed(this.options.reportId, reason.error)
    this.dismiss(close)
    this.options.onDead()
  }

  /** Gives somebody who comes in a colour that nobody else here has. */
  private dress({ person }: Peer): PresentPerson {
    const others = [...this.members.values()].map((member) => member.person)
    const same = others.find(({ id }) => id === person.id)
    const color = same?.color ?? personColor(person.id, new Set(others.map((other) => other.color)))
    return { ...person, color }
  }

  private afterCommitFor(member: Member, run: () => void): void {
    this.queue.afterCommit(() => {
      if (this.members.get(member.peer) === member) run()
    })
  }
}

function sumOf(updates: readonly Uint8Array[]): number {
  return updates.reduce((sum, { byteLength }) => sum + byteLength, 0)
}

function newestOfEach(entries: readonly AwarenessEntry[]): AwarenessEntry[] {
  return [...new Map(entries.map((entry) => [entry.clientId, entry])).values()]
}
