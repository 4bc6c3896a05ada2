import type { Me } from '@gongping/shared/protocol/http.ts'
import type { Role } from '@gongping/shared/workflow/abilities.ts'
import { type Answer, request } from './request.ts'

export interface NewAccount {
  readonly name: string
  readonly display: string
  readonly password: string
}

export const fetchMe = (): Answer<Me> => request('/api/session')

export const signIn = (name: string, password: string): Answer<Me> =>
  request('/api/session', { method: 'POST', body: { name, password } })

export const signOut = (): Answer<void> => request('/api/session', { method: 'DELETE' })

/** Whether the first account is still to be made. */
export const fetchSetup = (): Answer<{ readonly open: boolean }> => request('/api/setup')

/** Creates the first administrator and signs in. */
export const setUp = (token: string, account: NewAccount): Answer<Me> =>
  request('/api/setup', { method: 'POST', body: { token, ...account } })

export const fetchPeople = (): Answer<readonly Me[]> => request('/api/people')

export const addPerson = (account: NewAccount & { readonly role: Role }): Answer<Me> =>
  request('/api/people', { method: 'POST', body: account })
