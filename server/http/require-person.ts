import type { MiddlewareHandler } from 'hono'
import { failure } from '@gongping/shared/protocol/errors.ts'
import type { Identity } from '../identity/identity.ts'
import { problem } from './problem.ts'
import type { PersonScope } from './request-scope.ts'

/**
 * Lets through whoever is signed in with a password of their own, and tells the handler who it is.
 * @param isUse whether the request says that somebody is at work; an open page asks some things by itself.
 */
export function requirePerson(identity: Identity, isUse = true): MiddlewareHandler<PersonScope> {
  return async (c, next) => {
    const person = await identity.personOf(c.req.raw.headers, isUse)
    if (!person) return problem(c, failure('sign-in-required'))
    if (person.mustChangePassword) return problem(c, failure('password-change-required'))
    c.set('person', person)
    return next()
  }
}
