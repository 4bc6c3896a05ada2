import type { Generated } from 'kysely'
import type { Role } from '@gongping/shared/workflow/server-role.ts'

/**
 * Accounts as Kysely sees them. The first four tables are laid out as better-auth expects them (its own names,
 * dates as ISO 8601 text); a test compares the migration with what better-auth asks for.
 */
export type IdentityTables = {
  user: UserTable
  session: SessionTable
  account: AccountTable
  verification: VerificationTable
  api_token: ApiTokenTable
  setup_token: { hash: string }
  sign_in_failure: SignInFailureTable
  second_factor: SecondFactorTable
  recovery_code: RecoveryCodeTable
  invitation: InvitationTable
}

/** What a backup keeps of them, each after those that it refers to; the rest ends with a restore. */
export const KEPT_TABLES = [
  { name: 'user', key: ['id'], chunk: 500 },
  { name: 'account', key: ['id'], chunk: 500 },
  { name: 'api_token', key: ['id'], chunk: 500 },
  { name: 'second_factor', key: ['person_id'], chunk: 500 },
  { name: 'recovery_code', key: ['hash'], chunk: 500 },
] as const
export const EMPTIED_TABLES = ['session', 'verification', 'setup_token', 'sign_in_failure', 'invitation'] as const

interface UserTable {
  id: string
  /** Display name: 李娟. */
  name: string
  /** better-auth insists on one; nobody sees or uses it. */
  email: string
  emailVerified: number
  image: string | null
  createdAt: string
  updatedAt: string
  /** Name to sign in with, normalised. */
  username: string
  role: Role
  /** 0 or 1. */
  must_change_password: Generated<number>
  /** 0 or 1: left (停用). */
  is_active: Generated<number>
  last_sign_in_at: string | null
  /** The one before it. */
  previous_sign_in_at: string | null
}

interface SessionTable {
  id: string
  expiresAt: string
  token: string
  createdAt: string
  /** When it was last used, to five minutes. */
  updatedAt: string
  ipAddress: string | null
  userAgent: string | null
  userId: string
}

interface AccountTable {
  id: string
  accountId: string
  providerId: string
  userId: string
  accessToken: string | null
  refreshToken: string | null
  idToken: string | null
  accessTokenExpiresAt: string | null
  refreshTokenExpiresAt: string | null
  scope: string | null
  password: string | null
  createdAt: string
  updatedAt: string
}

interface VerificationTable {
  id: string
  identifier: string
  value: string
  expiresAt: string
  createdAt: string
  updatedAt: string
}

interface ApiTokenTable {
  id: string
  user_id: string
  /** SHA-256 of the token, hex. The token has 256 random bits, so a slow hash would add nothing. */
  hash: string
  created_at: string
  /** Kept to the hour; null = never used. */
  last_used_at: string | null
  /** What it is for; '' = not said. */
  name: Generated<string>
  /** Its last characters; '' = made before they were kept. */
  ending: Generated<string>
}

/** Attempts to sign in that were not right, and when the last one was. */
interface SignInFailureTable {
  /** A keyed hash of the name, or of the name and a browser known for it: people type passwords into the wrong field. */
  key: string
  /** The keyed hash of the name alone, so that all of it can be forgiven at once. */
  account: string
  count: number
  at: string
}

interface SecondFactorTable {
  person_id: string
  /** Sealed with the server's secret, which is not in the database and not in a backup. */
  secret: string
  /** 0 or 1: 0 until a code has shown that an authenticator has it. */
  is_on: number
  /** Number of the half minute whose code was used last; 0 = none. No code counts twice. */
  last_step: number
}

interface RecoveryCodeTable {
  /** SHA-256 of the code, hex. A code has 80 random bits, so a slow hash would add nothing. */
  hash: string
  person_id: string
}

interface InvitationTable {
  id: string
  /** SHA-256 of the token, hex. */
  hash: string
  display: string
  unit_id: string
  division_id: string | null
  post: string
  role: Role
  /** 0 or 1. */
  is_unit_admin: number
  invited_by: string
  created_at: string
  expires_at: string
}
