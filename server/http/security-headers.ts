import type { MiddlewareHandler } from 'hono'
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
      connectSrc: ["'self'", ...(publicUrl ? [publicUrl.replace(/^http/, 'ws')] : ['ws:', 'wss:'])],
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

/** What the interface says is for one person and one moment. */
export const neverStored: MiddlewareHandler = async (c, next) => {
  await next()
  c.header('Cache-Control', 'no-store')
}
