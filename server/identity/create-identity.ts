import type { Kysely } from 'kysely'
import { err, ok } from '@gongping/shared/base/result.ts'
import { failure } from '@gongping/shared/protocol/errors.ts'
import { AccountLock } from './account-lock.ts'
import { addPerson } from './add-person.ts'
import { StoredTokens, createToken, personOfToken } from './api-tokens.ts'
import { type AuthSettings, createAuth, sealer } from './better-auth.ts'
import { activate, changePerson, deactivate } from './change-person.ts'
import type { Identity } from './identity.ts'
import { StoredInvitations } from './invitations.ts'
import { Listeners } from './listeners.ts'
import { isLinked, linkSubject, personOfSubject } from './oidc/subjects.ts'
import { Passwords } from './passwords.ts'
import { dropLinks, findById, findByName, findCredential, hasPeople, listAccounts, listPeople } from './people.ts'
import { normalizeName } from './person-name.ts'
import { SecondFactors } from './second-factors.ts'
import { Sessions } from './sessions.ts'
import { createSetupToken, setUp } from './set-up.ts'
import { SignIn } from './sign-in.ts'
import { SignInGuard } from './sign-in-guard.ts'
import type { IdentityTables } from './tables.ts'

export interface IdentitySettings extends AuthSettings {
  /** Milliseconds since 1970; absent: the clock of the machine. */
  readonly now?: () => number
}

/** Accounts in the given database, whose tables {@link identityMigrations} has made. */
export function createIdentity(db: Kysely<IdentityTables>, settings: IdentitySettings): Identity {
  const { secret, now = Date.now } = settings
  const auth = createAuth(db, settings)
  const listeners = new Listeners()
  const sessions = new Sessions({ db, auth, now, changed: (personId) => listeners.tell(personId) })
  const changed = (personId: string) => sessions.forget(personId)
  const guard = new SignInGuard(new AccountLock(db, now), secret)
  const passwords = new Passwords({ db, guard, changed })
  const secondFactors = new SecondFactors({ db, sealer: sealer(secret, 'second factor'), passwords, now })
  const signIn = new SignIn({ db, auth, guard, secondFactors, sessions })
  return {
    async personOf(headers, isUse = true) {
      const token = bearerToken(headers)
      return token === null ? ((await sessions.find(headers, isUse))?.person ?? null) : personOfToken(db, token)
    },
    personOfToken: (token) => personOfToken(db, token),
    sessionOf: async (headers) => (bearerToken(headers) === null ? sessions.find(headers, true) : null),
    signIn: (credentials) => signIn.withPassword(credentials),
    openSession: (personId, origin) => signIn.as(personId, origin),
    signOut: (headers) => sessions.drop(headers),
    onChanged: (listener) => listeners.add(listener),

    hasPeople: () => hasPeople(db),
    addPerson: (person) => addPerson(db, person),
    findPerson: (name) => findByName(db, normalizeName(name)),
    listPeople: () => listPeople(db),
    listAccounts: () => listAccounts(db),
    async changePerson(personId, change) {
      const done = await changePerson(db, personId, change)
      changed(personId)
      return done
    },
    async deactivate(personId) {
      const done = await deactivate(db, personId)
      changed(personId)
      return done
    },
    async activate(personId) {
      await activate(db, personId)
      changed(personId)
    },

    async setPassword(name, password) {
      const person = await findByName(db, normalizeName(name))
      return person ? passwords.give(person, password, false) : err(failure('person-unknown', { name }))
    },
    async resetPassword(personId, password) {
      const person = await findById(db, personId)
      return person ? passwords.give(person, password, true) : err(failure('person-unknown', { name: personId }))
    },
    changePassword: (session, change) => passwords.change(session, change),

    personOfSubject: (subject) => personOfSubject(db, subject),
    linkSubject: (session, subject) => linkSubject(db, session, subject),
    async unlink({ id, person }, password) {
      const proved = await passwords.prove(person, id, password)
      if (!proved.ok) return proved
      await dropLinks(db, person.id)
      return ok(undefined)
    },
    isLinked: (personId) => isLinked(db, personId),
    hasPassword: async (id) => typeof (await findCredential(db, { id }))?.passwordHash === 'string',

    async provePassword({ id, person }, password) {
      const proved = await passwords.prove(person, id, password)
      return proved.ok ? ok(undefined) : proved
    },

    sessions,
    tokens: new StoredTokens(db, changed),
    secondFactor: secondFactors,
    invitations: new StoredInvitations(db, now),

    createToken: (personId, name) => createToken(db, personId, name),
    createSetupToken: () => createSetupToken(db),
    setUp: (token, person) => setUp(db, token, person),
  }
}

/** @returns the token of an `Authorization: Bearer` header, null where there is no such header. */
function bearerToken(headers: Headers): string | null {
  return /^bearer +(\S+)$/i.exec(headers.get('authorization') ?? '')?.[1] ?? null
}
