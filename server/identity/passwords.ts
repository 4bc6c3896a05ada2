import type { Kysely } from 'kysely'
import { type Result, err, ok } from '@gongping/shared/base/result.ts'
import { type Failure, failure } from '@gongping/shared/protocol/errors.ts'
import { wrongPassword } from './check-password.ts'
import type { CurrentSession, Person } from './identity.ts'
import { hashPassword, nobodysHash, verifyPassword } from './password-hash.ts'
import { type Credential, dropLinks, findCredential, replacePassword } from './people.ts'
import type { SignInGuard } from './sign-in-guard.ts'
import type { IdentityTables } from './tables.ts'

interface Parts {
  readonly db: Kysely<IdentityTables>
  readonly guard: SignInGuard
  /** Told of everybody whose password is another one now. */
  readonly changed: (personId: string) => void
}

/** Giving, changing and proving passwords. */
export class Passwords {
  readonly #db: Kysely<IdentityTables>
  readonly #guard: SignInGuard
  readonly #changed: (personId: string) => void

  constructor({ db, guard, changed }: Parts) {
    this.#db = db
    this.#guard = guard
    this.#changed = changed
  }

  /**
   * By somebody else than the person.
   * @param mustChange whether the person chooses another one at the next sign-in; false at the server's terminal.
   */
  async give(person: Person, password: string, mustChange: boolean): Promise<Result<Person, Failure>> {
    const wrong = wrongPassword(password, mustChange ? person : undefined)
    if (wrong) return err(wrong)
    await this.#replace(person, { password, mustChange })
    await this.#guard.pardon(person.name)
    return ok({ ...person, mustChangePassword: mustChange })
  }

  /** By the person, whose other sessions end. */
  async change(
    { id, person }: CurrentSession,
    { current, password }: { readonly current: string; readonly password: string },
  ): Promise<Result<void, Failure>> {
    const wrong = wrongPassword(password, person)
    if (wrong) return err(wrong)
    const proved = await this.prove(person, id, current)
    if (!proved.ok) return proved
    if (password.normalize('NFKC') === current.normalize('NFKC')) return err(failure('password-unchanged'))
    const change = { password, mustChange: false, keep: id, from: proved.value }
    return (await this.#replace(person, change)) ? ok(undefined) : err(failure('password-wrong'))
  }

  /**
   * Whether somebody who is signed in knows the password of the account. Guesses are counted for their session: whoever
   * finds a computer unlocked has no more tries than at the door, and locks out nobody.
   * @returns the hash that it was compared with.
   */
  async prove(person: Person, sessionId: string, password: string): Promise<Result<string, Failure>> {
    const attempt = { name: person.name, address: '', browser: sessionId }
    const seconds = await this.#guard.take(attempt)
    if (seconds !== null) return err(failure('too-many-attempts', { seconds: String(seconds) }))
    const credential = await findCredential(this.#db, { id: person.id })
    if (!(await isRight(credential, password))) return err(failure('password-wrong'))
    await this.#guard.forgive(attempt)
    return ok(credential?.passwordHash ?? '')
  }

  async #replace(
    { id }: Person,
    {
      password,
      ...rest
    }: { readonly password: string; readonly mustChange: boolean; readonly keep?: string; readonly from?: string },
  ): Promise<boolean> {
    const hash = await hashPassword(password)
    const isReplaced = await this.#db.transaction().execute(async (db) => {
      const isDone = await replacePassword(db, id, { hash, ...rest })
      // Given by somebody else: whatever else opened this account is not trusted any more. Links are made in a session,
      // so they go after those.
      if (rest.from === undefined) await dropLinks(db, id)
      return isDone
    })
    this.#changed(id)
    return isReplaced
  }
}

/** Takes as long for a name that nobody has, and for somebody without a password, as for a wrong one. */
export async function isRight(credential: Credential | null, password: string): Promise<boolean> {
  return verifyPassword(credential?.passwordHash ?? nobodysHash(), password)
}
