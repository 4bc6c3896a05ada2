import { betterAuth } from 'better-auth'
import { createAuthEndpoint } from 'better-auth/api'
import { deleteSessionCookie, setSessionCookie } from 'better-auth/cookies'
import { symmetricDecrypt, symmetricEncrypt } from 'better-auth/crypto'
import type { Kysely } from 'kysely'
import { z } from 'zod'
import { assert } from '@gongping/shared/base/assert.ts'
import { SESSION_SECONDS } from './session-times.ts'
import type { IdentityTables } from './tables.ts'

export interface AuthSettings {
  readonly secret: string
  /** Origin that people type, or null. With https, cookies are marked Secure. */
  readonly publicUrl: string | null
  readonly warn: (message: string) => void
}

/**
 * The only file that knows better-auth. It lays out the tables, makes sessions and signs their cookies; its own HTTP
 * routes are not served, so there is no way to sign up from outside.
 */
export function createAuth(db: Kysely<IdentityTables>, { secret, publicUrl, warn }: AuthSettings) {
  return betterAuth({
    ...authOptions(db),
    secret,
    baseURL: publicUrl ?? 'http://localhost',
    logger: { level: 'warn', log: (_level, message) => warn(message) },
    advanced: cookiesFor(publicUrl),
  })
}

/** Under `__Host-` a browser takes a cookie only over https, for this host and all of its paths (RFC 6265bis §4.1.3.2). */
function cookiesFor(publicUrl: string | null) {
  const isSecure = publicUrl?.startsWith('https:') ?? false
  return {
    cookiePrefix: isSecure ? '__Host-gongping' : 'gongping',
    // Its own way would put `__Secure-` in front.
    useSecureCookies: false,
    defaultCookieAttributes: { secure: isSecure },
    // It is for one path only.
    cookies: { browser: { name: isSecure ? '__Secure-gongping.browser' : 'gongping.browser' } },
  }
}

/** What decides about tables; the migration is compared with it. */
export function authOptions(db: Kysely<IdentityTables>) {
  return {
    // On PostgreSQL too: it says how dates and booleans are kept (as text and 0 or 1), the dialect is the database's own.
    database: { db, type: 'sqlite' as const },
    user: {
      additionalFields: {
        username: { type: 'string' as const, unique: true, input: false },
        role: { type: 'string' as const, input: false },
      },
    },
    session: { expiresIn: SESSION_SECONDS, disableSessionRefresh: true },
    plugins: [sessionCookies],
    telemetry: { enabled: false },
  }
}

const newSessionSchema = z.object({
  userId: z.string(),
  address: z.string(),
  agent: z.string(),
  at: z.date(),
  /** See browser-mark.ts. */
  mark: z.string(),
})

/** Nothing but signing in ever gets to see the mark of a browser, which stays for half a year. */
const MARK_COOKIE = { path: '/api/session', maxAge: 182 * 24 * 60 * 60, sameSite: 'strict' } as const

/**
 * Sessions apart from how somebody proved who they are. better-auth's own ways to sign in open one as soon as the
 * password is right; ours asks for a second factor first, counts attempts per account, and has one clock.
 */
const sessionCookies = {
  id: 'session-cookies',
  endpoints: {
    openSession: createAuthEndpoint.serverOnly({ method: 'POST', body: newSessionSchema }, async (c) => {
      const { userId, address, agent, at, mark } = c.body
      const { internalAdapter } = c.context
      const user = await internalAdapter.findUserById(userId)
      assert(user, 'a session is opened for somebody who exists')
      const expiresAt = new Date(at.getTime() + SESSION_SECONDS * 1000)
      const times = { createdAt: at, updatedAt: at, expiresAt }
      const session = await internalAdapter.createSession(userId, false, { ...times, ipAddress: address, userAgent: agent }, true)
      await setSessionCookie(c, { session, user })
      const { name, attributes } = c.context.createAuthCookie('browser', MARK_COOKIE)
      await c.setSignedCookie(name, mark, c.context.secret, attributes)
      return { token: session.token }
    }),
    /** @returns the session token of the cookie, or null if it is not one that we signed. */
    sessionToken: createAuthEndpoint.serverOnly({ method: 'GET', requireHeaders: true }, async (c) => {
      const token = await c.getSignedCookie(c.context.authCookies.sessionToken.name, c.context.secret)
      return token || null
    }),
    /** @returns the mark of the browser, or null if it has none that we signed. */
    browserMark: createAuthEndpoint.serverOnly({ method: 'GET', requireHeaders: true }, async (c) => {
      const { name } = c.context.createAuthCookie('browser', MARK_COOKIE)
      return (await c.getSignedCookie(name, c.context.secret)) || null
    }),
    dropCookies: createAuthEndpoint.serverOnly({ method: 'POST' }, async (c) => deleteSessionCookie(c)),
  },
}

/**
 * Seals what leaves the process and comes back: a copy of the database, or of a cookie, alone does not open it.
 * @param purpose what is sealed for one opens for no other.
 */
export function sealer(secret: string, purpose: string) {
  const key = `${purpose}: ${secret}`
  return {
    seal: (text: string): Promise<string> => symmetricEncrypt({ key, data: text }),
    /** @returns null for what was sealed with another secret. */
    open: (sealed: string): Promise<string | null> => symmetricDecrypt({ key, data: sealed }).catch(() => null),
  }
}

export type Sealer = ReturnType<typeof sealer>
export type Auth = ReturnType<typeof createAuth>
