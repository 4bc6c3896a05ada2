import { createRoute, z } from '@hono/zod-openapi'
import type { Identity } from '../../identity/identity.ts'
import { readProfile } from '../../operations/read-profile.ts'
import { newRouter } from '../new-router.ts'
import { problem } from '../problem.ts'
import { requireSession } from '../require-session.ts'
import { meSchema } from '../schemas/account-schema.ts'
import { jsonBody, jsonResponse } from '../schemas/json-content.ts'
import { problemResponse } from '../schemas/problem-schema.ts'
import { passwordChangeSchema, passwordProofSchema, profileChangeSchema, profileSchema } from '../schemas/profile-schema.ts'

/** One's own account: name, password, sessions, and whether another door leads to it. */
export function profileRoutes(identity: Identity) {
  const middleware = requireSession(identity)

  const read = createRoute({
    method: 'get',
    path: '/api/profile',
    summary: 'Your own account, and where you are signed in',
    middleware,
    responses: { 200: jsonResponse('Profile', profileSchema), ...problemResponse },
  })

  const change = createRoute({
    method: 'patch',
    path: '/api/profile',
    summary: 'Change the name that colleagues see',
    middleware,
    request: { body: jsonBody(profileChangeSchema) },
    responses: { 200: jsonResponse('Changed', meSchema), ...problemResponse },
  })

  const changePassword = createRoute({
    method: 'put',
    path: '/api/profile/password',
    summary: 'Choose another password; ends your other sessions',
    middleware,
    request: { body: jsonBody(passwordChangeSchema) },
    responses: { 204: { description: 'Changed' }, ...problemResponse },
  })

  const endOthers = createRoute({
    method: 'delete',
    path: '/api/profile/sessions',
    summary: 'Sign out everywhere else',
    middleware,
    responses: { 204: { description: 'Signed out' }, ...problemResponse },
  })

  const endOne = createRoute({
    method: 'delete',
    path: '/api/profile/sessions/{id}',
    summary: 'Sign out one browser',
    middleware,
    request: { params: z.object({ id: z.string().openapi({ description: 'Id of the session.' }) }) },
    responses: { 204: { description: 'Signed out' }, ...problemResponse },
  })

  const unlink = createRoute({
    method: 'delete',
    path: '/api/profile/identity-provider',
    summary: 'Sign in at the identity provider no more; the password is needed',
    middleware,
    request: { body: jsonBody(passwordProofSchema) },
    responses: { 204: { description: 'Unlinked' }, ...problemResponse },
  })

  return newRouter()
    .openapi(read, async (c) => c.json(await readProfile(identity, c.var.session), 200))
    .openapi(change, async (c) => {
      const changed = await identity.changePerson(c.var.session.person.id, c.req.valid('json'))
      return changed.ok ? c.json(changed.value, 200) : problem(c, changed.error)
    })
    .openapi(changePassword, async (c) => {
      const changed = await identity.changePassword(c.var.session, c.req.valid('json'))
      return changed.ok ? c.body(null, 204) : problem(c, changed.error)
    })
    .openapi(unlink, async (c) => {
      const unlinked = await identity.unlink(c.var.session, c.req.valid('json').password)
      return unlinked.ok ? c.body(null, 204) : problem(c, unlinked.error)
    })
    .openapi(endOthers, async (c) => {
      await identity.sessions.endOthers(c.var.session)
      return c.body(null, 204)
    })
    .openapi(endOne, async (c) => {
      const ended = await identity.sessions.end(c.var.session.person.id, c.req.valid('param').id)
      return ended.ok ? c.body(null, 204) : problem(c, ended.error)
    })
}
