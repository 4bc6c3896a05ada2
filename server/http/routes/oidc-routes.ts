import { createRoute, z } from '@hono/zod-openapi'
import type { Context } from 'hono'
import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import { type Failure, failure } from '@gongping/shared/protocol/errors.ts'
import type { Identity } from '../../identity/identity.ts'
import { type IdentityProvider, JOURNEY_MS } from '../../identity/identity-provider.ts'
import { clientAddress } from '../client-address.ts'
import { newRouter } from '../new-router.ts'
import { problem } from '../problem.ts'
import { requireSession } from '../require-session.ts'
import { jsonBody, jsonResponse } from '../schemas/json-content.ts'
import { problemResponse } from '../schemas/problem-schema.ts'
import { passwordProofSchema } from '../schemas/profile-schema.ts'
import { setCookies } from '../sign-in-here.ts'

const TICKET = 'gongping.oidc'
const PATH = '/api/oidc'

const which = createRoute({
  method: 'get',
  path: PATH,
  summary: 'Is there an identity provider to sign in at, and what is it called?',
  responses: { 200: jsonResponse('Its name, or null', z.object({ name: z.string() }).nullable()), ...problemResponse },
})

const start = createRoute({
  method: 'get',
  path: `${PATH}/start`,
  summary: 'Go to the identity provider to sign in',
  request: { query: z.object({ to: z.string().optional() }) },
  responses: { 302: { description: 'To the provider, or back with a problem' }, ...problemResponse },
})

const callback = createRoute({
  method: 'get',
  path: `${PATH}/callback`,
  summary: 'Where the identity provider sends people back to',
  responses: { 302: { description: 'To the page they came from, or to the sign-in page with a problem' }, ...problemResponse },
})

/** Signing in at the identity provider of the office: the browser goes there and comes back, page by page. */
export function oidcRoutes(identity: Identity, provider: IdentityProvider | null) {
  const link = createRoute({
    method: 'post',
    path: `${PATH}/link`,
    summary: 'Sign in at the identity provider as well from now on: where to go for that; the password is needed',
    middleware: requireSession(identity),
    request: { body: jsonBody(passwordProofSchema) },
    responses: { 200: jsonResponse('Where to go', z.object({ url: z.url() })), ...problemResponse },
  })

  return newRouter()
    .openapi(link, async (c) => {
      const { session } = c.var
      if (session.person.mustChangePassword) return problem(c, failure('password-change-required'))
      if (!provider) return problem(c, failure('route-unknown'))
      const proved = await identity.provePassword(session, c.req.valid('json').password)
      if (!proved.ok) return problem(c, proved.error)
      const begun = await provider.begin({ to: '/profile', linkFor: session.id })
      if (!begun.ok) return problem(c, begun.error)
      setTicket(c, begun.value.ticket)
      return c.json({ url: begun.value.url }, 200)
    })
    .openapi(which, (c) => c.json(provider && { name: provider.name }, 200))
    .openapi(start, async (c) => {
      if (!provider) return withProblem(c, '/sign-in', failure('route-unknown'))
      const begun = await provider.begin({ to: pageOf(c.req.valid('query').to), linkFor: null })
      if (!begun.ok) return withProblem(c, '/sign-in', begun.error)
      setTicket(c, begun.value.ticket)
      return c.redirect(begun.value.url, 302)
    })
    .openapi(callback, async (c) => {
      if (!provider) return withProblem(c, '/sign-in', failure('route-unknown'))
      const ticket = getCookie(c, TICKET)
      // One journey, one return.
      deleteCookie(c, TICKET, { path: PATH })
      const finished = await provider.finish(ticket, new URL(c.req.url).search)
      if (!finished.ok) return withProblem(c, '/sign-in', finished.error)
      const { subject, journey } = finished.value
      if (journey.linkFor !== null) {
        const session = await identity.sessionOf(c.req.raw.headers)
        if (session?.id !== journey.linkFor) return withProblem(c, '/sign-in', failure('sign-in-required'))
        const linked = await identity.linkSubject(session, subject)
        return linked.ok ? c.redirect(journey.to, 302) : withProblem(c, '/profile', linked.error)
      }
      const { person } = await identity.personOfSubject(subject)
      const signedIn = await identity.openSession(person.id, { address: clientAddress(c), headers: c.req.raw.headers })
      if (!signedIn.ok) return withProblem(c, '/sign-in', signedIn.error)
      setCookies(c, signedIn.value.cookies)
      return c.redirect(journey.to, 302)
    })
}

function setTicket(c: Context, ticket: string): void {
  setCookie(c, TICKET, ticket, { path: PATH, httpOnly: true, sameSite: 'Lax', maxAge: JOURNEY_MS / 1_000 })
}

/** A page of ours and nothing else: whoever made the link must not choose where people end up. */
function pageOf(to: string | undefined): string {
  return to !== undefined && /^\/(?![/\\])[\w\-/?=&%.]*$/.test(to) && !to.startsWith('/api/') ? to : '/'
}

/** A browser that walks from page to page reads no JSON: the page says what is wrong. Only a code goes along, no words. */
function withProblem(c: Context, page: string, { code }: Failure) {
  return c.redirect(`${page}?problem=${code}`, 302)
}
