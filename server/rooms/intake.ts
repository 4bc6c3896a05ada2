import { CLOSE } from '@gongping/shared/protocol/close-codes.ts'
import { encodeSyncStep1 } from '@gongping/shared/protocol/frames.ts'
import { MAX_FRAME_BYTES } from '@gongping/shared/protocol/messages.ts'
import { type Member, owedBytes } from './member.ts'
import { Packet } from './packet.ts'
import { type Refused, refused } from './refused.ts'
import type { RoomDocument } from './room-document.ts'

type Destination = Pick<RoomDocument, 'take' | 'stateVector'>

/**
 * Takes the updates of members into the document. One that builds on updates we do not have is neither kept nor
 * acknowledged: the member is asked once for the rest, and what it owes waits for the answer.
 */
export class Intake {
  readonly #document: Destination
  readonly #refuse: (member: Member, refused: Refused) => void

  constructor(document: Destination, refuse: (member: Member, refused: Refused) => void) {
    this.#document = document
    this.#refuse = refuse
  }

  /** @param isAnswer the update answers what we asked. */
  receive(member: Member, update: Uint8Array, isAnswer: boolean): void {
    if (isAnswer) member.asked = false
    if (this.#take(member, update, isAnswer) && isAnswer) this.#retry(member)
  }

  /** The member has nothing that we lack. */
  receiveNothing(member: Member): void {
    member.asked = false
    this.#retry(member)
  }

  /** Runs once the member owes nothing any more. */
  whenWhole(member: Member, run: () => void): void {
    if (member.owed.length > 0) member.held.push(run)
    else run()
  }

  /** @returns whether all of the update is in the document now. */
  #take(member: Member, update: Uint8Array, isAnswer: boolean): boolean {
    const verdict = this.#document.take(member.peer, update)
    if (verdict.kind === 'refused') this.#refuse(member, verdict)
    if (verdict.kind === 'incomplete') this.#askForRest(member, update, isAnswer)
    return verdict.kind === 'taken'
  }

  // A page that worked offline may type on before it has answered what we lack; but an answer leaves nothing out.
  #askForRest(member: Member, update: Uint8Array, isAnswer: boolean): void {
    member.owed.push(update.slice())
    if (isAnswer || owedBytes(member) > MAX_FRAME_BYTES) return this.#refuse(member, BUILDS_ON_UNKNOWN)
    if (member.asked) return
    member.asked = true
    member.peer.send(new Packet(encodeSyncStep1(this.#document.stateVector())))
  }

  #retry(member: Member): void {
    const { owed, held } = member
    member.owed = []
    member.held = []
    // Judged anew: where it belongs could not be known before.
    for (const update of owed) if (!this.#take(member, update, true)) return
    for (const run of held) run()
  }
}

const BUILDS_ON_UNKNOWN = refused(CLOSE.updateRefused, 'builds on unknown updates')
