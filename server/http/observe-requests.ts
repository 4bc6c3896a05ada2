import type { MiddlewareHandler } from 'hono'
import { routePath } from 'hono/route'
import type { Logger } from '../observe/logger.ts'
import type { Metrics } from '../observe/metrics.ts'
import type { RequestScope } from './request-scope.ts'

const METHODS = new Set(['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'])

/** Counts every request by the pattern of its route (never the path: that has no end) and logs those of the interface. */
export function observeRequests(log: Logger, metrics: Metrics): MiddlewareHandler<RequestScope> {
  return async (c, next) => {
    const start = performance.now()
    await next()
    const milliseconds = performance.now() - start
    const { status } = c.res
    const method = METHODS.has(c.req.method) ? c.req.method : 'other'
    const route = routePath(c)
    metrics.request(method, route, status, milliseconds / 1000)
    if (!c.req.path.startsWith('/api/') && status < 500) return
    const { requestId: request, client } = c.var
    // The path only: a query may hold a token.
    log.info({ request, client: client.address, method, path: c.req.path, status, ms: Math.round(milliseconds) }, 'request')
  }
}
