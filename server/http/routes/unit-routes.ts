import { createRoute, z } from '@hono/zod-openapi'
import type { Identity } from '../../identity/identity.ts'
import { createUnit } from '../../operations/create-unit.ts'
import { listUnits } from '../../operations/list-units.ts'
import type { Office } from '../../operations/office.ts'
import { renameUnit } from '../../operations/rename-unit.ts'
import { setDivisions } from '../../operations/set-divisions.ts'
import { setReviewer } from '../../operations/set-reviewer.ts'
import { newRouter } from '../new-router.ts'
import { problem } from '../problem.ts'
import { requirePerson } from '../require-person.ts'
import { jsonBody, jsonResponse } from '../schemas/json-content.ts'
import {
  divisionSchema,
  unitNameSchema,
  unitSummarySchema,
  wantedDivisionsSchema,
  wantedUnitSchema,
} from '../schemas/people-schema.ts'
import { problemResponse } from '../schemas/problem-schema.ts'

const params = z.object({ id: z.string().openapi({ description: 'Id of the unit.' }) })
const ofPerson = params.extend({ personId: z.string().openapi({ description: 'Id of the person.' }) })

/** Units (单位), their divisions (股室) and who reviews them. */
export function unitRoutes(office: Office, identity: Identity) {
  const middleware = requirePerson(identity)

  const list = createRoute({
    method: 'get',
    path: '/api/units',
    summary: 'The units that you may know of',
    middleware,
    responses: { 200: jsonResponse('Units', z.array(unitSummarySchema)), ...problemResponse },
  })

  const create = createRoute({
    method: 'post',
    path: '/api/units',
    summary: 'Make a unit',
    middleware,
    request: { body: jsonBody(wantedUnitSchema) },
    responses: { 201: jsonResponse('Made', unitNameSchema), ...problemResponse },
  })

  const rename = createRoute({
    method: 'patch',
    path: '/api/units/{id}',
    summary: 'Rename a unit',
    middleware,
    request: { params, body: jsonBody(wantedUnitSchema) },
    responses: { 200: jsonResponse('Renamed', unitNameSchema), ...problemResponse },
  })

  const divide = createRoute({
    method: 'put',
    path: '/api/units/{id}/divisions',
    summary: 'Decide the divisions of a unit and their order',
    middleware,
    request: { params, body: jsonBody(wantedDivisionsSchema) },
    responses: { 200: jsonResponse('Its divisions', z.array(divisionSchema)), ...problemResponse },
  })

  const appoint = createRoute({
    method: 'put',
    path: '/api/units/{id}/reviewers/{personId}',
    summary: 'Make somebody a reviewer of the unit',
    middleware,
    request: { params: ofPerson },
    responses: { 204: { description: 'Appointed' }, ...problemResponse },
  })

  const dismiss = createRoute({
    method: 'delete',
    path: '/api/units/{id}/reviewers/{personId}',
    summary: 'Somebody is no reviewer of the unit any more',
    middleware,
    request: { params: ofPerson },
    responses: { 204: { description: 'Dismissed' }, ...problemResponse },
  })

  return newRouter()
    .openapi(list, async (c) => c.json(await listUnits(office, identity, c.var.person), 200))
    .openapi(create, async (c) => {
      const unit = await createUnit(office, c.var.person, c.req.valid('json').name)
      return unit.ok ? c.json(unit.value, 201) : problem(c, unit.error)
    })
    .openapi(rename, async (c) => {
      const unit = await renameUnit(office, c.var.person, { ...c.req.valid('param'), ...c.req.valid('json') })
      return unit.ok ? c.json(unit.value, 200) : problem(c, unit.error)
    })
    .openapi(divide, async (c) => {
      const divisions = await setDivisions(office, c.var.person, c.req.valid('param').id, c.req.valid('json'))
      return divisions.ok ? c.json([...divisions.value], 200) : problem(c, divisions.error)
    })
    .openapi(appoint, async (c) => {
      const { id: unitId, personId } = c.req.valid('param')
      const done = await setReviewer(office, identity, c.var.person, { unitId, personId, isReviewer: true })
      return done.ok ? c.body(null, 204) : problem(c, done.error)
    })
    .openapi(dismiss, async (c) => {
      const { id: unitId, personId } = c.req.valid('param')
      const done = await setReviewer(office, identity, c.var.person, { unitId, personId, isReviewer: false })
      return done.ok ? c.body(null, 204) : problem(c, done.error)
    })
}
