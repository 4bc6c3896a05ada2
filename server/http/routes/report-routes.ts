import { createRoute, z } from '@hono/zod-openapi'
import type { Identity } from '../../identity/identity.ts'
import { createReport } from '../../operations/create-report.ts'
import { listReports } from '../../operations/list-reports.ts'
import type { Office } from '../../operations/office.ts'
import { newRouter } from '../new-router.ts'
import { problem } from '../problem.ts'
import { requirePerson } from '../require-person.ts'
import { requireInOffice } from '../require-right.ts'
import { jsonBody, jsonResponse } from '../schemas/json-content.ts'
import { problemResponse } from '../schemas/problem-schema.ts'
import { createReportSchema, createdSchema, reportSummarySchema } from '../schemas/report-list-schema.ts'

/** The list of reports, and what adds to it. */
export function reportRoutes(office: Office, identity: Identity) {
  const list = createRoute({
    method: 'get',
    path: '/api/reports',
    summary: 'Every report in which you have a role, newest change first',
    middleware: requirePerson(identity),
    responses: { 200: jsonResponse('Reports', z.array(reportSummarySchema)), ...problemResponse },
  })

  const create = createRoute({
    method: 'post',
    path: '/api/reports',
    summary: 'Make an empty report from a form',
    middleware: requireInOffice(office, identity, 'report.create'),
    request: { body: jsonBody(createReportSchema) },
    responses: { 201: jsonResponse('Made', createdSchema), ...problemResponse },
  })

  return newRouter()
    .openapi(list, async (c) => c.json(await listReports(office, identity, c.var.person), 200))
    .openapi(create, async (c) => {
      const created = await createReport(office, c.var.person.id, c.req.valid('json'))
      return created.ok ? c.json(created.value, 201) : problem(c, created.error)
    })
}
