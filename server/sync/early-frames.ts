import type { WebSocket } from 'ws'
import { CLOSE } from '@gongping/shared/protocol/close-codes.ts'
import { MAX_FRAME_BYTES } from '@gongping/shared/protocol/messages.ts'

/** Frames of a socket that came before its report was open. */
export interface EarlyFrames {
  /** Hands over what was kept, in order, and from then on every frame as it comes. */
  release(take: (frame: Uint8Array) => void): void
  drop(): void
}

/** Keeps frames until somebody is there to take them; a client that sends too much early is closed. */
export function keepEarlyFrames(socket: WebSocket): EarlyFrames {
  const kept: Uint8Array[] = []
  let bytes = 0
  let deliver = (frame: Uint8Array): void => {
    bytes += frame.byteLength
    if (bytes <= MAX_FRAME_BYTES) kept.push(frame)
    else socket.close(CLOSE.overload.code, CLOSE.overload.error)
  }
  socket.on('message', (data: Buffer, isBinary: boolean) => deliver(isBinary ? data : new Uint8Array()))
  return {
    release(take) {
      deliver = take
      kept.splice(0).forEach(take)
    },
    drop() {
      deliver = () => {}
      kept.length = 0
    },
  }
}
