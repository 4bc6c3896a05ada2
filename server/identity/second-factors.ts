import type { Kysely } from 'kysely'
import { type Result, err, ok } from '@gongping/shared/base/result.ts'
import { type Failure, failure } from '@gongping/shared/protocol/errors.ts'
import type { RecoveryCodes, SecondFactorOffer } from '@gongping/shared/protocol/profile.ts'
import type { Sealer } from './better-auth.ts'
import type { CurrentSession, SecondFactor } from './identity.ts'
import type { Passwords } from './passwords.ts'
import { countRecoveryCodes, dropRecoveryCodes, renewRecoveryCodes, spendRecoveryCode } from './recovery-codes.ts'
import type { IdentityTables } from './tables.ts'
import { authenticatorUri, newSecret, periodOf } from './totp.ts'

interface Parts {
  readonly db: Kysely<IdentityTables>
  readonly sealer: Sealer
  readonly passwords: Passwords
  readonly now: () => number
}

/** Kept sealed: what is in the database must be read to compute a code, and a stolen copy of it must not be enough. */
export class SecondFactors implements SecondFactor {
  readonly #db: Kysely<IdentityTables>
  readonly #sealer: Sealer
  readonly #passwords: Passwords
  readonly #now: () => number

  constructor({ db, sealer, passwords, now }: Parts) {
    this.#db = db
    this.#sealer = sealer
    this.#passwords = passwords
    this.#now = now
  }

  async state(personId: string): Promise<{ readonly isOn: boolean; readonly recoveryCodesLeft: number }> {
    return { isOn: await this.#isOn(personId), recoveryCodesLeft: await countRecoveryCodes(this.#db, personId) }
  }

  /** By the password: whoever finds a computer unlocked must not lock the person out with a phone of their own. */
  async begin({ id: sessionId, person }: CurrentSession, password: string): Promise<Result<SecondFactorOffer, Failure>> {
    const { id, name } = person
    if (await this.#isOn(id)) return err(failure('second-factor-on'))
    const proved = await this.#passwords.prove(person, sessionId, password)
    if (!proved.ok) return proved
    const secret = newSecret()
    const row = { secret: await this.#sealer.seal(secret), is_on: 0, last_step: 0 }
    await this.#db
      .insertInto('second_factor')
      .values({ person_id: id, ...row })
      .onConflict((conflict) => conflict.column('person_id').doUpdateSet(row).where('second_factor.is_on', '=', 0))
      .execute()
    return ok({ secret, uri: authenticatorUri(secret, name) })
  }

  async confirm(personId: string, code: string): Promise<Result<RecoveryCodes, Failure>> {
    const factor = await this.#read(personId)
    if (!factor) return err(failure('second-factor-not-begun'))
    if (factor.isOn) return err(failure('second-factor-on'))
    const period = factor.secret === null ? null : periodOf(factor.secret, digits(code), this.#now())
    if (period === null) return err(failure('second-factor-wrong'))
    return this.#db.transaction().execute(async (db) => {
      const { numUpdatedRows } = await db
        .updateTable('second_factor')
        .set({ is_on: 1, last_step: period })
        .where('person_id', '=', personId)
        .where('secret', '=', factor.sealed)
        .where('is_on', '=', 0)
        .executeTakeFirst()
      if (numUpdatedRows !== 1n) return err(failure('second-factor-on'))
      return ok({ recoveryCodes: await renewRecoveryCodes(db, personId) })
    })
  }

  async end({ id, person }: CurrentSession, password: string): Promise<Result<void, Failure>> {
    const proved = await this.#passwords.prove(person, id, password)
    if (!proved.ok) return proved
    await this.remove(person.id)
    return ok(undefined)
  }

  async remove(personId: string): Promise<void> {
    await this.#db.transaction().execute(async (db) => {
      await db.deleteFrom('second_factor').where('person_id', '=', personId).execute()
      await dropRecoveryCodes(db, personId)
    })
  }

  /**
   * Whether somebody who knew the password may go on, and by what: `none` where no second factor is on. A right code is
   * used up by that.
   */
  async check(personId: string, code: string | undefined): Promise<'none' | 'code' | 'recovery-code' | 'missing' | 'wrong'> {
    const factor = await this.#read(personId)
    if (!factor?.isOn) return 'none'
    if (code === undefined || code.trim() === '') return 'missing'
    if (/^\d{6}$/.test(digits(code))) {
      return (await this.#usePeriod(personId, factor.secret, digits(code))) ? 'code' : 'wrong'
    }
    return (await spendRecoveryCode(this.#db, personId, code)) ? 'recovery-code' : 'wrong'
  }

  /** Marks the code of a period as used, unless it or a later one was (RFC 6238 §5.2). */
  async #usePeriod(personId: string, secret: string | null, code: string): Promise<boolean> {
    const period = secret === null ? null : periodOf(secret, code, this.#now())
    if (period === null) return false
    const { numUpdatedRows } = await this.#db
      .updateTable('second_factor')
      .set({ last_step: period })
      .where('person_id', '=', personId)
      .where('last_step', '<', period)
      .executeTakeFirst()
    return numUpdatedRows === 1n
  }

  async #isOn(personId: string): Promise<boolean> {
    return (await this.#read(personId))?.isOn ?? false
  }

  /** `secret` is null where it was sealed by a server with another AUTH_SECRET: only recovery codes are left then. */
  async #read(personId: string) {
    const row = await this.#db.selectFrom('second_factor').selectAll().where('person_id', '=', personId).executeTakeFirst()
    if (!row) return null
    return { isOn: row.is_on === 1, sealed: row.secret, secret: await this.#sealer.open(row.secret) }
  }
}

/** As people type it: with blanks, or in full width. */
function digits(code: string): string {
  return code.normalize('NFKC').replace(/\s/g, '')
}
