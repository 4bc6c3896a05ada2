import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import { encodeBarrier, encodeSyncStep1, encodeSyncStep2, encodeUpdate } from '@gongping/shared/protocol/frames.ts'
import { MESSAGE_AWARENESS, MESSAGE_BARRIER, MESSAGE_SYNC, SYNC_STEP_1, SYNC_STEP_2 } from '@gongping/shared/protocol/messages.ts'
import { FrameSocket } from '../frame-socket.ts'
import type { Line, LineListener } from './line.ts'

export const EMPTY_STATE_VECTOR: Uint8Array = Uint8Array.of(0)
export const EMPTY_UPDATE: Uint8Array = Uint8Array.of(0, 0)

/** The y-websocket protocol, with our barriers. */
export async function openYWebsocketLine(url: string, _room: string, listener: LineListener): Promise<Line> {
  let frames = 0
  const socket = await FrameSocket.open(url, {
    frame(payload) {
      frames++
      const decoder = decoding.createDecoder(payload)
      const message = decoding.readVarUint(decoder)
      if (message === MESSAGE_BARRIER) return listener.saved()
      if (message !== MESSAGE_SYNC) return
      const step = decoding.readVarUint(decoder)
      const content = decoding.readVarUint8Array(decoder)
      if (step === SYNC_STEP_1) socket.send(encodeSyncStep2(EMPTY_UPDATE))
      else if (step === SYNC_STEP_2) listener.synced(content)
      else listener.updated(content)
    },
    closed: (reason) => listener.closed(reason),
  })
  let nonce = 0
  return {
    get frames() {
      return frames
    },
    askState: () => socket.send(encodeSyncStep1(EMPTY_STATE_VECTOR)),
    sendUpdate: (update) => socket.send(encodeUpdate(update)),
    sendAwareness: (entries) => socket.send(awarenessFrame(entries)),
    askSaved: () => socket.send(encodeBarrier(nonce++)),
    close: () => socket.close(),
  }
}

function awarenessFrame(entries: Uint8Array): Uint8Array {
  return encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, MESSAGE_AWARENESS)
    encoding.writeVarUint8Array(encoder, entries)
  })
}
