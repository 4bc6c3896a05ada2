import { type Answer, request } from './request.ts'

/** Where people may sign in besides (统一身份认证); null: nowhere. */
export const fetchIdentityProvider = (): Answer<{ readonly name: string } | null> => request('/api/oidc')
