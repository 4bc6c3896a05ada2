import { createRoute, z } from '@hono/zod-openapi'
import type { Identity } from '../../identity/identity.ts'
import { listMembers } from '../../operations/list-members.ts'
import type { Office } from '../../operations/office.ts'
import { setEveryone } from '../../operations/set-everyone.ts'
import { setMember } from '../../operations/set-member.ts'
import { newRouter } from '../new-router.ts'
import { problem } from '../problem.ts'
import { requireInReport } from '../require-right.ts'
import { jsonBody, jsonResponse } from '../schemas/json-content.ts'
import { reportMembersSchema, rightsDecidedSchema, wantedEveryoneSchema, wantedMemberSchema } from '../schemas/members-schema.ts'
import { problemResponse } from '../schemas/problem-schema.ts'

const params = z.object({ id: z.string().openapi({ description: 'Id of the report.' }) })
const ofPerson = params.extend({ personId: z.string().openapi({ description: 'Id of the person.' }) })

/** Who has which role in a report. */
export function memberRoutes(office: Office, identity: Identity) {
  const middleware = requireInReport(office, identity, 'report.share')

  const list = createRoute({
    method: 'get',
    path: '/api/reports/{id}/members',
    summary: 'Who has a role in the report, and which',
    middleware: requireInReport(office, identity, 'report.read'),
    request: { params },
    responses: { 200: jsonResponse('Everybody who has one', reportMembersSchema), ...problemResponse },
  })

  const everyone = createRoute({
    method: 'put',
    path: '/api/reports/{id}/everyone',
    summary: 'Decide the role of all colleagues to whom none was given by name',
    middleware,
    request: { params, body: jsonBody(wantedEveryoneSchema) },
    responses: { 200: jsonResponse('Decided', rightsDecidedSchema), ...problemResponse },
  })

  const member = createRoute({
    method: 'put',
    path: '/api/reports/{id}/members/{personId}',
    summary: 'Give a person a role in the report, or take it back',
    middleware,
    request: { params: ofPerson, body: jsonBody(wantedMemberSchema) },
    responses: { 200: jsonResponse('Decided', rightsDecidedSchema), ...problemResponse },
  })

  return newRouter()
    .openapi(list, async (c) => {
      const members = await listMembers(office, identity, c.req.valid('param').id)
      return members.ok ? c.json(members.value, 200) : problem(c, members.error)
    })
    .openapi(everyone, async (c) => {
      const decided = await setEveryone(office, c.var.person, c.req.valid('param').id, c.req.valid('json').role)
      return decided.ok ? c.json(decided.value, 200) : problem(c, decided.error)
    })
    .openapi(member, async (c) => {
      const { id: reportId, personId } = c.req.valid('param')
      const { role, scope = null } = c.req.valid('json')
      const membership = role && { role, scope: role === 'drafter' ? scope : null }
      const decided = await setMember(office, identity, c.var.person, { reportId, personId, membership })
      return decided.ok ? c.json(decided.value, 200) : problem(c, decided.error)
    })
}
