import type { Me } from '@gongping/shared/protocol/http.ts'
import type { Role } from '@gongping/shared/workflow/abilities.ts'
import { type Answer, request } from './request.ts'

export interface NewAccount {
  readonly name: string
  readonly display: string
  readonly password: string
}

export const fetchMe = (): Answer<Me> => request('/api/me')

export const signIn = (name: string, password: string): Answer<Me> =>
  request('/api/auth/sign-in', { method: 'POST', body: { name, password } })

export const signOut = (): Answer<void> => request('/api/auth/sign-out', { method: 'POST' })

/** Creates the first administrator and signs in. */
export const setUp = (token: string, account: NewAccount): Answer<Me> =>
  request('/api/setup', { method: 'POST', body: { token, ...account } })

export const fetchPeople = (): Answer<readonly Me[]> => request('/api/people')

export const addPerson = (account: NewAccount & { readonly role: Role }): Answer<Me> =>
  request('/api/people', { method: 'POST', body: account })
