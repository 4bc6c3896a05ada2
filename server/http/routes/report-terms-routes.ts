import { createRoute, z } from '@hono/zod-openapi'
import type { Identity } from '../../identity/identity.ts'
import type { Office } from '../../operations/office.ts'
import { readState } from '../../operations/read-state.ts'
import { sealReport } from '../../operations/seal-report.ts'
import { setStatus } from '../../operations/set-status.ts'
import { newRouter } from '../new-router.ts'
import { problem } from '../problem.ts'
import { requireInReport } from '../require-right.ts'
import { jsonBody, jsonResponse } from '../schemas/json-content.ts'
import { problemResponse } from '../schemas/problem-schema.ts'
import { reportStateSchema, wantedStatusSchema } from '../schemas/terms-schema.ts'

const params = z.object({ id: z.string().openapi({ description: 'Id of the report.' }) })

/** Whether a report takes edits. */
export function reportTermsRoutes(office: Office, identity: Identity) {
  const middleware = requireInReport(office, identity, 'report.read')

  const status = createRoute({
    method: 'get',
    path: '/api/reports/{id}/status',
    summary: 'Does the report take edits?',
    middleware,
    request: { params },
    responses: { 200: jsonResponse('Its status', reportStateSchema), ...problemResponse },
  })

  const rule = createRoute({
    method: 'put',
    path: '/api/reports/{id}/status',
    summary: 'Lock or open the report, or make it final without asking anybody; says the number of the last edit that got in',
    middleware,
    request: { params, body: jsonBody(wantedStatusSchema) },
    responses: { 200: jsonResponse('Done', reportStateSchema), ...problemResponse },
  })

  return newRouter()
    .openapi(status, async (c) => {
      const state = await readState(office, c.req.valid('param').id)
      return state.ok ? c.json(state.value, 200) : problem(c, state.error)
    })
    .openapi(rule, async (c) => {
      const { id } = c.req.valid('param')
      const { status: wanted } = c.req.valid('json')
      if (wanted !== 'sealed') {
        const state = await setStatus(office, c.var.person, id, wanted)
        return state.ok ? c.json(state.value, 200) : problem(c, state.error)
      }
      const sealed = await sealReport(office, identity, c.var.person, id)
      const state = sealed.ok ? await readState(office, id) : sealed
      return state.ok ? c.json(state.value, 200) : problem(c, state.error)
    })
}
