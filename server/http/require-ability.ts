import type { MiddlewareHandler } from 'hono'
import { failure } from '@gongping/shared/protocol/errors.ts'
import { type Ability, can } from '@gongping/shared/workflow/abilities.ts'
import type { Identity } from '../identity/identity.ts'
import { problem } from './problem.ts'
import type { PersonScope } from './request-scope.ts'

/** Lets through whoever is signed in and has the ability, and tells the handler who it is. */
export function requireAbility(identity: Identity, ability: Ability): MiddlewareHandler<PersonScope> {
  return async (c, next) => {
    const person = await identity.personOf(c.req.raw.headers)
    if (!person) return problem(c, failure('sign-in-required'))
    if (!can(person.role, ability)) return problem(c, failure('not-allowed'))
    c.set('person', person)
    return next()
  }
}
