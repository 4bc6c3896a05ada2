import { createRoute, z } from '@hono/zod-openapi'
import type { Identity } from '../../identity/identity.ts'
import { listRights } from '../../operations/list-rights.ts'
import type { Office } from '../../operations/office.ts'
import { readState } from '../../operations/read-state.ts'
import { setRights } from '../../operations/set-rights.ts'
import { setStatus } from '../../operations/set-status.ts'
import { newRouter } from '../new-router.ts'
import { problem } from '../problem.ts'
import { requireAbility } from '../require-ability.ts'
import { jsonBody, jsonResponse } from '../schemas/json-content.ts'
import { problemResponse } from '../schemas/problem-schema.ts'
import {
  personRightsSchema,
  reportStateSchema,
  rightsDecidedSchema,
  wantedRightsSchema,
  wantedStatusSchema,
} from '../schemas/terms-schema.ts'

const params = z.object({ id: z.string().openapi({ description: 'Id of the report.' }) })
const ofPerson = params.extend({ personId: z.string().openapi({ description: 'Id of the person.' }) })

/** The terms on which a report takes edits: its status, and what each person may change. */
export function reportTermsRoutes(office: Office, identity: Identity) {
  const middleware = requireAbility(identity, 'report.manage')

  const status = createRoute({
    method: 'get',
    path: '/api/reports/{id}/status',
    summary: 'Does the report take edits?',
    middleware: requireAbility(identity, 'report.read'),
    request: { params },
    responses: { 200: jsonResponse('Its status', reportStateSchema), ...problemResponse },
  })

  const rule = createRoute({
    method: 'put',
    path: '/api/reports/{id}/status',
    summary: 'Lock, open or seal the report; says the number of the last edit that got in',
    middleware,
    request: { params, body: jsonBody(wantedStatusSchema) },
    responses: { 200: jsonResponse('Done', reportStateSchema), ...problemResponse },
  })

  const rights = createRoute({
    method: 'get',
    path: '/api/reports/{id}/scopes',
    summary: 'What each person may change in the report',
    middleware,
    request: { params },
    responses: { 200: jsonResponse('Everybody who has an account', z.array(personRightsSchema)), ...problemResponse },
  })

  const decide = createRoute({
    method: 'put',
    path: '/api/reports/{id}/scopes/{personId}',
    summary: 'Decide what a person may change in the report',
    middleware,
    request: { params: ofPerson, body: jsonBody(wantedRightsSchema) },
    responses: { 200: jsonResponse('Decided', rightsDecidedSchema), ...problemResponse },
  })

  return newRouter()
    .openapi(status, async (c) => {
      const state = await readState(office, c.req.valid('param').id)
      return state.ok ? c.json(state.value, 200) : problem(c, state.error)
    })
    .openapi(rule, async (c) => {
      const state = await setStatus(office, c.req.valid('param').id, c.req.valid('json').status)
      return state.ok ? c.json(state.value, 200) : problem(c, state.error)
    })
    .openapi(rights, async (c) => {
      const all = await listRights(office, identity, c.req.valid('param').id)
      return all.ok ? c.json(all.value, 200) : problem(c, all.error)
    })
    .openapi(decide, async (c) => {
      const { id: reportId, personId } = c.req.valid('param')
      const decided = await setRights(office, identity, { reportId, personId, scope: c.req.valid('json').scope })
      return decided.ok ? c.json(decided.value, 200) : problem(c, decided.error)
    })
}
