import type { MiddlewareHandler } from 'hono'
import { secureHeaders } from 'hono/secure-headers'

/**
 * What pages of this product may load, and who may show them. Styles may be inline because Ant Design writes
 * its own at run time; scripts may not.
 */
export function securityHeaders(publicUrl: string | null): MiddlewareHandler {
  const secure = publicUrl?.startsWith('https:') ?? false
  return secureHeaders({
    contentSecurityPolicy: {
      defaultSrc: ["'self'"],
      scriptSrc: ["'self'"],
      styleSrc: ["'self'", "'unsafe-inline'"],
      imgSrc: ["'self'", 'data:', 'blob:'],
      fontSrc: ["'self'", 'data:'],
      connectSrc: ["'self'", ...(publicUrl ? [publicUrl.replace(/^http/, 'ws')] : ['ws:', 'wss:'])],
      objectSrc: ["'none'"],
      baseUri: ["'none'"],
      formAction: ["'self'"],
      frameAncestors: ["'none'"],
    },
    xFrameOptions: 'DENY',
    // Browsers complain about these two in the console when a page comes over plain http.
    strictTransportSecurity: secure && 'max-age=31536000',
    crossOriginOpenerPolicy: secure,
    originAgentCluster: secure,
  })
}

/** What the interface says is for one person and one moment. */
export const neverStored: MiddlewareHandler = async (c, next) => {
  await next()
  c.header('Cache-Control', 'no-store')
}
