import { CLOSE, type CloseCode } from '@gongping/shared/protocol/close-codes.ts'
import { encodeRefusal } from '@gongping/shared/protocol/frames.ts'
import type { Member } from './member.ts'
import { Packet } from './packet.ts'
import type { Peer } from './peer.ts'
import { refusalOf } from './refusal.ts'
import type { Refused, RoomDocument } from './room-document.ts'
import type { RoomEvents } from './room-events.ts'

export interface RefusalsOptions {
  readonly reportId: string
  readonly document: Pick<RoomDocument, 'isUpToDate'>
  readonly events: RoomEvents
  readonly isPresent: (member: Member) => boolean
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
   * from them.
   */
  async refuseUpdate(member: Member, refused: Refused): Promise<void> {
    if (member.isSuspended) return
    member.isSuspended = true
    const instead = await this.#options.document.isUpToDate().then(
      (isUpToDate) => (isUpToDate ? null : CLOSE.restarting),
      () => CLOSE.storageDown,
    )
    if (!this.#options.isPresent(member)) return
    if (instead) this.#sendAway(member, instead)
    else this.refuse(member, refused)
  }

  refuse(member: Member, { close, reason, tainted }: Refused): void {
    const { reportId, events, onOffence } = this.#options
    const { peer } = member
    events.refused(reportId, peer.person.id, close.code, reason)
    if (peer.wantsNotices) peer.send(new Packet(encodeRefusal(refusalOf(close))))
    onOffence(peer, close, tainted)
    this.#sendAway(member, close)
  }

  #sendAway({ peer }: Member, close: CloseCode): void {
    this.#options.leave(peer)
    peer.close(close.code, close.error)
  }
}
