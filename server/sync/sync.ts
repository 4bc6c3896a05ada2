import { upgradeWebSocket } from '@hono/node-server'
import type { Context, MiddlewareHandler } from 'hono'
import { type WebSocket, WebSocketServer } from 'ws'
import { CLOSE, type CloseCode } from '@gongping/shared/protocol/close-codes.ts'
import { decodeFrame } from '@gongping/shared/protocol/frames.ts'
import { MAX_FRAME_BYTES } from '@gongping/shared/protocol/messages.ts'
import { SCHEMA_VERSION } from '@gongping/shared/report/shape.ts'
import { can } from '@gongping/shared/workflow/abilities.ts'
import type { Identity, Person } from '../identity/identity.ts'
import type { Rooms, Seat } from '../rooms/rooms.ts'
import { startHeartbeat } from './heartbeat.ts'
import { wsPeer } from './ws-peer.ts'

/** Above our own limit, so that it is we who close (4413, final) and not the library (1009, which clients retry). */
const LIBRARY_LIMIT = 4 * MAX_FRAME_BYTES
/** Frames a client may send before its report is open. */
const MAX_EARLY_FRAMES = 256

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
  const stopHeartbeat = startHeartbeat(webSockets)
  const upgrade = upgradeWebSocket((context) => {
    const socketOpened = (socket: WebSocket) => void welcome(options, context, socket)
    return { onOpen: (_event, { raw }) => socketOpened(raw as WebSocket) }
  })
  return {
    webSockets,
    handler: async (context, next) => {
      if (!options.isSameOrigin(context.req.raw.headers)) return context.body(null, 403)
      return upgrade(context, next)
    },
    close() {
      stopHeartbeat()
      for (const socket of webSockets.clients) socket.terminate()
      webSockets.close()
    },
  }
}

async function welcome(options: SyncOptions, context: Context, socket: WebSocket): Promise<void> {
  const early = holdFrames(socket)
  // A socket without a listener for errors would take the whole process down with one broken frame.
  socket.on('error', () => socket.terminate())
  const admitted = await admit(options, context, socket).catch(() => CLOSE.storageDown)
  if ('code' in admitted) {
    early.drop()
    return socket.close(admitted.code, admitted.error)
  }
  if (socket.readyState !== socket.OPEN) return admitted.leave()
  socket.on('close', () => admitted.leave())
  early.release((frame) => receive(admitted, socket, frame))
}

async function admit(options: SyncOptions, context: Context, socket: WebSocket): Promise<Seat | CloseCode> {
  const person = await whoIs(options.identity, context)
  if (!person) return CLOSE.signIn
  if (!can(person.role, 'report.read')) return CLOSE.notAllowed
  const schema = context.req.query('schema')
  if (schema !== undefined && Number(schema) !== SCHEMA_VERSION) return CLOSE.outdated
  const peer = wsPeer(socket, {
    person: { id: person.id, display: person.display },
    mayWrite: can(person.role, 'report.write'),
    wantsNotices: context.req.query('notices') === '1',
  })
  const seat = await options.rooms.join(context.req.param('reportId') ?? '', peer)
  if (seat) return seat
  return options.rooms.isDraining ? CLOSE.restarting : CLOSE.unknownReport
}

function whoIs(identity: Identity, context: Context): Promise<Person | null> {
  const token = context.req.query('token')
  return token === undefined ? identity.personOf(context.req.raw.headers) : identity.personOfToken(token)
}

function receive(seat: Seat, socket: WebSocket, frame: Uint8Array): void {
  if (frame.byteLength <= MAX_FRAME_BYTES) return seat.receive(decodeFrame(frame))
  seat.leave()
  socket.close(CLOSE.frameTooLarge.code, CLOSE.frameTooLarge.error)
}

/** Keeps frames, in order, until somebody is there to take them; a client that sends too many early is closed. */
function holdFrames(socket: WebSocket): { release(take: (frame: Uint8Array) => void): void; drop(): void } {
  let held: Uint8Array[] | null = []
  let deliver: (frame: Uint8Array) => void = (frame) => {
    if (held && held.push(frame) > MAX_EARLY_FRAMES) {
      held = null
      socket.close(CLOSE.overload.code, CLOSE.overload.error)
    }
  }
  socket.on('message', (data: Buffer, isBinary: boolean) => deliver(isBinary ? data : new Uint8Array()))
  return {
    release(take) {
      const frames = held ?? []
      deliver = take
      frames.forEach(take)
    },
    drop() {
      deliver = () => {}
    },
  }
}
