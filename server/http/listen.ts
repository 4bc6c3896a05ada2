import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { type HttpBindings, type WebSocketServerLike, createAdaptorServer } from '@hono/node-server'
import type { WebSocketServer } from 'ws'
import { type Result, err, ok } from '@gongping/shared/base/result.ts'
import { type Failure, failure } from '@gongping/shared/protocol/errors.ts'

export interface ListenOptions {
  readonly fetch: (request: Request, bindings: HttpBindings) => Response | Promise<Response>
  readonly webSockets: WebSocketServer
  readonly host: string
  readonly port: number
}

export interface Listening {
  readonly port: number
  /** Takes no new connection and resolves once the requests that are under way have their answer, or were given up. */
  close(): Promise<void>
}

/** Listens for HTTP and WebSocket. Fails with `address-unusable`. */
export function listen({ fetch, webSockets, host, port }: ListenOptions): Promise<Result<Listening, Failure>> {
  const server = createAdaptorServer({
    fetch: (request, bindings) => fetch(request, bindings as HttpBindings),
    hostname: host,
    websocket: { server: webSockets as WebSocketServerLike },
  }) as Server
  server.headersTimeout = HEADERS_MS
  server.requestTimeout = REQUEST_MS
  return new Promise((resolve) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      resolve(err(failure('address-unusable', { host, port: String(port), reason: error.code ?? error.message })))
    })
    server.listen(port, host, () => {
      resolve(ok({ port: (server.address() as AddressInfo).port, close: () => closeServer(server) }))
    })
  })
}

/** How long the head of a request may take. */
const HEADERS_MS = 20_000
/** How long a request may take to come in, body and all: the largest file on a line of 1 Mbit/s. */
const REQUEST_MS = 180_000
/** How long a request may go on once the server stops: somebody's upload may never end. */
const PATIENCE_MS = 3_000

// Node's own `close` also waits for upgraded sockets; those are closed by whoever opened them.
function closeServer(server: Server): Promise<void> {
  return new Promise((resolve) => {
    const impatience = setTimeout(() => server.closeAllConnections(), PATIENCE_MS)
    server.close(() => {
      clearTimeout(impatience)
      resolve()
    })
    server.closeIdleConnections()
  })
}
