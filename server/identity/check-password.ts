import { type Failure, failure } from '@gongping/shared/protocol/errors.ts'
import { isWeakPassword } from './weak-password.ts'

/** A sentence is fine and more is better, but an authenticator or a lock-out stands beside it (NIST SP 800-63B §5.1.1). */
const MIN_PASSWORD_LENGTH = 8
const MAX_PASSWORD_LENGTH = 128

/** Whose password it is to be. */
interface Named {
  readonly name: string
  readonly display: string
}

/**
 * Why a new password is not good enough, or null. One that is set already is never asked about.
 * @param whose absent: whoever has the server's terminal decides what is good enough, besides the length.
 */
export function wrongPassword(password: string, whose?: Named): Failure | null {
  if (password.length < MIN_PASSWORD_LENGTH) return failure('password-too-short', { least: String(MIN_PASSWORD_LENGTH) })
  if (password.length > MAX_PASSWORD_LENGTH) return failure('body-invalid', { field: 'password' })
  return whose && isWeakPassword(password, [whose.name, whose.display]) ? failure('password-weak') : null
}
