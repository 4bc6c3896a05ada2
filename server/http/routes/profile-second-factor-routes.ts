import { createRoute } from '@hono/zod-openapi'
import type { Identity } from '../../identity/identity.ts'
import { newRouter } from '../new-router.ts'
import { problem } from '../problem.ts'
import { requireSession } from '../require-session.ts'
import { jsonBody, jsonResponse } from '../schemas/json-content.ts'
import { problemResponse } from '../schemas/problem-schema.ts'
import {
  passwordProofSchema,
  recoveryCodesSchema,
  secondFactorOfferSchema,
  secondFactorProofSchema,
} from '../schemas/profile-schema.ts'

const path = '/api/profile/second-factor'

/** One's own second factor: codes of an authenticator (TOTP, RFC 6238). */
export function profileSecondFactorRoutes(identity: Identity) {
  const middleware = requireSession(identity)

  const begin = createRoute({
    method: 'post',
    path,
    summary: 'Get a secret for your authenticator; the password is needed',
    middleware,
    request: { body: jsonBody(passwordProofSchema) },
    responses: { 200: jsonResponse('Nothing is asked of you yet', secondFactorOfferSchema), ...problemResponse },
  })

  const confirm = createRoute({
    method: 'put',
    path,
    summary: 'Show that your authenticator has it: from now on signing in needs a code',
    middleware,
    request: { body: jsonBody(secondFactorProofSchema) },
    responses: { 200: jsonResponse('Turned on', recoveryCodesSchema), ...problemResponse },
  })

  const end = createRoute({
    method: 'delete',
    path,
    summary: 'Turn it off; the password is needed',
    middleware,
    request: { body: jsonBody(passwordProofSchema) },
    responses: { 204: { description: 'Turned off' }, ...problemResponse },
  })

  return newRouter()
    .openapi(begin, async (c) => {
      const begun = await identity.secondFactor.begin(c.var.session, c.req.valid('json').password)
      return begun.ok ? c.json(begun.value, 200) : problem(c, begun.error)
    })
    .openapi(confirm, async (c) => {
      const confirmed = await identity.secondFactor.confirm(c.var.session.person.id, c.req.valid('json').code)
      return confirmed.ok ? c.json(confirmed.value, 200) : problem(c, confirmed.error)
    })
    .openapi(end, async (c) => {
      const ended = await identity.secondFactor.end(c.var.session, c.req.valid('json').password)
      return ended.ok ? c.body(null, 204) : problem(c, ended.error)
    })
}
