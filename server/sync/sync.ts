import { type HttpBindings, upgradeWebSocket } from '@hono/node-server'
import type { Context, MiddlewareHandler } from 'hono'
import { type WebSocket, WebSocketServer } from 'ws'
import { CLOSE, type CloseCode } from '@gongping/shared/protocol/close-codes.ts'
import { MAX_FRAME_BYTES } from '@gongping/shared/protocol/messages.ts'
import { SCHEMA_VERSION } from '@gongping/shared/report/shape.ts'
import type { Identity } from '../identity/identity.ts'
import type { Rooms } from '../rooms/rooms.ts'
import type { Seat } from '../rooms/seat.ts'
import { endedBy } from './ended-by.ts'
import { Guests } from './guests.ts'
import { startHeartbeat } from './heartbeat.ts'
import { Line } from './line.ts'
import { type Visitor, visitorOf } from './visitor.ts'
import { wsPeer } from './ws-peer.ts'

/** Above our own limit, so that it is we who close (4413, final) and not the library (1009, which clients retry). */
const LIBRARY_LIMIT = 4 * MAX_FRAME_BYTES

export interface SyncOptions {
  readonly rooms: Rooms
  readonly identity: Identity
  /** Whether a browser's request comes from a page of ours; a foreign page's socket would carry our cookie. */
  readonly isSameOrigin: (context: Context) => boolean
  /** Id of the person whose request is under way; "" = nobody's. */
  readonly actorId: () => string
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
  // Before the first bytes come, from whomever.
  webSockets.on('connection', (socket) => socket.pause())
  const guests = new Guests()
  const stopHeartbeat = startHeartbeat(webSockets, (socket) => guests.ask(socket))
  const { identity, actorId } = options
  const stopListening = identity.onChanged((personId) => {
    const actor = actorId()
    guests.askPerson(personId, () => endedBy(identity, personId, actor))
  })
  const handler = upgradeWebSocket((context) => {
    const visitor = visitorOf(context, identity, options.isSameOrigin)
    const network = (context.env as HttpBindings).incoming.socket
    const opened = (webSocket: WebSocket): void => {
      const line = new Line(webSocket, network)
      guests.add(line, visitor)
      void welcome(options.rooms, guests, visitor, line)
    }
    return { onOpen: (_event, { raw }) => opened(raw as WebSocket) }
  })
  return {
    webSockets,
    handler,
    close() {
      stopHeartbeat()
      stopListening()
      for (const socket of webSockets.clients) socket.terminate()
      webSockets.close()
    },
  }
}

async function welcome(rooms: Rooms, guests: Guests, visitor: Visitor, line: Line): Promise<void> {
  const admitted = await admit(rooms, guests, visitor, line).catch(() => CLOSE.storageDown)
  if ('code' in admitted) line.close(admitted.code, admitted.error)
  else line.take(admitted)
}

async function admit(rooms: Rooms, guests: Guests, visitor: Visitor, line: Line): Promise<Seat | CloseCode> {
  if (visitor.fromForeignPage) return CLOSE.notAllowed
  const person = await visitor.identify(true)
  if (!person) return CLOSE.signIn
  if (person.mustChangePassword) return CLOSE.passwordChange
  guests.recognise(line, person.id)
  if (visitor.schema !== undefined && Number(visitor.schema) !== SCHEMA_VERSION) return CLOSE.outdated
  const peer = wsPeer(line, {
    person: { id: person.id, display: person.display },
    wantsNotices: visitor.wantsNotices,
  })
  return rooms.join(visitor.reportId, peer)
}
