import { createRoute, z } from '@hono/zod-openapi'
import type { Identity } from '../../identity/identity.ts'
import { assignPlace } from '../../operations/assign-place.ts'
import { listAssignments } from '../../operations/list-assignments.ts'
import { markDone } from '../../operations/mark-done.ts'
import type { Office } from '../../operations/office.ts'
import { newRouter } from '../new-router.ts'
import { problem } from '../problem.ts'
import { requireInReport } from '../require-right.ts'
import { jsonBody, jsonResponse } from '../schemas/json-content.ts'
import { assignmentSchema, wantedAssignmentSchema, wantedDoneSchema } from '../schemas/members-schema.ts'
import { problemResponse } from '../schemas/problem-schema.ts'

const params = z.object({ id: z.string().openapi({ description: 'Id of the report.' }) })

/** Whose each section and row of a report is to write (分工). */
export function assignmentRoutes(office: Office, identity: Identity) {
  const list = createRoute({
    method: 'get',
    path: '/api/reports/{id}/assignments',
    summary: 'Whose each section and row is to write',
    middleware: requireInReport(office, identity, 'report.read'),
    request: { params },
    responses: { 200: jsonResponse('What is assigned', z.array(assignmentSchema)), ...problemResponse },
  })

  const assign = createRoute({
    method: 'put',
    path: '/api/reports/{id}/assignments',
    summary: 'Give a section or a row to people, as a hint or bindingly',
    middleware: requireInReport(office, identity, 'report.assign'),
    request: { params, body: jsonBody(wantedAssignmentSchema) },
    responses: { 204: { description: 'Assigned' }, ...problemResponse },
  })

  const done = createRoute({
    method: 'put',
    path: '/api/reports/{id}/assignments/done',
    summary: 'Say that a place of your own is finished, or is not',
    middleware: requireInReport(office, identity, 'report.mark-done'),
    request: { params, body: jsonBody(wantedDoneSchema) },
    responses: { 204: { description: 'Noted' }, ...problemResponse },
  })

  return newRouter()
    .openapi(list, async (c) => c.json(await listAssignments(office, identity, c.req.valid('param').id), 200))
    .openapi(assign, async (c) => {
      const assigned = await assignPlace(office, c.var.person, c.req.valid('param').id, c.req.valid('json'))
      return assigned.ok ? c.body(null, 204) : problem(c, assigned.error)
    })
    .openapi(done, async (c) => {
      const noted = await markDone(office, c.var.person, c.req.valid('param').id, c.req.valid('json'))
      return noted.ok ? c.body(null, 204) : problem(c, noted.error)
    })
}
