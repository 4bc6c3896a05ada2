import type {
  ApiToken,
  PasswordChange,
  Profile,
  ProfileChange,
  RecoveryCodes,
  SecondFactorOffer,
} from '@gongping/shared/protocol/profile.ts'
import { type Answer, request } from './request.ts'

const PATH = '/api/profile'

export const fetchProfile = (): Answer<Profile> => request(PATH)

export const changeProfile = (change: ProfileChange): Answer<unknown> => request(PATH, { method: 'PATCH', body: change })

/** Ends every other session of the person. */
export const changePassword = (change: PasswordChange): Answer<void> =>
  request(`${PATH}/password`, { method: 'PUT', body: change })

export const endOtherSessions = (): Answer<void> => request(`${PATH}/sessions`, { method: 'DELETE' })

export const endSession = (id: string): Answer<void> =>
  request(`${PATH}/sessions/${encodeURIComponent(id)}`, { method: 'DELETE' })

export const fetchTokens = (): Answer<readonly ApiToken[]> => request(`${PATH}/tokens`)

export const withdrawToken = (id: string): Answer<void> =>
  request(`${PATH}/tokens/${encodeURIComponent(id)}`, { method: 'DELETE' })

/** A new secret for an authenticator; nothing holds before {@link confirmSecondFactor}. */
export const offerSecondFactor = (password: string): Answer<SecondFactorOffer> =>
  request(`${PATH}/second-factor`, { method: 'POST', body: { password } })

export const confirmSecondFactor = (code: string): Answer<RecoveryCodes> =>
  request(`${PATH}/second-factor`, { method: 'PUT', body: { code } })

export const endSecondFactor = (password: string): Answer<void> =>
  request(`${PATH}/second-factor`, { method: 'DELETE', body: { password } })
