import { createRoute, z } from '@hono/zod-openapi'
import type { Identity } from '../../identity/identity.ts'
import { newRouter } from '../new-router.ts'
import { problem } from '../problem.ts'
import { requireAbility } from '../require-ability.ts'
import { meSchema, newPersonSchema } from '../schemas/account-schema.ts'
import { jsonBody, jsonResponse } from '../schemas/json-content.ts'
import { problemResponse } from '../schemas/problem-schema.ts'

export function peopleRoutes(identity: Identity) {
  const middleware = requireAbility(identity, 'person.manage')

  const list = createRoute({
    method: 'get',
    path: '/api/people',
    summary: 'Everybody who has an account',
    middleware,
    responses: { 200: jsonResponse('People', z.array(meSchema)), ...problemResponse },
  })

  const add = createRoute({
    method: 'post',
    path: '/api/people',
    summary: 'Add a person with a first password',
    middleware,
    request: { body: jsonBody(newPersonSchema) },
    responses: { 201: jsonResponse('Added', meSchema), ...problemResponse },
  })

  return newRouter()
    .openapi(list, async (c) => c.json(await identity.listPeople(), 200))
    .openapi(add, async (c) => {
      const added = await identity.addPerson(c.req.valid('json'))
      return added.ok ? c.json(added.value, 201) : problem(c, added.error)
    })
}
