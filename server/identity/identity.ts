import type { Result } from '@gongping/shared/base/result.ts'
import type { Failure } from '@gongping/shared/protocol/errors.ts'
import type { ApiToken, RecoveryCodes, SecondFactorOffer, SessionEntry } from '@gongping/shared/protocol/profile.ts'
import type { Role } from '@gongping/shared/workflow/server-role.ts'

export interface Person {
  readonly id: string
  /** The name to sign in with; Chinese names are allowed. */
  readonly name: string
  readonly display: string
  readonly role: Role
  /** The password was given by somebody else: nothing goes on before the person has chosen their own. */
  readonly mustChangePassword: boolean
}

/** Somebody as an identity provider knows them. Only issuer and subject say who it is: names change and are given again. */
export interface Subject {
  readonly issuer: string
  readonly subject: string
  /** The name that they sign in with there, if the provider tells. */
  readonly name: string | null
  readonly display: string | null
}

/** What administrators see of an account, and nobody else. */
export interface Account extends Person {
  /** False: left (停用); whoever they were, they cannot sign in any more. */
  readonly isActive: boolean
  /** ISO 8601, UTC; null: never. */
  readonly lastSignInAt: string | null
  readonly hasSecondFactor: boolean
}

export interface NewPerson {
  readonly name: string
  readonly display: string
  readonly role: Role
  readonly password: string
  /** Absent: the password is the person's own. */
  readonly mustChangePassword?: boolean
  /** Whoever has the server's terminal may give weak passwords as well. */
  readonly isFromTerminal?: boolean
}

/** Where somebody signs in from. */
export interface Origin {
  readonly address: string
  /** Of the request: `User-Agent`, and the mark of a browser in which the person has signed in before. */
  readonly headers?: Headers
}

export interface Credentials extends Origin {
  readonly name: string
  readonly password: string
  /** Of the authenticator, or a recovery code. */
  readonly code?: string | undefined
}

/** By what somebody has shown who they are. */
export type SignInMethod = 'password' | 'password code' | 'password recovery-code' | 'oidc'

/** A person with the `Set-Cookie` lines that the browser must get. */
export interface SignedIn {
  readonly person: Person
  readonly cookies: readonly string[]
  readonly method: SignInMethod
}

/** The session of a cookie. */
export interface CurrentSession {
  readonly id: string
  readonly person: Person
}

/**
 * Accounts, sessions and API tokens. One implementation over the store's database; better-auth keeps the sessions.
 * It knows nothing of units and reports: who may do what is decided elsewhere.
 */
export interface Identity {
  /**
   * The person behind a request: `Authorization: Bearer TOKEN` if there is one, else the session cookie.
   * @param isUse whether the person did something, so that the session goes on; an open page alone does not.
   */
  personOf(headers: Headers, isUse?: boolean): Promise<Person | null>
  /** The person behind an API token, for the sync socket's `?token=`. */
  personOfToken(token: string): Promise<Person | null>
  /** The session of the cookie; null for whoever shows none, or an API token. */
  sessionOf(headers: Headers): Promise<CurrentSession | null>
  /**
   * Fails with `credentials-wrong`, `too-many-attempts`, `second-factor-required`, `second-factor-wrong` or
   * `account-inactive`; the last three only for whoever knows the password.
   */
  signIn(credentials: Credentials): Promise<Result<SignedIn, Failure>>
  /** Opens a session for somebody who proved in another way who they are. Fails with `account-inactive`. */
  openSession(personId: string, origin: Origin): Promise<Result<SignedIn, Failure>>
  /** Ends the session of the cookie. @returns `Set-Cookie` lines that delete it. */
  signOut(headers: Headers): Promise<readonly string[]>
  /**
   * Calls back whenever a person's sessions or tokens ended, or what they may do here changed: whoever keeps a line
   * open to them asks again who they are. @returns how to stop it.
   */
  onChanged(listener: (personId: string) => void): () => void

  hasPeople(): Promise<boolean>
  /** Fails with `person-exists`, `name-not-usable`, `password-too-short` or `password-weak`. */
  addPerson(person: NewPerson): Promise<Result<Person, Failure>>
  findPerson(name: string): Promise<Person | null>
  listPeople(): Promise<Person[]>
  listAccounts(): Promise<Account[]>
  /** What is not named stays. Fails with `person-unknown`, or with `last-administrator` if nobody else is one. */
  changePerson(personId: string, change: { readonly display?: string; readonly role?: Role }): Promise<Result<Person, Failure>>
  /**
   * Ends all sessions and tokens of somebody who left; signing in is refused from now on. Fails with
   * `last-administrator` if nobody else is one: whoever dismisses whom at once, one stays.
   */
  deactivate(personId: string): Promise<Result<void, Failure>>
  /** Lets somebody sign in again. Tokens have to be made anew. */
  activate(personId: string): Promise<void>

  /**
   * Gives somebody another password and ends all their sessions, every lock-out and what they linked at the identity
   * provider; API tokens stay.
   * Fails with `person-unknown` or as {@link addPerson} does for the password.
   */
  setPassword(name: string, password: string): Promise<Result<Person, Failure>>
  /** The same by an administrator at the page: the person chooses another one at the next sign-in. */
  resetPassword(personId: string, password: string): Promise<Result<Person, Failure>>
  /**
   * A person's own change; ends their other sessions. Fails with `password-wrong`, `password-unchanged` or
   * `too-many-attempts`, or as {@link addPerson} does for the password.
   */
  changePassword(
    session: CurrentSession,
    change: { readonly current: string; readonly password: string },
  ): Promise<Result<void, Failure>>

  /** Whoever comes from the office's identity provider. Somebody new is added, and stands in no unit yet. */
  personOfSubject(subject: Subject): Promise<{ readonly person: Person; readonly isNew: boolean }>
  /**
   * Lets a person sign in at the provider from now on. Fails with `oidc-taken` if another person does already, or with
   * `sign-in-required` if the session has ended meanwhile.
   */
  linkSubject(session: CurrentSession, subject: Subject): Promise<Result<void, Failure>>
  /** Fails with `password-wrong` or `too-many-attempts`. */
  unlink(session: CurrentSession, password: string): Promise<Result<void, Failure>>
  isLinked(personId: string): Promise<boolean>
  /** False for whoever came from the provider and was never given one here. */
  hasPassword(personId: string): Promise<boolean>

  /** Before something that lasts is changed about an account. Fails with `password-wrong` or `too-many-attempts`. */
  provePassword(session: CurrentSession, password: string): Promise<Result<void, Failure>>

  readonly sessions: PersonSessions
  readonly tokens: PersonTokens
  readonly secondFactor: SecondFactor
  readonly invitations: Invitations

  /** @param name what it is for, in a person's words. */
  createToken(personId: string, name?: string): Promise<TokenMade>
  /** One-time token for the first account, or null once there are people. Only its hash is kept. */
  createSetupToken(): Promise<string | null>
  /** Creates the first administrator; the token is used up in the same transaction. */
  setUp(token: string, person: Omit<NewPerson, 'role'>): Promise<Result<Person, Failure>>
}

/** Where a person is signed in. */
export interface PersonSessions {
  list(current: CurrentSession): Promise<readonly SessionEntry[]>
  /** The last sign-in that was not the one of this session; null: there was none. */
  signInBefore(current: CurrentSession): Promise<string | null>
  /** Fails with `session-unknown`, also for one of somebody else. */
  end(personId: string, sessionId: string): Promise<Result<void, Failure>>
  endOthers(current: CurrentSession): Promise<void>
  endAll(personId: string): Promise<void>
}

export interface TokenMade {
  /** By which it is listed and withdrawn. */
  readonly id: string
  /** In clear, the only time that it exists so; the database keeps its hash and its last characters. */
  readonly token: string
}

/** The API tokens of a person. */
export interface PersonTokens {
  /** Newest first. */
  list(personId: string): Promise<readonly ApiToken[]>
  /** At once, on open sockets too. Fails with `token-unknown`, also for one of somebody else. */
  withdraw(personId: string, tokenId: string): Promise<Result<void, Failure>>
}

/** Codes of an authenticator (TOTP, RFC 6238), and the recovery codes for a day without it. */
export interface SecondFactor {
  state(personId: string): Promise<{ readonly isOn: boolean; readonly recoveryCodesLeft: number }>
  /** Makes a secret that counts once it is {@link confirm}ed. Fails with `second-factor-on`, or as {@link end} does. */
  begin(session: CurrentSession, password: string): Promise<Result<SecondFactorOffer, Failure>>
  /** Fails with `second-factor-not-begun`, `second-factor-wrong` or `second-factor-on`. */
  confirm(personId: string, code: string): Promise<Result<RecoveryCodes, Failure>>
  /** By the person. Fails with `password-wrong` or `too-many-attempts`. */
  end(session: CurrentSession, password: string): Promise<Result<void, Failure>>
  /** By an administrator, for somebody who lost both the authenticator and the codes. */
  remove(personId: string): Promise<void>
}

/** What an invitation says about the account to be. Ids of units and divisions are the store's; here they are words. */
export interface InvitationTerms {
  /** Whom it is for; they may correct it. */
  readonly display: string
  readonly unitId: string
  readonly divisionId: string | null
  readonly post: string
  readonly role: Role
  readonly isUnitAdmin: boolean
}

export interface InvitationRecord extends InvitationTerms {
  readonly id: string
  /** Person id. */
  readonly invitedBy: string
  /** ISO 8601, UTC. */
  readonly createdAt: string
  readonly expiresAt: string
  readonly isExpired: boolean
}

/** Invitations by link: used once, within seven days. Only a hash of the token is kept. */
export interface Invitations {
  /** @returns the token in clear, the only time that it exists so. */
  create(terms: InvitationTerms, invitedBy: string): Promise<{ readonly invitation: InvitationRecord; readonly token: string }>
  /** Newest first; those that were accepted or withdrawn are gone, those that expired stay for a month. */
  list(): Promise<readonly InvitationRecord[]>
  /** Another link for seven days more, from whoever renews it; the one before is worth nothing. @returns null where there is none. */
  renew(id: string, invitedBy: string): Promise<{ readonly invitation: InvitationRecord; readonly token: string } | null>
  /** @returns what was withdrawn; null where there is none. */
  withdraw(id: string): Promise<InvitationRecord | null>
  /** @returns null for a token that is wrong, used, withdrawn or expired. */
  look(token: string): Promise<InvitationRecord | null>
  /**
   * Makes the account, once: from then on the invitation is that person's. They stay inactive until they are placed in
   * their unit ({@link finish}), so that nobody is ever in the wrong one; until then the same person may accept again.
   * Fails with `invitation-invalid`, or as {@link Identity.addPerson} does; then the invitation is still good.
   */
  accept(
    token: string,
    person: Omit<NewPerson, 'role' | 'mustChangePassword'>,
  ): Promise<Result<{ readonly person: Person; readonly terms: InvitationTerms }, Failure>>
  /** Lets in whoever accepted, and uses up the invitation, in one transaction. Fails with `invitation-invalid`. */
  finish(token: string): Promise<Result<Person, Failure>>
}
