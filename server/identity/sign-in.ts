import type { Kysely } from 'kysely'
import { type Result, err, ok } from '@gongping/shared/base/result.ts'
import { type Failure, failure } from '@gongping/shared/protocol/errors.ts'
import type { Auth } from './better-auth.ts'
import { isMarkOf } from './browser-mark.ts'
import type { Credentials, Origin, SignInMethod, SignedIn } from './identity.ts'
import { isRight } from './passwords.ts'
import { type Credential, findCredential } from './people.ts'
import { normalizeName } from './person-name.ts'
import type { Proof } from './proof.ts'
import type { SecondFactors } from './second-factors.ts'
import type { Sessions } from './sessions.ts'
import type { Attempt, SignInGuard } from './sign-in-guard.ts'
import type { IdentityTables } from './tables.ts'

interface Parts {
  readonly db: Kysely<IdentityTables>
  readonly auth: Auth
  readonly guard: SignInGuard
  readonly secondFactors: SecondFactors
  readonly sessions: Sessions
}

/** The door: who is let in, and what each who is not gets to know. */
export class SignIn {
  readonly #parts: Parts

  constructor(parts: Parts) {
    this.#parts = parts
  }

  async withPassword(credentials: Credentials): Promise<Result<SignedIn, Failure>> {
    const { db, guard, secondFactors } = this.#parts
    const name = normalizeName(credentials.name)
    const attempt: Attempt = { name, address: credentials.address, browser: await this.#browser(credentials, name) }
    const seconds = await guard.take(attempt)
    if (seconds !== null) return err(failure('too-many-attempts', { seconds: String(seconds) }))
    const credential = await findCredential(db, { name })
    // Unknown name, unusable name and wrong password look the same from outside.
    if (!(await isRight(credential, credentials.password)) || !credential) return err(failure('credentials-wrong'))
    const second = await secondFactors.check(credential.person.id, credentials.code)
    if (second === 'wrong') return err(failure('second-factor-wrong'))
    if (second === 'missing') {
      // Knowing the password alone forgives no wrong codes.
      await guard.giveBack(attempt)
      return err(failure('second-factor-required'))
    }
    await guard.forgive(attempt)
    const method = second === 'none' ? 'password' : (`password ${second}` as const)
    return this.#open(credential, method, { by: 'password', hash: credential.passwordHash ?? '' }, credentials)
  }

  /** For somebody who proved in another way who they are. */
  async as(personId: string, origin: Origin): Promise<Result<SignedIn, Failure>> {
    const credential = await findCredential(this.#parts.db, { id: personId })
    return credential ? this.#open(credential, 'oidc', { by: 'provider' }, origin) : err(failure('account-inactive'))
  }

  async #open(
    { person, isActive }: Credential,
    method: SignInMethod,
    proof: Proof,
    origin: Origin,
  ): Promise<Result<SignedIn, Failure>> {
    if (!isActive) return err(failure('account-inactive'))
    const cookies = await this.#parts.sessions.open(person, proof, origin)
    return cookies ? ok({ person, cookies, method }) : err(failure('credentials-wrong'))
  }

  async #browser({ headers }: Origin, name: string): Promise<string | null> {
    const mark = headers ? await this.#parts.auth.api.browserMark({ headers }) : null
    return mark !== null && isMarkOf(mark, name) ? mark : null
  }
}
