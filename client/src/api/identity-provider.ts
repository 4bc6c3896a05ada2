import { ERRORS, type ErrorCode } from '@gongping/shared/protocol/errors.ts'
import type { ProblemBody } from '@gongping/shared/protocol/http.ts'
import { type Answer, request } from './request.ts'

/** Where people may sign in besides (统一身份认证); null: nowhere. */
export const fetchIdentityProvider = (): Answer<{ readonly name: string } | null> => request('/api/oidc')

/** Where to go to sign in there as well from now on. */
export const beginLink = (password: string): Answer<{ readonly url: string }> =>
  request('/api/oidc/link', { method: 'POST', body: { password } })

export const unlink = (password: string): Answer<void> =>
  request('/api/profile/identity-provider', { method: 'DELETE', body: { password } })

/**
 * What went wrong on the way there and back, of which the address has the code alone.
 * @param name of the provider
 */
export function problemThere(code: string | null, name: string): ProblemBody | null {
  if (code === null || !Object.hasOwn(ERRORS, code)) return null
  const known = code as ErrorCode
  return { type: 'about:blank', title: '', detail: '', status: ERRORS[known].status, code: known, params: { name } }
}
