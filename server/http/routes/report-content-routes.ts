import { createRoute, z } from '@hono/zod-openapi'
import type { Identity } from '../../identity/identity.ts'
import { checkReport } from '../../operations/check-report.ts'
import type { Office } from '../../operations/office.ts'
import { readReport } from '../../operations/read-report.ts'
import { scoreContent } from '../../operations/score-content.ts'
import { newRouter } from '../new-router.ts'
import { problem } from '../problem.ts'
import { requireInReport } from '../require-right.ts'
import { findingsSchema } from '../schemas/findings-schema.ts'
import { jsonResponse } from '../schemas/json-content.ts'
import { problemResponse } from '../schemas/problem-schema.ts'
import { reportSchema } from '../schemas/report-schema.ts'
import { scoreSheetSchema } from '../schemas/score-schema.ts'

const params = z.object({ id: z.string().openapi({ description: 'Id of the report.' }) })

/** One report: what stands in it, and what can be derived from that. */
export function reportContentRoutes(office: Office, identity: Identity) {
  const middleware = requireInReport(office, identity, 'report.read')

  const read = createRoute({
    method: 'get',
    path: '/api/reports/{id}',
    summary: 'The report as data, as it is on disk now',
    middleware,
    request: { params },
    responses: { 200: jsonResponse('The report', reportSchema), ...problemResponse },
  })

  const score = createRoute({
    method: 'get',
    path: '/api/reports/{id}/score',
    summary: 'What the report scores, row by row, with the arithmetic',
    middleware,
    request: {
      params,
      query: z.object({ rules: z.string().optional().openapi({ description: "Absent: the form's own rules." }) }),
    },
    responses: { 200: jsonResponse('The score sheet', scoreSheetSchema), ...problemResponse },
  })

  const check = createRoute({
    method: 'get',
    path: '/api/reports/{id}/checks',
    summary: 'Everything in the report that does not fit together',
    middleware,
    request: { params },
    responses: { 200: jsonResponse('The findings', findingsSchema), ...problemResponse },
  })

  return newRouter()
    .openapi(read, async (c) => {
      const content = await readReport(office, c.req.valid('param').id)
      return content.ok ? c.json(content.value, 200) : problem(c, content.error)
    })
    .openapi(score, async (c) => {
      const content = await readReport(office, c.req.valid('param').id)
      const sheet = content.ok ? scoreContent(content.value, c.req.valid('query').rules) : content
      return sheet.ok ? c.json(sheet.value, 200) : problem(c, sheet.error)
    })
    .openapi(check, async (c) => {
      const findings = await checkReport(office, c.req.valid('param').id)
      return findings.ok ? c.json(findings.value, 200) : problem(c, findings.error)
    })
}
