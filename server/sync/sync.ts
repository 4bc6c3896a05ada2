import { upgradeWebSocket } from '@hono/node-server'
import type { MiddlewareHandler } from 'hono'
import { type WebSocket, WebSocketServer } from 'ws'
import { CLOSE, type CloseCode } from '@gongping/shared/protocol/close-codes.ts'
import { decodeFrame } from '@gongping/shared/protocol/frames.ts'
import { MAX_FRAME_BYTES } from '@gongping/shared/protocol/messages.ts'
import { SCHEMA_VERSION } from '@gongping/shared/report/shape.ts'
import { can } from '@gongping/shared/workflow/abilities.ts'
import type { Identity } from '../identity/identity.ts'
import type { Rooms, Seat } from '../rooms/rooms.ts'
import { keepEarlyFrames } from './early-frames.ts'
import { startHeartbeat } from './heartbeat.ts'
import { type Visitor, stillSignedIn, visitorOf } from './visitor.ts'
import { wsPeer } from './ws-peer.ts'

/** Above our own limit, so that it is we who close (4413, final) and not the library (1009, which clients retry). */
const LIBRARY_LIMIT = 4 * MAX_FRAME_BYTES
export interface SyncOptions {
  readonly rooms: Rooms
  readonly identity: Identity
  /** Whether a browser's request comes from a page of ours; a foreign page's socket would carry our cookie. */
  readonly isSameOrigin: (headers: Headers) => boolean
}

export interface Sync {
  /** Handler of `GET /sync/:reportId`. */
  readonly handler: MiddlewareHandler
  /** To be handed to the HTTP server. */
  readonly webSockets: WebSocketServer
  /** Closes what is still open, for the end of the process. */
  close(): void
}

/**
 * The sync socket, `GET /sync/:reportId`: the y-websocket protocol over WebSocket. Only this folder knows one.
 *
 * Whoever may not enter is let in for a moment and closed with a final code: a stock client retries a refused
 * handshake for ever, but stops at 4400–4499.
 */
export function createSync(options: SyncOptions): Sync {
  const webSockets = new WebSocketServer({ noServer: true, maxPayload: LIBRARY_LIMIT, perMessageDeflate: false })
  const visitors = new WeakMap<WebSocket, Visitor>()
  const stopHeartbeat = startHeartbeat(webSockets, (socket) => void stillSignedIn(socket, visitors.get(socket)))
  const handler = upgradeWebSocket((context) => {
    const visitor = visitorOf(context, options.identity, options.isSameOrigin)
    const opened = (socket: WebSocket): void => {
      visitors.set(socket, visitor)
      void welcome(options.rooms, visitor, socket)
    }
    return { onOpen: (_event, { raw }) => opened(raw as WebSocket) }
  })
  return {
    webSockets,
    handler,
    close() {
      stopHeartbeat()
      for (const socket of webSockets.clients) socket.terminate()
      webSockets.close()
    },
  }
}

async function welcome(rooms: Rooms, visitor: Visitor, socket: WebSocket): Promise<void> {
  const early = keepEarlyFrames(socket)
  // A socket without a listener for errors would take the whole process down with one broken frame.
  socket.on('error', () => socket.terminate())
  const admitted = await admit(rooms, visitor, socket).catch(() => CLOSE.storageDown)
  if ('code' in admitted) {
    early.drop()
    return socket.close(admitted.code, admitted.error)
  }
  if (socket.readyState !== socket.OPEN) return admitted.leave()
  socket.on('close', () => admitted.leave())
  early.release((frame) => receive(admitted, frame))
}

async function admit(rooms: Rooms, visitor: Visitor, socket: WebSocket): Promise<Seat | CloseCode> {
  if (visitor.fromForeignPage) return CLOSE.notAllowed
  const person = await visitor.identify()
  if (!person) return CLOSE.signIn
  if (!can(person.role, 'report.read')) return CLOSE.notAllowed
  if (visitor.schema !== undefined && Number(visitor.schema) !== SCHEMA_VERSION) return CLOSE.outdated
  const peer = wsPeer(socket, {
    person: { id: person.id, display: person.display },
    mayWrite: can(person.role, 'report.write'),
    wantsNotices: visitor.wantsNotices,
  })
  return (await rooms.join(visitor.reportId, peer)) ?? (rooms.isDraining ? CLOSE.restarting : CLOSE.unknownReport)
}

function receive(seat: Seat, frame: Uint8Array): void {
  if (frame.byteLength <= MAX_FRAME_BYTES) seat.receive(decodeFrame(frame))
  else seat.turnAway(CLOSE.frameTooLarge, 'frame too large')
}
