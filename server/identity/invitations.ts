import { randomUUID } from 'node:crypto'
import type { Kysely, Selectable } from 'kysely'
import { type Result, err, ok } from '@gongping/shared/base/result.ts'
import { type Failure, failure } from '@gongping/shared/protocol/errors.ts'
import { checkPerson } from './add-person.ts'
import { activate } from './change-person.ts'
import type { InvitationRecord, InvitationTerms, Invitations, NewPerson, Person } from './identity.ts'
import { hashPassword } from './password-hash.ts'
import { isRight } from './passwords.ts'
import { findById, findCredential, insertPerson } from './people.ts'
import { hashToken, randomToken } from './random-token.ts'
import type { IdentityTables } from './tables.ts'

const DAY = 24 * 60 * 60_000
const LIFETIME = 7 * DAY
/** Administrators see for so long that an invitation was never used. */
const KEPT_AFTERWARDS = 30 * DAY

type Row = Selectable<IdentityTables['invitation']>

export class StoredInvitations implements Invitations {
  readonly #db: Kysely<IdentityTables>
  readonly #now: () => number

  constructor(db: Kysely<IdentityTables>, now: () => number) {
    this.#db = db
    this.#now = now
  }

  async create(
    terms: InvitationTerms,
    invitedBy: string,
  ): Promise<{ readonly invitation: InvitationRecord; readonly token: string }> {
    const token = randomToken()
    const row: Row = {
      id: randomUUID(),
      hash: hashToken(token),
      display: terms.display,
      unit_id: terms.unitId,
      division_id: terms.divisionId,
      post: terms.post,
      role: terms.role,
      is_unit_admin: terms.isUnitAdmin ? 1 : 0,
      invited_by: invitedBy,
      created_at: this.#date(0),
      expires_at: this.#date(LIFETIME),
    }
    await this.#db.deleteFrom('invitation').where('expires_at', '<', this.#date(-KEPT_AFTERWARDS)).execute()
    await this.#db.insertInto('invitation').values(row).execute()
    return { invitation: this.#record(row), token }
  }

  async list(): Promise<readonly InvitationRecord[]> {
    const rows = await this.#db.selectFrom('invitation').selectAll().orderBy('created_at', 'desc').orderBy('id').execute()
    return rows.map((row) => this.#record(row))
  }

  async renew(id: string, invitedBy: string): Promise<{ readonly invitation: InvitationRecord; readonly token: string } | null> {
    const token = randomToken()
    const row = await this.#db
      .updateTable('invitation')
      .set({ hash: hashToken(token), invited_by: invitedBy, expires_at: this.#date(LIFETIME) })
      .where('id', '=', id)
      .returningAll()
      .executeTakeFirst()
    return row ? { invitation: this.#record(row), token } : null
  }

  async withdraw(id: string): Promise<InvitationRecord | null> {
    const row = await this.#db.deleteFrom('invitation').where('id', '=', id).returningAll().executeTakeFirst()
    return row ? this.#record(row) : null
  }

  async look(token: string): Promise<InvitationRecord | null> {
    const row = await this.#db
      .selectFrom('invitation')
      .selectAll()
      .where('hash', '=', hashToken(token))
      .where('expires_at', '>', this.#date(0))
      .executeTakeFirst()
    return row ? this.#record(row) : null
  }

  async accept(
    token: string,
    newcomer: Omit<NewPerson, 'role' | 'mustChangePassword'>,
  ): Promise<Result<{ readonly person: Person; readonly terms: InvitationTerms }, Failure>> {
    // Whoever has no link learns nothing else, and costs no password hash.
    const terms = await this.look(token)
    if (!terms) return err(failure('invitation-invalid'))
    const checked = checkPerson({ ...newcomer, role: terms.role })
    if (!checked.ok) return checked
    const { id } = terms
    // The account has the id of its invitation: whoever made it, and was not let in for some trouble, goes on with it.
    const begun = await findCredential(this.#db, { id })
    if (begun) {
      const isSame = !begun.isActive && begun.person.name === checked.value.name && (await isRight(begun, newcomer.password))
      return isSame ? ok({ person: begun.person, terms }) : err(failure('invitation-invalid'))
    }
    const hash = await hashPassword(newcomer.password)
    return this.#db.transaction().execute(async (db) => {
      // A write, so that of several who use one link at once each waits for the one before; by the hash, as it may have been renewed.
      const { numUpdatedRows } = await db
        .updateTable('invitation')
        .set({ id })
        .where('id', '=', id)
        .where('hash', '=', hashToken(token))
        .executeTakeFirst()
      if (numUpdatedRows !== 1n || (await findById(db, id))) return err(failure('invitation-invalid'))
      const person = await insertPerson(db, checked.value, hash, { id, isActive: false })
      return person ? ok({ person, terms }) : err(failure('person-exists', { name: checked.value.name }))
    })
  }

  async finish(token: string): Promise<Result<Person, Failure>> {
    return this.#db.transaction().execute(async (db) => {
      const row = await db.deleteFrom('invitation').where('hash', '=', hashToken(token)).returning('id').executeTakeFirst()
      const person = row ? await findById(db, row.id) : null
      if (!person) return err(failure('invitation-invalid'))
      await activate(db, person.id)
      return ok(person)
    })
  }

  #record(row: Row): InvitationRecord {
    return {
      id: row.id,
      display: row.display,
      unitId: row.unit_id,
      divisionId: row.division_id,
      post: row.post,
      role: row.role,
      isUnitAdmin: row.is_unit_admin === 1,
      invitedBy: row.invited_by,
      createdAt: row.created_at,
      expiresAt: row.expires_at,
      isExpired: row.expires_at <= this.#date(0),
    }
  }

  #date(fromNow: number): string {
    return new Date(this.#now() + fromNow).toISOString()
  }
}
