import { APIError } from 'better-auth/api'
import type { Kysely } from 'kysely'
import { assert } from '@gongping/shared/base/assert.ts'
import { type Result, err, ok } from '@gongping/shared/base/result.ts'
import { type Failure, failure } from '@gongping/shared/protocol/errors.ts'
import type { createAuth } from './better-auth.ts'
import type { Credentials, Person, SignedIn } from './identity.ts'
import { findById } from './people.ts'
import { SessionCache } from './session-cache.ts'
import { SignInLimit } from './sign-in-limit.ts'
import type { IdentityTables } from './tables.ts'

/** Signing in and out by cookie. Sessions last seven days from the last day on which they were used. */
export class Sessions {
  private readonly limit = new SignInLimit()
  private readonly cache = new SessionCache()
  private readonly auth: ReturnType<typeof createAuth>
  private readonly db: Kysely<IdentityTables>

  constructor(auth: ReturnType<typeof createAuth>, db: Kysely<IdentityTables>) {
    this.auth = auth
    this.db = db
  }

  async signIn({ name, password, address }: Credentials): Promise<Result<SignedIn, Failure>> {
    const seconds = await this.limit.take(name, address)
    if (seconds !== null) return err(failure('too-many-attempts', { seconds: String(seconds) }))
    try {
      const { headers, response } = await this.auth.api.signInUsername({
        body: { username: name, password },
        returnHeaders: true,
      })
      await this.limit.forgive(name, address)
      const person = await findById(this.db, response.user.id)
      assert(person, 'whoever signed in exists')
      return ok({ person, cookies: headers.getSetCookie() })
    } catch (error) {
      // Unknown name, unusable name and wrong password look the same from outside.
      if (error instanceof APIError && error.statusCode < 500) return err(failure('credentials-wrong'))
      throw error
    }
  }

  async signOut(headers: Headers): Promise<readonly string[]> {
    this.cache.delete(headers.get('cookie') ?? '')
    const { headers: answer } = await this.auth.api.signOut({ headers, returnHeaders: true })
    return answer.getSetCookie()
  }

  async current(headers: Headers): Promise<SignedIn | null> {
    const { headers: answer, response } = await this.auth.api.getSession({ headers, returnHeaders: true })
    const person = response && (await findById(this.db, response.user.id))
    return person && { person, cookies: answer.getSetCookie() }
  }

  async personOf(headers: Headers): Promise<Person | null> {
    const cookie = headers.get('cookie')
    if (cookie === null) return null
    const known = this.cache.get(cookie)
    if (known) return known
    const session = await this.auth.api.getSession({ headers, query: { disableRefresh: true } })
    const person = session && (await findById(this.db, session.user.id))
    if (person) this.cache.set(cookie, person)
    return person
  }
}
