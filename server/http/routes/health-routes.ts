import { createRoute, z } from '@hono/zod-openapi'
import { failure } from '@gongping/shared/protocol/errors.ts'
import type { Metrics } from '../../observe/metrics.ts'
import { newRouter } from '../new-router.ts'
import { oncePerSecond } from '../once-per-second.ts'
import { problem } from '../problem.ts'
import { jsonResponse } from '../schemas/json-content.ts'
import { problemResponse } from '../schemas/problem-schema.ts'

export interface Health {
  readonly isDraining: () => boolean
  /** Rejects when the storage cannot take a commit. */
  readonly probe: () => Promise<void>
  readonly metrics: Metrics
}

const stateSchema = z.object({ status: z.enum(['alive', 'ready']) }).openapi('Health')

const alive = createRoute({
  method: 'get',
  path: '/healthz',
  summary: 'Is the process alive?',
  responses: { 200: jsonResponse('It is', stateSchema) },
})

const ready = createRoute({
  method: 'get',
  path: '/readyz',
  summary: 'May it get traffic? Proves that a commit reaches the disk; no while the server is stopping',
  responses: { 200: jsonResponse('It may', stateSchema), ...problemResponse },
})

const scrape = createRoute({
  method: 'get',
  path: '/metrics',
  summary: 'Numbers in the text format of Prometheus',
  responses: { 200: { description: 'Metrics', content: { 'text/plain': { schema: z.string() } } } },
})

export function healthRoutes({ isDraining, probe, metrics }: Health) {
  // Anybody may ask, and every probe is an fsync on the thread that saves people's work.
  const sharedProbe = oncePerSecond(probe)
  return newRouter()
    .openapi(alive, (c) => c.json({ status: 'alive' as const }, 200))
    .openapi(ready, async (c) => {
      if (isDraining()) return problem(c, failure('server-restarting'))
      try {
        await sharedProbe()
      } catch {
        return problem(c, failure('storage-unavailable'))
      }
      return c.json({ status: 'ready' as const }, 200)
    })
    .openapi(scrape, async (c) => c.text(await metrics.render(), 200, { 'content-type': metrics.contentType }))
}
