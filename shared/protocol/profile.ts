import type { Role } from '../workflow/server-role.ts'
import type { Me, PersonName } from './http.ts'

/** Bodies of the HTTP interface about one's own account, signing in and invitations. Times are ISO 8601, UTC. */

/** `POST /api/session`. */
export interface SignIn {
  readonly name: string
  readonly password: string
  /** Six digits of the authenticator, or a recovery code: once the answer was `second-factor-required`. */
  readonly code?: string | undefined
}

/** `GET /api/profile`. */
export interface Profile extends Me {
  /** The sign-in before that of this session, for the person to compare with their memory; null: there was none. */
  readonly lastSignInAt: string | null
  readonly hasSecondFactor: boolean
  /** Recovery codes that were not used yet; 0 without a second factor. */
  readonly recoveryCodesLeft: number
  /** May sign in at the identity provider of the office as well. */
  readonly isLinked: boolean
  /** False for whoever came from the identity provider and was never given one here. */
  readonly hasPassword: boolean
  /** The present one first, then by when they were last used. */
  readonly sessions: readonly SessionEntry[]
}

/** A browser that is signed in. */
export interface SessionEntry {
  readonly id: string
  readonly isCurrent: boolean
  readonly createdAt: string
  /** To five minutes. */
  readonly lastSeenAt: string
  /** Where it signed in from; '' = unknown. */
  readonly address: string
  /** `User-Agent` of the browser; '' = unknown. */
  readonly agent: string
}

/** What programs of a person sign in with: `GET /api/profile/tokens`, `GET /api/people/{id}/tokens`. Newest first. */
export interface ApiToken {
  readonly id: string
  /** What it is for, as whoever made it said; '' = not said. */
  readonly name: string
  /** Its last four characters; '' = made before they were kept. */
  readonly ending: string
  readonly createdAt: string
  /** To the hour; null: never. */
  readonly lastUsedAt: string | null
}

/** `PATCH /api/profile`. */
export interface ProfileChange {
  readonly display: string
}

/** `PUT /api/profile/password`: ends every other session of the person. */
export interface PasswordChange {
  readonly current: string
  readonly password: string
}

/** `GET /api/people/{id}/sign-in`: whether whoever asks may decide how that person signs in. */
export interface SignInControl {
  readonly mayDecide: boolean
}

/** `PUT /api/people/{id}/password`: the person has to choose another at the next sign-in. */
export interface PasswordReset {
  readonly password: string
}

/** `POST /api/profile/second-factor`: nothing is asked of the person yet. */
export interface SecondFactorOffer {
  /** Base32, for typing. */
  readonly secret: string
  /** "otpauth://totp/…", for the picture that an authenticator reads. */
  readonly uri: string
}

/** `PUT /api/profile/second-factor`: a code from the authenticator shows that it has the secret. */
export interface SecondFactorProof {
  readonly code: string
}

/** The answer to it, the only time that these codes can be seen. Each stands in for the authenticator once. */
export interface RecoveryCodes {
  readonly recoveryCodes: readonly string[]
}

/**
 * `POST` and `DELETE /api/profile/second-factor`, `POST /api/oidc/link`, `DELETE /api/profile/identity-provider`: an
 * open computer is not enough for what lasts.
 */
export interface PasswordProof {
  readonly password: string
}

/** `POST /api/invitations`. */
export interface NewInvitation {
  /** Whom it is for (姓名): how administrators tell links apart, and what the invited person finds filled in. */
  readonly display: string
  readonly unitId: string
  /** null: in none. */
  readonly divisionId: string | null
  /** 职务; '' = not said. */
  readonly post: string
  /** Only a server administrator invites another one. */
  readonly role: Role
  readonly isUnitAdmin: boolean
}

/** An invitation that nobody has accepted or withdrawn yet. */
export interface Invitation extends NewInvitation {
  readonly id: string
  readonly invitedBy: PersonName
  readonly createdAt: string
  /** Seven days later. From then on the link does nothing any more. */
  readonly expiresAt: string
  readonly isExpired: boolean
}

/**
 * The answer to `POST /api/invitations` and `POST /api/invitations/{id}/renew`, the only time that the token can be seen. The page makes the link
 * `<origin>/join#<token>` of it: what stands behind # is sent to no server, so it is in no log on the way.
 */
export interface InvitationMade {
  readonly invitation: Invitation
  readonly token: string
}

/** `POST /api/invitations/look` with `{token}`: what the invited person is shown before they accept. */
export interface InvitationOffer {
  /** The name that the invitation was made for; the invited person may correct it. */
  readonly display: string
  readonly unit: string
  readonly division: string | null
  readonly post: string
  readonly role: Role
  readonly isUnitAdmin: boolean
  /** Display name. */
  readonly invitedBy: string
  readonly expiresAt: string
}

/** `POST /api/invitations/accept`: makes the account, and the answer signs in. */
export interface InvitationAcceptance {
  readonly token: string
  readonly name: string
  readonly display: string
  readonly password: string
}
