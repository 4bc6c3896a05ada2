import { createRoute } from '@hono/zod-openapi'
import { failure } from '@gongping/shared/protocol/errors.ts'
import type { Identity } from '../../identity/identity.ts'
import type { Office } from '../../operations/office.ts'
import { sessionState } from '../../operations/session-state.ts'
import { newRouter } from '../new-router.ts'
import { problem } from '../problem.ts'
import { credentialsSchema } from '../schemas/account-schema.ts'
import { jsonBody, jsonResponse } from '../schemas/json-content.ts'
import { problemResponse } from '../schemas/problem-schema.ts'
import { sessionStateSchema } from '../schemas/session-schema.ts'
import { setCookies, signInHere } from '../sign-in-here.ts'

const signIn = createRoute({
  method: 'post',
  path: '/api/session',
  summary: 'Sign in: sets the session cookie; with a second factor its code is needed as well',
  request: { body: jsonBody(credentialsSchema) },
  responses: { 200: jsonResponse('Signed in', sessionStateSchema), ...problemResponse },
})

const whoAmI = createRoute({
  method: 'get',
  path: '/api/session',
  summary: 'Who am I? By session cookie or API token',
  responses: { 200: jsonResponse('Signed in', sessionStateSchema), ...problemResponse },
})

const signOut = createRoute({
  method: 'delete',
  path: '/api/session',
  summary: 'Sign out: ends the session and deletes the cookie',
  responses: { 204: { description: 'Signed out' }, ...problemResponse },
})

export function sessionRoutes(office: Pick<Office, 'units'>, identity: Identity) {
  return newRouter()
    .openapi(signIn, async (c) => {
      const signedIn = await signInHere(c, office, identity, c.req.valid('json'))
      return signedIn.ok ? c.json(signedIn.value, 200) : problem(c, signedIn.error)
    })
    .openapi(whoAmI, async (c) => {
      const person = await identity.personOf(c.req.raw.headers)
      return person ? c.json(await sessionState(office, person), 200) : problem(c, failure('sign-in-required'))
    })
    .openapi(signOut, async (c) => {
      setCookies(c, await identity.signOut(c.req.raw.headers))
      return c.body(null, 204)
    })
}
