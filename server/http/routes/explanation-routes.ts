import { createRoute, z } from '@hono/zod-openapi'
import type { Identity } from '../../identity/identity.ts'
import { explainFinding } from '../../operations/explain-finding.ts'
import { listExplanations } from '../../operations/list-explanations.ts'
import type { Office } from '../../operations/office.ts'
import { withdrawExplanation } from '../../operations/withdraw-explanation.ts'
import { newRouter } from '../new-router.ts'
import { problem } from '../problem.ts'
import { requireInReport } from '../require-right.ts'
import { findingExplanationSchema, wantedExplanationSchema } from '../schemas/explanations-schema.ts'
import { jsonBody, jsonResponse } from '../schemas/json-content.ts'
import { problemResponse } from '../schemas/problem-schema.ts'

const params = z.object({ id: z.string().openapi({ description: 'Id of the report.' }) })
const ofFinding = params.extend({ fingerprint: z.string().openapi({ description: 'Of the finding, as /checks gives it.' }) })

/** What people say about findings, so that these stay quiet until their figures change. */
export function explanationRoutes(office: Office, identity: Identity) {
  const list = createRoute({
    method: 'get',
    path: '/api/reports/{id}/explanations',
    summary: 'What people said about findings, newest first',
    middleware: requireInReport(office, identity, 'report.read'),
    request: { params },
    responses: { 200: jsonResponse('Explanations', z.array(findingExplanationSchema)), ...problemResponse },
  })

  const explain = createRoute({
    method: 'put',
    path: '/api/reports/{id}/explanations/{fingerprint}',
    summary: 'Explain a finding; it is quiet until its figures change',
    middleware: requireInReport(office, identity, 'report.explain'),
    request: { params: ofFinding, body: jsonBody(wantedExplanationSchema) },
    responses: { 204: { description: 'Explained' }, ...problemResponse },
  })

  const withdraw = createRoute({
    method: 'delete',
    path: '/api/reports/{id}/explanations/{fingerprint}',
    summary: 'Take an explanation back',
    middleware: requireInReport(office, identity, 'report.explain'),
    request: { params: ofFinding },
    responses: { 204: { description: 'Taken back' }, ...problemResponse },
  })

  return newRouter()
    .openapi(list, async (c) => {
      const explanations = await listExplanations(office, identity, c.req.valid('param').id)
      return explanations.ok ? c.json(explanations.value, 200) : problem(c, explanations.error)
    })
    .openapi(explain, async (c) => {
      const { id: reportId, fingerprint } = c.req.valid('param')
      const { text } = c.req.valid('json')
      const explained = await explainFinding(office, c.var.person, { reportId, fingerprint, text })
      return explained.ok ? c.body(null, 204) : problem(c, explained.error)
    })
    .openapi(withdraw, async (c) => {
      const { id, fingerprint } = c.req.valid('param')
      const withdrawn = await withdrawExplanation(office, c.var.person, id, fingerprint)
      return withdrawn.ok ? c.body(null, 204) : problem(c, withdrawn.error)
    })
}
