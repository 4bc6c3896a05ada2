import type { Context, MiddlewareHandler } from 'hono'
import { secureHeaders } from 'hono/secure-headers'
import { isOverTls } from './over-tls.ts'
import type { RequestScope } from './request-scope.ts'

/** What browsers offer to pages and ours never uses; copying to the clipboard it does. */
const UNUSED = ['accelerometer', 'camera', 'geolocation', 'gyroscope', 'magnetometer', 'microphone', 'payment', 'usb'] as const

/**
 * What pages of this product may load, and who may show them. Styles may be inline because Ant Design and ProseMirror
 * write theirs at run time; scripts may not.
 */
export function securityHeaders(publicUrl: string | null): MiddlewareHandler<RequestScope> {
  const [plain, overTls] = [headersFor(publicUrl, false), headersFor(publicUrl, true)]
  return (c, next) => (isOverTls(c.var.client, publicUrl) ? overTls : plain)(c, next)
}

function headersFor(publicUrl: string | null, isTls: boolean): MiddlewareHandler {
  return secureHeaders({
    contentSecurityPolicy: {
      defaultSrc: ["'self'"],
      scriptSrc: ["'self'"],
      styleSrc: ["'self'", "'unsafe-inline'"],
      imgSrc: ["'self'", 'data:', 'blob:'],
      fontSrc: ["'self'", 'data:'],
      connectSrc: ["'self'", publicUrl ? publicUrl.replace(/^http/, 'ws') : ownSockets],
      objectSrc: ["'none'"],
      baseUri: ["'none'"],
      formAction: ["'self'"],
      frameAncestors: ["'none'"],
    },
    permissionsPolicy: Object.fromEntries(UNUSED.map((feature) => [feature, []])),
    referrerPolicy: 'no-referrer',
    xFrameOptions: 'DENY',
    // Browsers complain about these in the console when a page comes over plain http.
    strictTransportSecurity: isTls && 'max-age=31536000',
    crossOriginOpenerPolicy: isTls,
    originAgentCluster: isTls,
  })
}

/** A name and a port that a policy can hold: an address of IPv6 it cannot. */
const NAME = /^[\w.-]+(?::\d{1,5})?$/

/**
 * Sockets to the host that the page came from. For today's browsers 'self' covers them; for many that are still in use
 * it covers http alone, so the host stands there by name. What no browser sends as a host must not become policy.
 */
function ownSockets(c: Context<RequestScope>): string {
  const { host } = c.var.client
  return NAME.test(host) ? `ws://${host} wss://${host}` : ''
}

/** What the interface says is for one person and one moment. */
export const neverStored: MiddlewareHandler = async (c, next) => {
  await next()
  c.header('Cache-Control', 'no-store')
}
