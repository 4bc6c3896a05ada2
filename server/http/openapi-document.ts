import type { OpenAPIHono } from '@hono/zod-openapi'
import type { RequestScope } from './request-scope.ts'

/** Serves the description of every route that was added so far. Call it after the last of them. */
export function openApiDocument(app: OpenAPIHono<RequestScope>): void {
  app.openAPIRegistry.registerComponent('securitySchemes', 'session', {
    type: 'apiKey',
    in: 'cookie',
    name: 'gongping.session_token',
  })
  app.openAPIRegistry.registerComponent('securitySchemes', 'token', { type: 'http', scheme: 'bearer' })
  app.doc31('/api/openapi.json', {
    openapi: '3.1.0',
    info: {
      title: '共评 Gongping',
      version: '1',
      description:
        'Reports of budget-performance self-evaluation. Errors are application/problem+json; the language of their ' +
        'sentences follows Accept-Language (zh, en). Live editing: GET /sync/{reportId}, the y-websocket protocol.',
    },
    security: [{ session: [] }, { token: [] }],
  })
}
