import { type HttpBindings, upgradeWebSocket } from '@hono/node-server'
import type { MiddlewareHandler } from 'hono'
import { type WebSocket, WebSocketServer } from 'ws'
import { CLOSE, type CloseCode } from '@gongping/shared/protocol/close-codes.ts'
import { decodeFrame } from '@gongping/shared/protocol/frames.ts'
import { MAX_FRAME_BYTES } from '@gongping/shared/protocol/messages.ts'
import { SCHEMA_VERSION } from '@gongping/shared/report/shape.ts'
import { can } from '@gongping/shared/workflow/abilities.ts'
import { NOTHING, WHOLE_REPORT } from '@gongping/shared/workflow/write-scope.ts'
import type { Identity } from '../identity/identity.ts'
import type { Rooms, Seat } from '../rooms/rooms.ts'
import { keepEarlyFrames } from './early-frames.ts'
import { startHeartbeat } from './heartbeat.ts'
import { Inflow } from './inflow.ts'
import { Valve } from './valve.ts'
import { type Visitor, stillSignedIn, visitorOf } from './visitor.ts'
import { type Line, wsPeer } from './ws-peer.ts'

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
    const network = (context.env as HttpBindings).incoming.socket
    const opened = (webSocket: WebSocket): void => {
      visitors.set(webSocket, visitor)
      void welcome(options.rooms, visitor, { webSocket, network, valve: new Valve(webSocket) })
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

async function welcome(rooms: Rooms, visitor: Visitor, line: Line): Promise<void> {
  const { webSocket } = line
  const early = keepEarlyFrames(webSocket)
  closeTooLargeForGood(webSocket)
  // A socket without a listener for errors would take the whole process down with one broken frame.
  webSocket.on('error', (error) => isTooLarge(error) || webSocket.terminate())
  const admitted = await admit(rooms, visitor, line).catch(() => CLOSE.storageDown)
  if ('code' in admitted) {
    early.drop()
    return webSocket.close(admitted.code, admitted.error)
  }
  if (webSocket.readyState !== webSocket.OPEN) return admitted.leave()
  webSocket.on('close', () => admitted.leave())
  const inflow = new Inflow(performance.now())
  early.release((frame) => {
    holdBack(line, inflow.take(frame.byteLength, performance.now()))
    receive(admitted, frame)
  })
}

/**
 * The library closes a frame beyond its own limit with 1009. To a stock client that means to try again, with the same
 * frame; this must not end in a goodbye that is cut off either.
 */
function closeTooLargeForGood(webSocket: WebSocket): void {
  const close = webSocket.close.bind(webSocket)
  const { code, error } = CLOSE.frameTooLarge
  webSocket.close = (asked, reason) => (asked === 1009 ? close(code, error) : close(asked, reason))
}

function isTooLarge(error: Error): boolean {
  return 'code' in error && error.code === 'WS_ERR_UNSUPPORTED_MESSAGE_LENGTH'
}

async function admit(rooms: Rooms, visitor: Visitor, line: Line): Promise<Seat | CloseCode> {
  if (visitor.fromForeignPage) return CLOSE.notAllowed
  const person = await visitor.identify()
  if (!person) return CLOSE.signIn
  if (!can(person.role, 'report.read')) return CLOSE.notAllowed
  if (visitor.schema !== undefined && Number(visitor.schema) !== SCHEMA_VERSION) return CLOSE.outdated
  const peer = wsPeer(line, {
    person: { id: person.id, display: person.display },
    scope: can(person.role, 'report.write') ? WHOLE_REPORT : NOTHING,
    wantsNotices: visitor.wantsNotices,
  })
  return rooms.join(visitor.reportId, peer)
}

function receive(seat: Seat, frame: Uint8Array): void {
  if (frame.byteLength <= MAX_FRAME_BYTES) seat.receive(decodeFrame(frame))
  else seat.turnAway(CLOSE.frameTooLarge, 'frame too large')
}

/** Reads no more for a while from somebody who sends faster than they may. */
function holdBack({ valve }: Line, milliseconds: number): void {
  if (milliseconds === 0) return
  valve.hold('rate')
  setTimeout(() => valve.release('rate'), milliseconds).unref()
}
