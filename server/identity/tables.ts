import type { Role } from '@gongping/shared/workflow/abilities.ts'

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
}

/** What a backup keeps of them, each after those that it refers to; the rest ends with a restore. */
export const KEPT_TABLES = [
  { name: 'user', key: ['id'], chunk: 500 },
  { name: 'account', key: ['id'], chunk: 500 },
  { name: 'api_token', key: ['id'], chunk: 500 },
] as const
export const EMPTIED_TABLES = ['session', 'verification', 'setup_token'] as const

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
}

interface SessionTable {
  id: string
  expiresAt: string
  token: string
  createdAt: string
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
}
