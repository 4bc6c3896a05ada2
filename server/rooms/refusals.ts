import { CLOSE, type CloseCode } from '@gongping/shared/protocol/close-codes.ts'
import { encodeRefusal } from '@gongping/shared/protocol/frames.ts'
import type { Member } from './member.ts'
import { Packet } from './packet.ts'
import type { Peer } from './peer.ts'
import { refusalOf } from './refusal.ts'
import type { Refused } from './refused.ts'
import type { RoomDocument } from './room-document.ts'
import type { RoomEvents } from './room-events.ts'

export interface RefusalsOptions {
  readonly reportId: string
  readonly document: Pick<RoomDocument, 'isUpToDate'>
  readonly events: RoomEvents
  readonly leave: (peer: Peer) => void
  /** Somebody is being sent away for what they sent; `costly`: it had touched the document. */
  readonly onOffence: (peer: Peer, close: CloseCode, costly: boolean) => void
}

/** Sends members away for what they sent. It reaches nobody and nothing; only the one who sent it is told. */
export class Refusals {
  readonly #options: RefusalsOptions

  constructor(options: RefusalsOptions) {
    this.#options = options
  }

  /**
   * Refuses an update that the document did not take. It may build on what others wrote elsewhere, or be allowed by now,
   * and this process has not heard of it: then its sender is to come again. Until that is known nothing more is taken
   * from them. Who leaves meanwhile is no less to blame, nor is who made the document be built again, right or wrong.
   */
  async refuseUpdate(member: Member, refused: Refused): Promise<void> {
    if (member.isSuspended) return
    member.isSuspended = true
    if (refused.tainted) this.charge(member.peer, refused)
    const instead = await this.#options.document.isUpToDate().then(
      (isUpToDate) => (isUpToDate ? null : CLOSE.restarting),
      () => CLOSE.storageDown,
    )
    if (instead) return this.#sendAway(member.peer, instead)
    if (!refused.tainted) this.charge(member.peer, refused)
    this.#tellAndSendAway(member.peer, refused.close)
  }

  refuse({ peer }: Member, refused: Refused): void {
    this.charge(peer, refused)
    this.#tellAndSendAway(peer, refused.close)
  }

  /** Takes note of what somebody sent, who may be gone by now. */
  charge(peer: Peer, { close, reason, tainted }: Refused): void {
    const { reportId, events, onOffence } = this.#options
    events.refused(reportId, peer.person.id, close.code, reason)
    onOffence(peer, close, tainted)
  }

  #tellAndSendAway(peer: Peer, close: CloseCode): void {
    if (peer.wantsNotices) peer.send(new Packet(encodeRefusal(refusalOf(close))))
    this.#sendAway(peer, close)
  }

  #sendAway(peer: Peer, close: CloseCode): void {
    this.#options.leave(peer)
    peer.close(close.code, close.error)
  }
}
