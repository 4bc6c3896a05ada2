import type { Me } from '@gongping/shared/protocol/http.ts'
import type {
  Invitation,
  InvitationAcceptance,
  InvitationMade,
  InvitationOffer,
  NewInvitation,
} from '@gongping/shared/protocol/profile.ts'
import { type Answer, request } from './request.ts'

const PATH = '/api/invitations'

/** Those that nobody has accepted or withdrawn. */
export const fetchInvitations = (): Answer<readonly Invitation[]> => request(PATH)

export const invite = (invitation: NewInvitation): Answer<InvitationMade> => request(PATH, { method: 'POST', body: invitation })

/** Another link; the one before is worth nothing. */
export const renewInvitation = (id: string): Answer<InvitationMade> =>
  request(`${PATH}/${encodeURIComponent(id)}/renew`, { method: 'POST' })

export const withdrawInvitation = (id: string): Answer<void> => request(`${PATH}/${encodeURIComponent(id)}`, { method: 'DELETE' })

/** What somebody with the link is invited to. */
export const lookAtInvitation = (token: string): Answer<InvitationOffer> =>
  request(`${PATH}/look`, { method: 'POST', body: { token } })

/** Makes the account and signs in. */
export const acceptInvitation = (acceptance: InvitationAcceptance): Answer<Me> =>
  request(`${PATH}/accept`, { method: 'POST', body: acceptance })
