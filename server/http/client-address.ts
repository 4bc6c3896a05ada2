import { getConnInfo } from '@hono/node-server/conninfo'
import type { Context } from 'hono'

/** The address on the other end of the connection; behind a proxy that is the proxy. "" where there is no connection. */
export function clientAddress(c: Context): string {
  return c.env?.incoming ? (getConnInfo(c).remote.address ?? '') : ''
}
