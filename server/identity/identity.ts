import type { Result } from '@gongping/shared/base/result.ts'
import type { Failure } from '@gongping/shared/protocol/errors.ts'
import type { Role } from '@gongping/shared/workflow/abilities.ts'

export interface Person {
  readonly id: string
  /** The name to sign in with; Chinese names are allowed. */
  readonly name: string
  readonly display: string
  readonly role: Role
}

export interface NewPerson {
  readonly name: string
  readonly display: string
  readonly role: Role
  readonly password: string
}

export interface Credentials {
  readonly name: string
  readonly password: string
  /** Where the attempt comes from; attempts are counted per name and address, and per address. */
  readonly address: string
}

/** A person with the `Set-Cookie` lines that the browser must get. */
export interface SignedIn {
  readonly person: Person
  readonly cookies: readonly string[]
}

/** Accounts, sessions and API tokens. One implementation over the store's database: better-auth. */
export interface Identity {
  /** The person behind a request: `Authorization: Bearer TOKEN` if there is one, else the session cookie. */
  personOf(headers: Headers): Promise<Person | null>
  /** The person behind an API token, for the sync socket's `?token=`. */
  personOfToken(token: string): Promise<Person | null>
  /** Fails with `credentials-wrong` or `too-many-attempts`. */
  signIn(credentials: Credentials): Promise<Result<SignedIn, Failure>>
  /** Ends the session of the cookie. @returns `Set-Cookie` lines that delete it. */
  signOut(headers: Headers): Promise<readonly string[]>
  /** Like {@link personOf}, and prolongs the session of the cookie where it is due. */
  currentSession(headers: Headers): Promise<SignedIn | null>
  hasPeople(): Promise<boolean>
  /** Fails with `person-exists`, `name-not-usable` or `password-too-short`. */
  addPerson(person: NewPerson): Promise<Result<Person, Failure>>
  /**
   * Gives somebody another password and ends all their sessions; API tokens stay.
   * Fails with `person-unknown` or as {@link addPerson} does for the password.
   */
  setPassword(name: string, password: string): Promise<Result<Person, Failure>>
  findPerson(name: string): Promise<Person | null>
  listPeople(): Promise<Person[]>
  /** @returns the token in clear, the only time that it exists so; the database keeps its hash. */
  createToken(personId: string): Promise<string>
  /** One-time token for the first account, or null once there are people. Only its hash is kept. */
  createSetupToken(): Promise<string | null>
  /** Creates the first administrator; the token is used up in the same transaction. */
  setUp(token: string, person: Omit<NewPerson, 'role'>): Promise<Result<Person, Failure>>
}
