import type { MiddlewareHandler } from 'hono'
import type { Client } from './forwarded-client.ts'
import type { RequestScope } from './request-scope.ts'

/**
 * Whether people reach this server by https. PUBLIC_URL decides where there is one; else what a believed proxy says of
 * this request, so that one server may be reached by https from outside and by plain http in the building.
 */
export function isOverTls({ scheme }: Client, publicUrl: string | null): boolean {
  return publicUrl === null ? scheme === 'https' : publicUrl.startsWith('https:')
}

/** A cookie that came to be over https is never sent without it. With an https PUBLIC_URL it is born Secure (`__Host-`). */
export function secureCookies(publicUrl: string | null): MiddlewareHandler<RequestScope> {
  return async (c, next) => {
    await next()
    if (!isOverTls(c.var.client, publicUrl)) return
    const cookies = c.res.headers.getSetCookie()
    if (cookies.length === 0) return
    c.res.headers.delete('set-cookie')
    for (const cookie of cookies) c.res.headers.append('set-cookie', /; *secure/i.test(cookie) ? cookie : `${cookie}; Secure`)
  }
}
