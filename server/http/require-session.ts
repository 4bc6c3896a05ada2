import type { MiddlewareHandler } from 'hono'
import { failure } from '@gongping/shared/protocol/errors.ts'
import type { CurrentSession, Identity } from '../identity/identity.ts'
import { problem } from './problem.ts'
import type { RequestScope } from './request-scope.ts'

/** Behind {@link requireSession} there is somebody at a page. */
export interface SessionScope extends RequestScope {
  readonly Variables: RequestScope['Variables'] & { readonly session: CurrentSession }
}

/** Lets through whoever is signed in at a browser: with an API token nobody changes the account that it belongs to. */
export function requireSession(identity: Pick<Identity, 'sessionOf'>): MiddlewareHandler<SessionScope> {
  return async (c, next) => {
    const session = await identity.sessionOf(c.req.raw.headers)
    if (!session) return problem(c, failure('sign-in-required'))
    c.set('session', session)
    return next()
  }
}
