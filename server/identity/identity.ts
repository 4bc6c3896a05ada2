import type { Role } from '@gongping/shared/workflow/abilities.ts'
import type { ErrorCode } from '@gongping/shared/protocol/errors.ts'
import type { Result } from '@gongping/shared/base/result.ts'

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

/** Accounts, sessions and API tokens. One implementation over the store's database: better-auth. */
export interface Identity {
  /** The person behind a request: session cookie or `Authorization: Bearer TOKEN`. */
  personOf(headers: Headers): Promise<Person | null>
  /** The person behind an API token, for the sync socket's `?token=`. */
  personOfToken(token: string): Promise<Person | null>
  /** Serves the sign-in, sign-out and session routes under /api/auth/. */
  handle(request: Request): Promise<Response>
  hasPeople(): Promise<boolean>
  addPerson(person: NewPerson): Promise<Result<Person, { code: ErrorCode; params: Record<string, string> }>>
  findPerson(name: string): Promise<Person | null>
  listPeople(): Promise<Person[]>
  /** @returns the token in clear, the only time that it exists so; the database keeps its hash. */
  createToken(personId: string): Promise<string>
  /** One-time link for the first account, or null once there are people. Only its hash is kept. */
  createSetupToken(): Promise<string | null>
  /** Creates the first administrator; the token is used up in the same transaction. */
  setUp(
    token: string,
    person: Omit<NewPerson, 'role'>,
  ): Promise<Result<Person, { code: ErrorCode; params: Record<string, string> }>>
}
