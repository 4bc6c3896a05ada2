import { FrameSocket } from '../frame-socket.ts'
import type { Line, LineListener } from './line.ts'
import { EMPTY_STATE_VECTOR, EMPTY_UPDATE } from './y-websocket-line.ts'

/** Engine.io packet "message", with the socket.io packets that matter here. */
const CONNECT = '40'
const BINARY_EVENT = '451-'
const BINARY_ANSWER = '461-'
const ENGINE_PING = '2'
const ENGINE_PONG = '3'

/** y-socket.io: each message is a text frame that names the event, and a binary frame with its bytes. */
export async function openSocketIoLine(url: string, room: string, listener: LineListener): Promise<Line> {
  const space = `/yjs|${room},`
  let frames = 0
  let announced = ''
  const opened = Promise.withResolvers<void>()
  const emit = (event: string, content: Uint8Array, ask = '') => {
    socket.sendText(`${BINARY_EVENT}${space}${ask}["${event}",{"_placeholder":true,"num":0}]`)
    socket.send(content)
  }
  const attached = (header: string, content: Uint8Array) => {
    if (header.startsWith(BINARY_ANSWER)) return listener.synced(content)
    if (header.includes('"sync-update"')) return listener.updated(content)
    const asked = /^451-[^,]*,(\d+)\["sync-step-1"/.exec(header)
    if (!asked) return
    socket.sendText(`${BINARY_ANSWER}${space}${asked[1]}[{"_placeholder":true,"num":0}]`)
    socket.send(EMPTY_UPDATE)
  }
  const socket = await FrameSocket.open(url, {
    frame(payload, isText) {
      frames++
      if (!isText) return attached(announced, payload)
      announced = payload.toString()
      if (announced.startsWith('0')) socket.sendText(`${CONNECT}${space}`)
      else if (announced === ENGINE_PING) socket.sendText(ENGINE_PONG)
      // Its listeners stand only once it has asked for our state.
      else if (announced.includes('"sync-step-1"')) opened.resolve()
    },
    closed: (reason) => listener.closed(reason),
  })
  await opened.promise
  return {
    get frames() {
      return frames
    },
    askState: () => emit('sync-step-1', EMPTY_STATE_VECTOR, '0'),
    sendUpdate: (update) => emit('sync-update', update),
    sendAwareness: (entries) => emit('awareness-update', entries),
    askSaved: () => {},
    close: () => socket.close(),
  }
}
