import { createRoute, z } from '@hono/zod-openapi'
import type { Identity } from '../../identity/identity.ts'
import { listTemplates } from '../../operations/list-templates.ts'
import { newRouter } from '../new-router.ts'
import { requirePerson } from '../require-person.ts'
import { jsonResponse } from '../schemas/json-content.ts'
import { problemResponse } from '../schemas/problem-schema.ts'
import { templateSummarySchema } from '../schemas/report-list-schema.ts'

export function templateRoutes(identity: Identity) {
  const list = createRoute({
    method: 'get',
    path: '/api/templates',
    summary: 'The forms that ship',
    middleware: requirePerson(identity),
    responses: { 200: jsonResponse('Every form', z.array(templateSummarySchema)), ...problemResponse },
  })
  return newRouter().openapi(list, (c) => c.json(listTemplates(), 200))
}
