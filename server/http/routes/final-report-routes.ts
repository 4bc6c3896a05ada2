import { createRoute } from '@hono/zod-openapi'
import type { Identity } from '../../identity/identity.ts'
import { correctReport } from '../../operations/correct-report.ts'
import { finaliseReport } from '../../operations/finalise-report.ts'
import type { Office } from '../../operations/office.ts'
import { publishReport } from '../../operations/publish-report.ts'
import { readAgreement } from '../../operations/read-agreement.ts'
import { withdrawRound } from '../../operations/withdraw-round.ts'
import { newRouter } from '../new-router.ts'
import { problem } from '../problem.ts'
import { requireInReport } from '../require-right.ts'
import { agreementSchema, wantedCorrectionSchema } from '../schemas/agreement-schema.ts'
import { ofReport } from '../schemas/comment-params.ts'
import { jsonBody, jsonResponse } from '../schemas/json-content.ts'
import { problemResponse } from '../schemas/problem-schema.ts'

/** What owners do with a report that was submitted: 撤回, 定稿, 公开, 更正. */
export function finalReportRoutes(office: Office, identity: Identity) {
  const withdraw = createRoute({
    method: 'post',
    path: '/api/reports/{id}/agreement/withdraw',
    summary: 'Take a submission back: the report is a draft again',
    middleware: requireInReport(office, identity, 'report.withdraw'),
    request: { params: ofReport },
    responses: { 200: jsonResponse('How far it is now', agreementSchema), ...problemResponse },
  })

  const finalise = createRoute({
    method: 'post',
    path: '/api/reports/{id}/agreement/finalise',
    summary: 'Make final what everybody who was asked has agreed to',
    middleware: requireInReport(office, identity, 'report.finalise'),
    request: { params: ofReport },
    responses: { 200: jsonResponse('How far it is now', agreementSchema), ...problemResponse },
  })

  const publish = createRoute({
    method: 'post',
    path: '/api/reports/{id}/agreement/publish',
    summary: 'Note that the final report has been made public',
    middleware: requireInReport(office, identity, 'report.publish'),
    request: { params: ofReport },
    responses: { 200: jsonResponse('How far it is now', agreementSchema), ...problemResponse },
  })

  const correct = createRoute({
    method: 'post',
    path: '/api/reports/{id}/agreement/correct',
    summary: 'Begin a correction: a draft again, and what was agreed stays a version',
    middleware: requireInReport(office, identity, 'report.correct'),
    request: { params: ofReport, body: jsonBody(wantedCorrectionSchema) },
    responses: { 200: jsonResponse('How far it is now', agreementSchema), ...problemResponse },
  })

  return newRouter()
    .openapi(withdraw, async (c) => {
      const { id } = c.req.valid('param')
      const done = await withdrawRound(office, c.var.person, id)
      const agreement = done.ok ? await readAgreement(office, identity, c.var.person, id) : done
      return agreement.ok ? c.json(agreement.value, 200) : problem(c, agreement.error)
    })
    .openapi(finalise, async (c) => {
      const { id } = c.req.valid('param')
      const done = await finaliseReport(office, identity, c.var.person, id)
      const agreement = done.ok ? await readAgreement(office, identity, c.var.person, id) : done
      return agreement.ok ? c.json(agreement.value, 200) : problem(c, agreement.error)
    })
    .openapi(publish, async (c) => {
      const { id } = c.req.valid('param')
      const done = await publishReport(office, c.var.person, id)
      const agreement = done.ok ? await readAgreement(office, identity, c.var.person, id) : done
      return agreement.ok ? c.json(agreement.value, 200) : problem(c, agreement.error)
    })
    .openapi(correct, async (c) => {
      const { id } = c.req.valid('param')
      const done = await correctReport(office, c.var.person, id, c.req.valid('json'))
      const agreement = done.ok ? await readAgreement(office, identity, c.var.person, id) : done
      return agreement.ok ? c.json(agreement.value, 200) : problem(c, agreement.error)
    })
}
