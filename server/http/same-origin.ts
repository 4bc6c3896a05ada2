import type { MiddlewareHandler } from 'hono'
import { failure } from '@gongping/shared/protocol/errors.ts'
import { problem } from './problem.ts'

const SAFE_METHODS = new Set(['GET', 'HEAD', 'OPTIONS'])

/**
 * Refuses requests that change something and were sent by a page of another site: the browser would attach
 * our cookie to them. A request with an API token and no cookie cannot be forged that way.
 */
export function sameOrigin(publicUrl: string | null): MiddlewareHandler {
  return async (c, next) => {
    const { headers } = c.req.raw
    if (SAFE_METHODS.has(c.req.method) || comesFromOwnPage(headers, publicUrl)) return next()
    return problem(c, failure('origin-foreign'))
  }
}

/**
 * Whether a request may act with the rights of its cookie. For the sync socket too: a socket opened by a foreign
 * page carries our cookie just the same. Every browser names the origin of a page that changes something or opens
 * a socket; a request without one comes from a program, unless the browser says otherwise.
 */
export function comesFromOwnPage(headers: Headers, publicUrl: string | null): boolean {
  if (headers.has('authorization') && !headers.has('cookie')) return true
  const origin = headers.get('origin')
  if (origin === null) return ['same-origin', 'none', null].includes(headers.get('sec-fetch-site'))
  if (origin === publicUrl) return true
  return URL.canParse(origin) && new URL(origin).host === headers.get('host')
}
