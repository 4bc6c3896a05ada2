import type { Context, MiddlewareHandler } from 'hono'
import { failure } from '@gongping/shared/protocol/errors.ts'
import type { Client } from './forwarded-client.ts'
import { problem } from './problem.ts'
import type { RequestScope } from './request-scope.ts'

const SAFE_METHODS = new Set(['GET', 'HEAD', 'OPTIONS'])

/**
 * Refuses requests that change something and were sent by a page of another site: the browser would attach
 * our cookie to them. A request with an API token and no cookie cannot be forged that way.
 */
export function sameOrigin(publicUrl: string | null): MiddlewareHandler<RequestScope> {
  const isFromOwnPage = fromOwnPage(publicUrl)
  return async (c, next) => {
    if (SAFE_METHODS.has(c.req.method) || isFromOwnPage(c)) return next()
    return problem(c, failure('origin-foreign'))
  }
}

/** The question of {@link comesFromOwnPage} about the request of a context; for the sync socket, which is a GET. */
export function fromOwnPage(publicUrl: string | null): (c: Context<RequestScope>) => boolean {
  return (c) => comesFromOwnPage(c.req.raw.headers, c.var.client, publicUrl)
}

/**
 * Whether a request may act with the rights of its cookie: a request or a socket of a foreign page carries our cookie
 * just the same. Every browser names the origin of a page that changes something or opens a socket; a request without
 * one comes from a program, unless the browser says otherwise. Where the scheme is known it counts too: whoever can
 * show a page under our name without TLS is not us.
 */
export function comesFromOwnPage(
  headers: Headers,
  { host, scheme }: Pick<Client, 'host' | 'scheme'>,
  publicUrl: string | null,
): boolean {
  if (headers.has('authorization') && !headers.has('cookie')) return true
  const origin = headers.get('origin')
  if (origin === null) return ['same-origin', 'none', null].includes(headers.get('sec-fetch-site'))
  if (origin === publicUrl) return true
  if (!URL.canParse(origin)) return false
  const page = new URL(origin)
  return scheme === null ? page.host === host : page.origin === originOf(scheme, host)
}

function originOf(scheme: string, host: string): string | null {
  const address = `${scheme}://${host}`
  return URL.canParse(address) ? new URL(address).origin : null
}
