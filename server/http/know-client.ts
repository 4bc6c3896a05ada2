import { getConnInfo } from '@hono/node-server/conninfo'
import type { MiddlewareHandler } from 'hono'
import { type TrustedPeer, forwardedClient } from './forwarded-client.ts'
import type { RequestScope } from './request-scope.ts'

/** Decides once for each request whom it comes from; everything behind asks `c.var.client`. */
export function knowClient(isTrusted: TrustedPeer): MiddlewareHandler<RequestScope> {
  return async (c, next) => {
    // A test may ask the app without a connection.
    const peer = c.env?.incoming ? (getConnInfo(c).remote.address ?? '') : ''
    c.set('client', forwardedClient(peer, c.req.raw.headers, isTrusted))
    await next()
  }
}
