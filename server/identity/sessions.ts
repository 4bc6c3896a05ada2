import type { Kysely } from 'kysely'
import { type Result, err, ok } from '@gongping/shared/base/result.ts'
import { type Failure, failure } from '@gongping/shared/protocol/errors.ts'
import type { SessionEntry } from '@gongping/shared/protocol/profile.ts'
import type { Auth } from './better-auth.ts'
import { newBrowserMark } from './browser-mark.ts'
import type { CurrentSession, Origin, Person, PersonSessions } from './identity.ts'
import { activePeople, toPerson } from './people.ts'
import { type Proof, isProofGood, noteSignIn } from './proof.ts'
import { type KnownSession, SessionCache } from './session-cache.ts'
import { IDLE_MS, SEEN_MS } from './session-times.ts'
import type { IdentityTables } from './tables.ts'

/** Longer ones are cut: they are shown to people. */
const MAX_AGENT = 300

interface Parts {
  readonly db: Kysely<IdentityTables>
  readonly auth: Auth
  readonly now: () => number
  /** Told of everybody whose sessions ended. */
  readonly changed: (personId: string) => void
}

/** Sessions of browsers: opening, knowing, ending them. */
export class Sessions implements PersonSessions {
  readonly #db: Kysely<IdentityTables>
  readonly #auth: Auth
  readonly #now: () => number
  readonly #changed: (personId: string) => void
  readonly #cache: SessionCache

  constructor({ db, auth, now, changed }: Parts) {
    this.#db = db
    this.#auth = auth
    this.#now = now
    this.#changed = changed
    this.#cache = new SessionCache(now)
  }

  /**
   * @param proof what the person has shown; it may have ended while their password was looked at.
   * @returns the `Set-Cookie` lines, or null for somebody who has left or whose proof counts no more.
   */
  async open(person: Person, proof: Proof, { address, headers }: Origin): Promise<readonly string[] | null> {
    const at = new Date(this.#now())
    await this.#dropStale(person.id)
    const agent = headers?.get('user-agent')?.slice(0, MAX_AGENT) ?? ''
    const answer = await this.#auth.api.openSession({
      body: { userId: person.id, address, agent, at, mark: newBrowserMark(person.name) },
      returnHeaders: true,
    })
    // Whoever takes a proof away ends the sessions that are there: it is looked at again once ours is there as well.
    const isKept = await this.#db.transaction().execute(async (db) => {
      return (await isProofGood(db, person.id, proof)) && noteSignIn(db, person.id, at)
    })
    if (isKept) return answer.headers.getSetCookie()
    await this.#db.deleteFrom('session').where('token', '=', answer.response.token).execute()
    this.forget(person.id)
    return null
  }

  async find(headers: Headers, isUse: boolean): Promise<CurrentSession | null> {
    const cookie = headers.get('cookie')
    if (cookie === null) return null
    const known = this.#cache.get(cookie)
    if (known && !(isUse && this.#isLongAgo(known.seenAt))) return known
    const token = await this.#auth.api.sessionToken({ headers })
    const session = token === null ? null : await this.#read(token, isUse)
    if (session) this.#cache.set(cookie, session)
    return session
  }

  /** Ends the session of the cookie. @returns the `Set-Cookie` lines that delete it. */
  async drop(headers: Headers): Promise<readonly string[]> {
    const session = await this.find(headers, false)
    if (session) await this.end(session.person.id, session.id)
    const answer = await this.#auth.api.dropCookies({ returnHeaders: true })
    return answer.headers.getSetCookie()
  }

  async list({ id: currentId, person }: CurrentSession): Promise<readonly SessionEntry[]> {
    await this.#dropStale(person.id)
    const rows = await this.#db
      .selectFrom('session')
      .selectAll()
      .where('userId', '=', person.id)
      .orderBy('updatedAt', 'desc')
      .orderBy('id')
      .execute()
    const entries = rows.map(({ id, createdAt, updatedAt, ipAddress, userAgent }) => ({
      id,
      isCurrent: id === currentId,
      createdAt,
      lastSeenAt: updatedAt,
      address: ipAddress ?? '',
      agent: userAgent ?? '',
    }))
    return entries.toSorted((a, b) => Number(b.isCurrent) - Number(a.isCurrent))
  }

  async signInBefore({ id, person }: CurrentSession): Promise<string | null> {
    const row = await this.#db
      .selectFrom('user')
      .innerJoin('session', 'session.userId', 'user.id')
      .select(['last_sign_in_at', 'previous_sign_in_at', 'session.createdAt'])
      .where('user.id', '=', person.id)
      .where('session.id', '=', id)
      .executeTakeFirst()
    if (!row) return null
    return row.createdAt === row.last_sign_in_at ? row.previous_sign_in_at : row.last_sign_in_at
  }

  async end(personId: string, sessionId: string): Promise<Result<void, Failure>> {
    const { numDeletedRows } = await this.#db
      .deleteFrom('session')
      .where('userId', '=', personId)
      .where('id', '=', sessionId)
      .executeTakeFirst()
    this.forget(personId)
    return numDeletedRows === 1n ? ok(undefined) : err(failure('session-unknown'))
  }

  async endOthers({ id, person }: CurrentSession): Promise<void> {
    await this.#db.deleteFrom('session').where('userId', '=', person.id).where('id', '!=', id).execute()
    this.forget(person.id)
  }

  async endAll(personId: string): Promise<void> {
    await this.#db.deleteFrom('session').where('userId', '=', personId).execute()
    this.forget(personId)
  }

  /** Something about a person is no longer as it was: asks the database again, and tells whoever keeps lines open. */
  forget(personId: string): void {
    this.#cache.forget(personId)
    this.#changed(personId)
  }

  async #read(token: string, isUse: boolean): Promise<KnownSession | null> {
    const row = await activePeople(this.#db)
      .innerJoin('session', 'session.userId', 'user.id')
      .select(['session.id as sessionId', 'session.expiresAt', 'session.updatedAt as seenAt'])
      .where('token', '=', token)
      .executeTakeFirst()
    if (!row) return null
    const now = this.#now()
    const { sessionId: id } = row
    const seenAt = Date.parse(row.seenAt)
    if (Date.parse(row.expiresAt) <= now || now - seenAt >= IDLE_MS) return null
    const isNoted = isUse && this.#isLongAgo(seenAt)
    if (isNoted) {
      await this.#db.updateTable('session').set('updatedAt', new Date(now).toISOString()).where('id', '=', id).execute()
    }
    return { id, person: toPerson(row), seenAt: isNoted ? now : seenAt }
  }

  #isLongAgo(seenAt: number): boolean {
    return this.#now() - seenAt >= SEEN_MS
  }

  async #dropStale(personId: string): Promise<void> {
    const now = this.#now()
    const dates = { now: new Date(now).toISOString(), idle: new Date(now - IDLE_MS).toISOString() }
    await this.#db
      .deleteFrom('session')
      .where('userId', '=', personId)
      .where((is) => is.or([is('expiresAt', '<=', dates.now), is('updatedAt', '<=', dates.idle)]))
      .execute()
  }
}
