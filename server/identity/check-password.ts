import { type Failure, failure } from '@gongping/shared/protocol/errors.ts'

/** A sentence is fine and more is better, but an authenticator or a lock-out stands beside it (NIST SP 800-63B §5.1.1). */
const MIN_PASSWORD_LENGTH = 8
const MAX_PASSWORD_LENGTH = 128

/** @returns why a new password is not good enough, or null. */
export function wrongPassword(password: string): Failure | null {
  if (password.length < MIN_PASSWORD_LENGTH) return failure('password-too-short', { least: String(MIN_PASSWORD_LENGTH) })
  return password.length > MAX_PASSWORD_LENGTH ? failure('body-invalid', { field: 'password' }) : null
}
