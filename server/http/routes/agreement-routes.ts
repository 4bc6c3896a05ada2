import { createRoute } from '@hono/zod-openapi'
import type { Identity } from '../../identity/identity.ts'
import { confirmRound } from '../../operations/confirm-round.ts'
import type { Office } from '../../operations/office.ts'
import { readAgreement } from '../../operations/read-agreement.ts'
import { returnRound } from '../../operations/return-round.ts'
import { submitReport } from '../../operations/submit-report.ts'
import { newRouter } from '../new-router.ts'
import { problem } from '../problem.ts'
import { requireInReport } from '../require-right.ts'
import {
  agreementSchema,
  wantedConfirmationSchema,
  wantedReturnSchema,
  wantedSubmissionSchema,
} from '../schemas/agreement-schema.ts'
import { ofReport } from '../schemas/comment-params.ts'
import { jsonBody, jsonResponse } from '../schemas/json-content.ts'
import { problemResponse } from '../schemas/problem-schema.ts'

/** A report is submitted (送审), and the people who are asked agree or return it (会签). */
export function agreementRoutes(office: Office, identity: Identity) {
  const read = createRoute({
    method: 'get',
    path: '/api/reports/{id}/agreement',
    summary: 'How far people have agreed, and what stands in the way of the next step',
    middleware: requireInReport(office, identity, 'report.read'),
    request: { params: ofReport },
    responses: { 200: jsonResponse('How far it is now', agreementSchema), ...problemResponse },
  })

  const submit = createRoute({
    method: 'post',
    path: '/api/reports/{id}/agreement/submit',
    summary: 'Freeze the report as it is and ask people to confirm it',
    middleware: requireInReport(office, identity, 'report.submit'),
    request: { params: ofReport, body: jsonBody(wantedSubmissionSchema) },
    responses: { 200: jsonResponse('How far it is now', agreementSchema), ...problemResponse },
  })

  const confirm = createRoute({
    method: 'post',
    path: '/api/reports/{id}/agreement/confirm',
    summary: 'Agree with the version that one was asked about',
    middleware: requireInReport(office, identity, 'report.confirm'),
    request: { params: ofReport, body: jsonBody(wantedConfirmationSchema) },
    responses: { 200: jsonResponse('How far it is now', agreementSchema), ...problemResponse },
  })

  const sendBack = createRoute({
    method: 'post',
    path: '/api/reports/{id}/agreement/return',
    summary: 'Return it: a draft again at once, and what others confirmed is void',
    middleware: requireInReport(office, identity, 'report.confirm'),
    request: { params: ofReport, body: jsonBody(wantedReturnSchema) },
    responses: { 200: jsonResponse('How far it is now', agreementSchema), ...problemResponse },
  })

  return newRouter()
    .openapi(read, async (c) => {
      const agreement = await readAgreement(office, identity, c.var.person, c.req.valid('param').id)
      return agreement.ok ? c.json(agreement.value, 200) : problem(c, agreement.error)
    })
    .openapi(submit, async (c) => {
      const { id } = c.req.valid('param')
      const done = await submitReport(office, identity, c.var.person, id, c.req.valid('json'))
      const agreement = done.ok ? await readAgreement(office, identity, c.var.person, id) : done
      return agreement.ok ? c.json(agreement.value, 200) : problem(c, agreement.error)
    })
    .openapi(confirm, async (c) => {
      const { id } = c.req.valid('param')
      const done = await confirmRound(office, c.var.person, id, c.req.valid('json'))
      const agreement = done.ok ? await readAgreement(office, identity, c.var.person, id) : done
      return agreement.ok ? c.json(agreement.value, 200) : problem(c, agreement.error)
    })
    .openapi(sendBack, async (c) => {
      const { id } = c.req.valid('param')
      const done = await returnRound(office, c.var.person, id, c.req.valid('json'))
      const agreement = done.ok ? await readAgreement(office, identity, c.var.person, id) : done
      return agreement.ok ? c.json(agreement.value, 200) : problem(c, agreement.error)
    })
}
