import { CLOSE, type CloseCode } from '@gongping/shared/protocol/close-codes.ts'
import { type ClientMessage, encodeBarrier, encodeNotice, encodeSyncStep2 } from '@gongping/shared/protocol/frames.ts'
import type { Notice } from '@gongping/shared/protocol/messages.ts'
import type { Journal, StoredReport } from '../store/store.ts'
import { Announcer } from './announcer.ts'
import { broadcast } from './broadcast.ts'
import { CatchUp } from './catch-up.ts'
import type { Commit } from './commit-queue.ts'
import { type Author, Edit } from './edit.ts'
import { holdsNothing, isEmptyUpdate } from './empty-encodings.ts'
import { rightsOf, tellRights } from './entitlement.ts'
import { greeting } from './greeting.ts'
import { Intake } from './intake.ts'
import { LIMITS } from './limits.ts'
import { type Member, dress, newMember } from './member.ts'
import { Packet } from './packet.ts'
import type { Peer } from './peer.ts'
import { Questions } from './questions.ts'
import { type Refused, refused } from './refused.ts'
import { RoomDocument } from './room-document.ts'
import { Refusals } from './refusals.ts'
import type { RoomEvents } from './room-events.ts'
import type { Timers } from './timers.ts'

export interface RoomOptions {
  readonly reportId: string
  readonly stored: StoredReport
  readonly journal: Journal
  readonly events: RoomEvents
  readonly timers: Timers
  /** A new unique name for an append. */
  readonly newBatch: () => string
  /** Milliseconds from one commit to the next with so many people. */
  readonly window: (people: number) => number
  readonly onCommit: (commit: Commit<Author>) => void
  /** Somebody is being sent away for what they sent; `costly`: it had touched the document. */
  readonly onOffence: (peer: Peer, close: CloseCode, costly: boolean) => void
  /** The room cannot go on and has sent everybody away; whoever comes next starts from the journal. */
  readonly onDead: () => void
}

/**
 * One open report: who is here, and what they say to each other. What comes in is judged, committed to the journal,
 * and only then shown to others or acknowledged: nobody ever sees, and nobody is told "saved", what could still be
 * lost.
 *
 * Knows no HTTP, no SQL and no socket.
 */
export class Room {
  readonly document: RoomDocument
  readonly #options: Omit<RoomOptions, 'stored'>
  readonly #members = new Map<Peer, Member>()
  readonly #announcer: Announcer
  readonly #catchUp: CatchUp
  readonly #intake: Intake
  readonly #refusals: Refusals
  readonly #stepsOne: Questions<Uint8Array>
  readonly #whoIsThere: Questions<null>
  /** The sequence number that everybody who follows has. */
  #shown: number
  /** Answers made now leave with the frame for all. */
  #isGathering = false
  #newsScheduled = false
  #isPaused = false

  constructor({ stored, ...options }: RoomOptions) {
    const { timers } = options
    this.#options = options
    this.#shown = stored.head.seq
    this.#stepsOne = new Questions(timers, (member, stateVector) => this.#answerStep1(member, stateVector))
    this.#whoIsThere = new Questions(timers, (member) => this.#tell(member, this.#announcer.present()))
    this.#announcer = new Announcer(
      (clientId) => this.document.authorOf(clientId),
      timers,
      () => this.#sendNewsSoon(),
    )
    this.document = new RoomDocument(stored, {
      ...options,
      speakerOf: (clientId) => this.#announcer.speakerOf(clientId),
      events: {
        committed: (commit) => this.#committed(commit),
        refused: (author, verdict) => this.#refuseAuthor(author, verdict),
        movedOn: () => this.#moveOn(),
        ended: (close) => {
          this.dismiss(close)
          options.onDead()
        },
        trouble: (error) => this.#trouble(error),
        failed: (error) => options.events.failed(options.reportId, error),
        renewed: (wasLive) => this.#renewed(wasLive),
        window: () => this.#window,
      },
    })
    this.#refusals = new Refusals({
      ...options,
      document: this.document,
      leave: (peer) => this.leave(peer),
    })
    this.#intake = new Intake(this.document, (member, verdict) => this.#refuseAuthor(member.peer, verdict))
    this.#catchUp = new CatchUp(stored, {
      ...options,
      epoch: stored.head.epoch,
      isHere: (member) => this.#isHere(member),
      shown: () => this.#shown,
    })
  }

  get size(): number {
    return this.#members.size
  }

  /** Everybody who is here, once per connection. */
  get peers(): readonly Peer[] {
    return [...this.#members.keys()]
  }

  join(peer: Peer): void {
    const member = newMember(peer, dress(peer, this.#members.values()), rightsOf(peer, this.document))
    this.#members.set(peer, member)
    if (this.#isPaused) peer.pause()
    member.asked = true
    peer.send(greeting(member, this.document, this.#announcer.present()))
  }

  leave(peer: Peer): void {
    if (this.#members.delete(peer)) this.#announcer.leave(peer)
  }

  /** Handles one message of a member; null stands for a frame that could not be read. */
  receive(peer: Peer, message: ClientMessage | null): void {
    const member = this.#members.get(peer)
    if (!member || member.isSuspended) return
    if (!message) return this.#refuse(member, CLOSE.badMessage, 'malformed frame')
    switch (message.kind) {
      case 'sync-step-1':
        return this.#stepsOne.ask(member, message.stateVector.slice())
      case 'update':
        return this.#receiveUpdate(member, message.update, message.step2)
      case 'awareness':
        return this.#announcer.announce(peer, member.person, message.entries)
      case 'query-awareness':
        return this.#whoIsThere.ask(member, null)
      case 'barrier':
        return this.#receiveBarrier(member, message.nonce)
    }
  }

  /** @param personId only to this person. */
  notify(notice: Notice, personId?: string): void {
    const packet = new Packet(encodeNotice(notice))
    for (const peer of this.peers) if (peer.wantsNotices && (personId ?? peer.person.id) === peer.person.id) peer.send(packet)
  }

  /** Sends everybody away, or only these. */
  dismiss(close: CloseCode, whom: readonly Peer[] = this.peers): void {
    for (const peer of whom) this.leave(peer)
    for (const peer of whom) peer.close(close.code, close.error)
  }

  /** Refuses what a member sent before it could be read, for instance because it is too large. */
  turnAway(peer: Peer, close: CloseCode, reason: string): void {
    const member = this.#members.get(peer)
    if (member) this.#refuse(member, close, reason)
  }

  #answerStep1(member: Member, stateVector: Uint8Array): void {
    if (holdsNothing(stateVector)) return void this.#catchUp.bring(member, 0)
    this.document.missing(stateVector, (update) => {
      if (!this.#isHere(member)) return
      if (update) this.#tell(member, encodeSyncStep2(update))
      else this.#refuse(member, CLOSE.badMessage, 'malformed state vector')
    })
  }

  #receiveUpdate(member: Member, update: Uint8Array, step2: boolean): void {
    if (isEmptyUpdate(update)) {
      if (step2) this.#receiveNothing(member)
      return
    }
    const bytes = this.document.isLive ? update : update.slice()
    this.document.whenLive(bytes.byteLength, () => {
      if (this.#isHere(member)) this.#intake.receive(member, bytes, step2)
    })
    this.#pauseOrResume()
  }

  // Most pages come with nothing: no document is built for them.
  #receiveNothing(member: Member): void {
    this.document.inOrder(() => {
      if (member.owed.length === 0) member.asked = false
      else this.document.whenLive(0, () => this.#intake.receiveNothing(member))
    })
  }

  #receiveBarrier(member: Member, nonce: number): void {
    if (++member.barriers > LIMITS.barriers) return this.#refuse(member, CLOSE.overload, 'too many barriers wait')
    const since = performance.now()
    const answer = (): void =>
      this.#afterCommit(member, () => {
        member.barriers--
        this.#options.events.acknowledged(performance.now() - since)
        this.#tell(member, encodeBarrier(nonce))
      })
    this.document.inOrder(() => this.#intake.whenWhole(member, answer))
  }

  #committed(commit: Commit<Author>): void {
    const before = this.#shown
    this.#shown = this.document.head.seq
    this.#isGathering = true
    for (const { run } of commit.done) run()
    this.#isGathering = false
    const news = { entries: commit.entries, awareness: this.#announcer.take() }
    broadcast(this.#members.values(), news, (member) => this.#catchUp.defer(member, before))
    this.#pauseOrResume()
    this.#options.onCommit(commit)
  }

  // Awareness may point at text that is on its way to the disk, and leaves together with it.
  #sendNewsSoon(): void {
    if (this.#newsScheduled || this.#newsLeavesWithCommit) return
    this.#newsScheduled = true
    const send = (): void => {
      this.#newsScheduled = false
      if (this.#newsLeavesWithCommit) return
      const news = { entries: [], awareness: this.#announcer.take() }
      broadcast(this.#members.values(), news, ({ peer }) => peer.unsent > LIMITS.unsentAwareness)
    }
    if (this.#window < 1) setImmediate(send)
    else this.#options.timers.after(this.#window, send)
  }

  get #newsLeavesWithCommit(): boolean {
    return !this.document.isIdle && !this.document.isTroubled
  }

  #renewed(wasLive: boolean): void {
    if (wasLive) this.#options.events.renewed(this.#options.reportId)
    this.#sendNewsSoon()
    this.#pauseOrResume()
  }

  get #window(): number {
    return this.#options.window(this.#members.size)
  }

  #refuseAuthor(author: Author, refused: Refused): void {
    if (author instanceof Edit) return author.refuse(refused)
    const member = this.#members.get(author)
    if (member) void this.#refusals.refuseUpdate(member, refused)
    else this.#refusals.charge(author, refused)
  }

  #refuse(member: Member, close: CloseCode, reason: string): void {
    this.#refusals.refuse(member, refused(close, reason))
  }

  /** Others wrote to the log, or decided who may do what. */
  #moveOn(): void {
    const before = this.#shown
    this.#shown = this.document.head.seq
    // First, so that they get nothing of what was written since.
    for (const [peer, close] of tellRights(this.#members.values(), this.document)) this.dismiss(close, [peer])
    for (const member of this.#members.values()) {
      if (member.behind === null && before < this.#shown) void this.#catchUp.bring(member, before)
    }
  }

  #trouble(error: unknown): void {
    this.#options.events.trouble(this.#options.reportId, error)
    this.notify({ type: 'storage', ok: error === null })
    this.#pauseOrResume()
  }

  #pauseOrResume(): void {
    const { isOverfull } = this.document
    if (isOverfull === this.#isPaused) return
    this.#isPaused = isOverfull
    for (const { peer } of this.#members.values()) {
      if (isOverfull) peer.pause()
      else peer.resume()
    }
  }

  #tell(member: Member, frame: Uint8Array | null): void {
    if (!frame) return
    if (this.#isGathering) member.extra.push(frame)
    else member.peer.send(new Packet(frame))
  }

  #afterCommit(member: Member, run: () => void): void {
    this.document.afterCommit(() => {
      if (this.#isHere(member)) run()
    })
  }

  #isHere(member: Member): boolean {
    return this.#members.get(member.peer) === member && !member.isSuspended
  }
}
