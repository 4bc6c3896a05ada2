import { createRoute, z } from '@hono/zod-openapi'
import type { Identity } from '../../identity/identity.ts'
import { listTokens } from '../../operations/list-tokens.ts'
import type { Office } from '../../operations/office.ts'
import { withdrawToken } from '../../operations/withdraw-token.ts'
import { newRouter } from '../new-router.ts'
import { problem } from '../problem.ts'
import { requirePerson } from '../require-person.ts'
import { requireSession } from '../require-session.ts'
import { jsonResponse } from '../schemas/json-content.ts'
import { problemResponse } from '../schemas/problem-schema.ts'
import { apiTokenSchema } from '../schemas/profile-schema.ts'

const tokenId = z.string().openapi({ description: 'Id of the token, as the list says it.' })
const ofPerson = z.object({ id: z.string().openapi({ description: 'Id of the person.' }) })
const listed = { 200: jsonResponse('Tokens, newest first', z.array(apiTokenSchema)), ...problemResponse }
const withdrawn = { 204: { description: 'Withdrawn' }, ...problemResponse }

/** API tokens, seen and withdrawn one by one: one's own, and those of people whom one manages. */
export function tokenRoutes(office: Office, identity: Identity) {
  const own = requireSession(identity)
  const managed = requirePerson(identity)

  const list = createRoute({
    method: 'get',
    path: '/api/profile/tokens',
    summary: 'Your API tokens: what each is for, when it was made and last used',
    middleware: own,
    responses: listed,
  })

  const withdraw = createRoute({
    method: 'delete',
    path: '/api/profile/tokens/{id}',
    summary: 'Make one of your API tokens worthless, at once',
    middleware: own,
    request: { params: z.object({ id: tokenId }) },
    responses: withdrawn,
  })

  const listOfPerson = createRoute({
    method: 'get',
    path: '/api/people/{id}/tokens',
    summary: 'The API tokens of somebody whom you manage',
    middleware: managed,
    request: { params: ofPerson },
    responses: listed,
  })

  const withdrawOfPerson = createRoute({
    method: 'delete',
    path: '/api/people/{id}/tokens/{tokenId}',
    summary: 'Make an API token of somebody whom you manage worthless, at once',
    middleware: managed,
    request: { params: ofPerson.extend({ tokenId }) },
    responses: withdrawn,
  })

  return newRouter()
    .openapi(list, async (c) => c.json([...(await identity.tokens.list(c.var.session.person.id))], 200))
    .openapi(withdraw, async (c) => {
      const done = await identity.tokens.withdraw(c.var.session.person.id, c.req.valid('param').id)
      return done.ok ? c.body(null, 204) : problem(c, done.error)
    })
    .openapi(listOfPerson, async (c) => {
      const tokens = await listTokens(office, identity, c.var.person, c.req.valid('param').id)
      return tokens.ok ? c.json([...tokens.value], 200) : problem(c, tokens.error)
    })
    .openapi(withdrawOfPerson, async (c) => {
      const { id, tokenId: token } = c.req.valid('param')
      const done = await withdrawToken(office, identity, c.var.person, id, token)
      return done.ok ? c.body(null, 204) : problem(c, done.error)
    })
}
