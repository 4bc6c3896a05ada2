import { betterAuth } from 'better-auth'
import { username } from 'better-auth/plugins/username'
import type { Kysely } from 'kysely'
import { hashPassword, verifyPassword } from './password-hash.ts'
import { MAX_NAME_LENGTH, MIN_NAME_LENGTH, isUsableName, normalizeName } from './person-name.ts'
import type { IdentityTables } from './tables.ts'

export interface AuthSettings {
  readonly secret: string
  /** Origin that people type, or null. With https, cookies are marked Secure. */
  readonly publicUrl: string | null
  readonly warn: (message: string) => void
}

export const MIN_PASSWORD_LENGTH = 8
export const MAX_PASSWORD_LENGTH = 128

/**
 * The only file that knows better-auth. It checks passwords, keeps sessions and signs cookies; its own HTTP
 * routes are not served, so there is no way to sign up from outside.
 */
export function createAuth(db: Kysely<IdentityTables>, { secret, publicUrl, warn }: AuthSettings) {
  return betterAuth({
    ...authOptions(db),
    secret,
    baseURL: publicUrl ?? 'http://localhost',
    logger: { level: 'warn', log: (_level, message) => warn(message) },
    advanced: {
      cookiePrefix: 'gongping',
      useSecureCookies: publicUrl?.startsWith('https:') ?? false,
      ipAddress: { disableIpTracking: true },
    },
  })
}

/** What decides about tables; the migration is compared with it. */
export function authOptions(db: Kysely<IdentityTables>) {
  return {
    // On PostgreSQL too: it says how dates and booleans are kept (as text and 0 or 1), the dialect is the database's own.
    database: { db, type: 'sqlite' as const },
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: MIN_PASSWORD_LENGTH,
      maxPasswordLength: MAX_PASSWORD_LENGTH,
      password: {
        hash: hashPassword,
        verify: ({ hash, password }: { hash: string; password: string }) => verifyPassword(hash, password),
      },
    },
    user: { additionalFields: { role: { type: 'string' as const, input: false } } },
    plugins: [
      username({
        displayUsername: false,
        minUsernameLength: MIN_NAME_LENGTH,
        maxUsernameLength: MAX_NAME_LENGTH,
        usernameNormalization: normalizeName,
        usernameValidator: isUsableName,
        validationOrder: { username: 'post-normalization' },
      }),
    ],
    telemetry: { enabled: false },
  }
}
