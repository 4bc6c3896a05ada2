import { Secret, TOTP } from 'otpauth'

/** Who the code is for, as an authenticator lists it. */
const ISSUER = '共评'
const PERIOD_MS = 30_000
/** A code counts for one period before and after its own: clocks differ, and people type slowly (RFC 6238 §5.2). */
const WINDOW = 1

/** 160 random bits, as RFC 4226 §4 recommends; base32. */
export function newSecret(): string {
  return new Secret({ size: 20 }).base32
}

/** @param name to sign in with; tells several accounts of one person apart. */
export function authenticatorUri(secret: string, name: string): string {
  return new TOTP({ issuer: ISSUER, label: name, secret: Secret.fromBase32(secret) }).toString()
}

/** @returns the number of the period whose code it is, or null if it is none that counts now. */
export function periodOf(secret: string, code: string, now: number): number | null {
  const totp = new TOTP({ secret: Secret.fromBase32(secret) })
  const delta = totp.validate({ token: code, timestamp: now, window: WINDOW })
  return delta === null ? null : Math.floor(now / PERIOD_MS) + delta
}
