import { createRoute, z } from '@hono/zod-openapi'
import type { Identity } from '../../identity/identity.ts'
import { mayLetIn } from '../../operations/may-let-in.ts'
import type { Office } from '../../operations/office.ts'
import { removeSecondFactor } from '../../operations/remove-second-factor.ts'
import { resetPassword } from '../../operations/reset-password.ts'
import { signOutPerson } from '../../operations/sign-out-person.ts'
import { newRouter } from '../new-router.ts'
import { problem } from '../problem.ts'
import { requirePerson } from '../require-person.ts'
import { jsonBody, jsonResponse } from '../schemas/json-content.ts'
import { problemResponse } from '../schemas/problem-schema.ts'
import { passwordResetSchema, signInControlSchema } from '../schemas/profile-schema.ts'

const params = z.object({ id: z.string().openapi({ description: 'Id of the person.' }) })

/** What an administrator does about how somebody signs in. */
export function passwordRoutes(office: Office, identity: Identity) {
  const middleware = requirePerson(identity)

  const control = createRoute({
    method: 'get',
    path: '/api/people/{id}/sign-in',
    summary: 'May you decide how somebody whom you manage signs in?',
    middleware,
    request: { params },
    responses: { 200: jsonResponse('Yes or no', signInControlSchema), ...problemResponse },
  })

  const reset = createRoute({
    method: 'put',
    path: '/api/people/{id}/password',
    summary: 'Give somebody a password for the next sign-in, where they choose their own; ends sessions and lock-outs',
    middleware,
    request: { params, body: jsonBody(passwordResetSchema) },
    responses: { 204: { description: 'Reset' }, ...problemResponse },
  })

  const signOut = createRoute({
    method: 'delete',
    path: '/api/people/{id}/sessions',
    summary: 'Sign somebody out everywhere, at once',
    middleware,
    request: { params },
    responses: { 204: { description: 'Signed out' }, ...problemResponse },
  })

  const removeFactor = createRoute({
    method: 'delete',
    path: '/api/people/{id}/second-factor',
    summary: 'Turn off the second factor of somebody who lost it',
    middleware,
    request: { params },
    responses: { 204: { description: 'Turned off' }, ...problemResponse },
  })

  return newRouter()
    .openapi(control, async (c) => {
      const found = await mayLetIn(office, identity, c.var.person, c.req.valid('param').id)
      return found.ok ? c.json(found.value, 200) : problem(c, found.error)
    })
    .openapi(reset, async (c) => {
      const { password } = c.req.valid('json')
      const done = await resetPassword(office, identity, c.var.person, c.req.valid('param').id, password)
      return done.ok ? c.body(null, 204) : problem(c, done.error)
    })
    .openapi(signOut, async (c) => {
      const done = await signOutPerson(office, identity, c.var.person, c.req.valid('param').id)
      return done.ok ? c.body(null, 204) : problem(c, done.error)
    })
    .openapi(removeFactor, async (c) => {
      const done = await removeSecondFactor(office, identity, c.var.person, c.req.valid('param').id)
      return done.ok ? c.body(null, 204) : problem(c, done.error)
    })
}
