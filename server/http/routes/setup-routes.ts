import { createRoute } from '@hono/zod-openapi'
import type { Identity } from '../../identity/identity.ts'
import type { Office } from '../../operations/office.ts'
import { setUp } from '../../operations/set-up.ts'
import { newRouter } from '../new-router.ts'
import { problem } from '../problem.ts'
import { setupSchema, setupStateSchema } from '../schemas/account-schema.ts'
import { jsonBody, jsonResponse } from '../schemas/json-content.ts'
import { problemResponse } from '../schemas/problem-schema.ts'
import { sessionStateSchema } from '../schemas/session-schema.ts'
import { signInHere } from '../sign-in-here.ts'

const state = createRoute({
  method: 'get',
  path: '/api/setup',
  summary: 'Is the first account still to be made?',
  responses: { 200: jsonResponse('Yes or no', setupStateSchema), ...problemResponse },
})

const make = createRoute({
  method: 'post',
  path: '/api/setup',
  summary: 'Make the first account, an administrator, with the one-time token, and sign in',
  request: { body: jsonBody(setupSchema) },
  responses: { 201: jsonResponse('Made and signed in', sessionStateSchema), ...problemResponse },
})

export function setupRoutes(office: Office, identity: Identity) {
  return newRouter()
    .openapi(state, async (c) => c.json({ open: !(await identity.hasPeople()) }, 200))
    .openapi(make, async (c) => {
      const { token, name, display, password } = c.req.valid('json')
      const made = await setUp(office, identity, token, { name, display, password })
      if (!made.ok) return problem(c, made.error)
      const signedIn = await signInHere(c, office, identity, { name, password })
      return signedIn.ok ? c.json(signedIn.value, 201) : problem(c, signedIn.error)
    })
}
