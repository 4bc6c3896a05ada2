import { createRoute, z } from '@hono/zod-openapi'
import type { Identity } from '../../identity/identity.ts'
import { addPerson } from '../../operations/add-person.ts'
import { changePerson } from '../../operations/change-person.ts'
import { listPeople } from '../../operations/list-people.ts'
import type { Office } from '../../operations/office.ts'
import { newRouter } from '../new-router.ts'
import { problem } from '../problem.ts'
import { requirePerson } from '../require-person.ts'
import { meSchema } from '../schemas/account-schema.ts'
import { jsonBody, jsonResponse } from '../schemas/json-content.ts'
import { newPersonSchema, personChangeSchema, personRecordSchema, personSchema } from '../schemas/people-schema.ts'
import { problemResponse } from '../schemas/problem-schema.ts'

const params = z.object({ id: z.string().openapi({ description: 'Id of the person.' }) })

/** Who has an account, and where they stand. */
export function peopleRoutes(office: Office, identity: Identity) {
  const middleware = requirePerson(identity)

  const list = createRoute({
    method: 'get',
    path: '/api/people',
    summary: 'Your colleagues; all about them of units that you manage',
    middleware,
    responses: { 200: jsonResponse('People', z.array(personSchema)), ...problemResponse },
  })

  const add = createRoute({
    method: 'post',
    path: '/api/people',
    summary: 'Add a person with a first password, which they must change',
    middleware,
    request: { body: jsonBody(newPersonSchema) },
    responses: { 201: jsonResponse('Added', meSchema), ...problemResponse },
  })

  const change = createRoute({
    method: 'patch',
    path: '/api/people/{id}',
    summary: 'Change what somebody is called, where they stand, or whether they are still here',
    middleware,
    request: { params, body: jsonBody(personChangeSchema) },
    responses: { 200: jsonResponse('Changed', personRecordSchema), ...problemResponse },
  })

  return newRouter()
    .openapi(list, async (c) => c.json(await listPeople(office, identity, c.var.person), 200))
    .openapi(add, async (c) => {
      const added = await addPerson(office, identity, c.var.person, c.req.valid('json'))
      return added.ok ? c.json(added.value, 201) : problem(c, added.error)
    })
    .openapi(change, async (c) => {
      const changed = await changePerson(office, identity, c.var.person, c.req.valid('param').id, c.req.valid('json'))
      return changed.ok ? c.json(changed.value, 200) : problem(c, changed.error)
    })
}
