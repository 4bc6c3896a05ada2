import { createHash, randomBytes } from 'node:crypto'

/** 256 random bits, safe in an address and in a header. */
export function randomToken(): string {
  return randomBytes(32).toString('base64url')
}

/** What the database keeps of a token. A random token needs no slow hash. */
export function hashToken(token: string): string {
  return createHash('sha256').update(token).digest('hex')
}
