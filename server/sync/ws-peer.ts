import type { WebSocket } from 'ws'
import { CLOSE } from '@gongping/shared/protocol/close-codes.ts'
import type { Peer, PeerPerson } from '../rooms/peer.ts'

/** More unsent bytes than this and the reader is too slow: it is sent away and catches up by reconnecting. */
const MAX_BUFFERED_BYTES = 8 * 1024 * 1024

export interface WsPeerOptions {
  readonly person: PeerPerson
  readonly mayWrite: boolean
  readonly wantsNotices: boolean
}

/** A WebSocket as a room sees it. */
export function wsPeer(socket: WebSocket, options: WsPeerOptions): Peer {
  return {
    ...options,
    send(frame) {
      if (socket.readyState !== socket.OPEN) return
      if (socket.bufferedAmount > MAX_BUFFERED_BYTES) return socket.close(CLOSE.overload.code, CLOSE.overload.error)
      socket.send(frame)
    },
    close(code, reason) {
      socket.close(code, reason)
    },
  }
}
