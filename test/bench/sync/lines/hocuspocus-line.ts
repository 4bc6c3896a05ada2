import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import { SYNC_STEP_1, SYNC_STEP_2, SYNC_UPDATE } from '@gongping/shared/protocol/messages.ts'
import { FrameSocket } from '../frame-socket.ts'
import type { Line, LineListener } from './line.ts'
import { EMPTY_STATE_VECTOR, EMPTY_UPDATE } from './y-websocket-line.ts'

const SYNC = 0
const AWARENESS = 1
const AUTH = 2
const SYNC_REPLY = 4
const SYNC_STATUS = 8
const TOKEN = 0

/** Hocuspocus 4: y-websocket's messages behind the name of the document, and a token before anything else. */
export async function openHocuspocusLine(url: string, room: string, listener: LineListener): Promise<Line> {
  let frames = 0
  const message = (type: number, write: (encoder: encoding.Encoder) => void) =>
    encoding.encode((encoder) => {
      encoding.writeVarString(encoder, room)
      encoding.writeVarUint(encoder, type)
      write(encoder)
    })
  const sync = (step: number, content: Uint8Array) =>
    message(SYNC, (encoder) => {
      encoding.writeVarUint(encoder, step)
      encoding.writeVarUint8Array(encoder, content)
    })
  const socket = await FrameSocket.open(url, {
    frame(payload) {
      frames++
      const decoder = decoding.createDecoder(payload)
      decoding.readVarString(decoder)
      const type = decoding.readVarUint(decoder)
      if (type === SYNC_STATUS) return listener.saved()
      if (type !== SYNC && type !== SYNC_REPLY) return
      const step = decoding.readVarUint(decoder)
      const content = decoding.readVarUint8Array(decoder)
      // What it asks is answered as its own client does; the acknowledgement of the answer is nobody's key.
      if (step === SYNC_STEP_1) socket.send(sync(SYNC_STEP_2, EMPTY_UPDATE))
      else if (step === SYNC_STEP_2) listener.synced(content)
      else listener.updated(content)
    },
    closed: (reason) => listener.closed(reason),
  })
  socket.send(
    message(AUTH, (encoder) => {
      encoding.writeVarUint(encoder, TOKEN)
      encoding.writeVarString(encoder, 'anybody')
    }),
  )
  return {
    get frames() {
      return frames
    },
    askState: () => socket.send(sync(SYNC_STEP_1, EMPTY_STATE_VECTOR)),
    sendUpdate: (update) => socket.send(sync(SYNC_UPDATE, update)),
    sendAwareness: (entries) => socket.send(message(AWARENESS, (encoder) => encoding.writeVarUint8Array(encoder, entries))),
    askSaved: () => {},
    close: () => socket.close(),
  }
}
