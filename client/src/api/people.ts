import type { Me } from '@gongping/shared/protocol/http.ts'
import type { Colleague, NewPerson, PersonChange, PersonRecord, SessionState } from '@gongping/shared/protocol/people.ts'
import type { ApiToken, SignIn, SignInControl } from '@gongping/shared/protocol/profile.ts'
import { type Answer, request } from './request.ts'

export interface NewAccount {
  readonly name: string
  readonly display: string
  readonly password: string
}

export const fetchMe = (): Answer<SessionState> => request('/api/session')

export const signIn = (credentials: SignIn): Answer<Me> => request('/api/session', { method: 'POST', body: credentials })

export const signOut = (): Answer<void> => request('/api/session', { method: 'DELETE' })

/** Whether the first account is still to be made. */
export const fetchSetup = (): Answer<{ readonly open: boolean }> => request('/api/setup')

/** Creates the first administrator and signs in. */
export const setUp = (token: string, account: NewAccount): Answer<Me> =>
  request('/api/setup', { method: 'POST', body: { token, ...account } })

/** The people of one's own unit, as they see each other. */
export const fetchColleagues = (): Answer<readonly Colleague[]> => request('/api/people')

/** As administrators see them: a server administrator everybody, a unit's administrator its people. */
export const fetchPeople = (): Answer<readonly PersonRecord[]> => request('/api/people')

export const addPerson = (person: NewPerson): Answer<Me> => request('/api/people', { method: 'POST', body: person })

export const changePerson = (id: string, change: PersonChange): Answer<PersonRecord> =>
  request(pathOf(id), { method: 'PATCH', body: change })

/** Whether one may decide how somebody signs in. */
export const fetchSignInControl = (id: string): Answer<SignInControl> => request(`${pathOf(id)}/sign-in`)

export const fetchTokensOf = (id: string): Answer<readonly ApiToken[]> => request(`${pathOf(id)}/tokens`)

export const withdrawTokenOf = (id: string, token: string): Answer<void> =>
  request(`${pathOf(id)}/tokens/${encodeURIComponent(token)}`, { method: 'DELETE' })

/** The person has to choose another at the next sign-in, and is signed out everywhere. */
export const resetPassword = (id: string, password: string): Answer<void> =>
  request(`${pathOf(id)}/password`, { method: 'PUT', body: { password } })

export const endSessionsOf = (id: string): Answer<void> => request(`${pathOf(id)}/sessions`, { method: 'DELETE' })

export const removeSecondFactorOf = (id: string): Answer<void> => request(`${pathOf(id)}/second-factor`, { method: 'DELETE' })

function pathOf(id: string): string {
  return `/api/people/${encodeURIComponent(id)}`
}
