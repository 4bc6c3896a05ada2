import { z } from '@hono/zod-openapi'
import type {
  ApiToken,
  PasswordChange,
  PasswordProof,
  PasswordReset,
  Profile,
  ProfileChange,
  RecoveryCodes,
  SecondFactorOffer,
  SecondFactorProof,
  SessionEntry,
  SignInControl,
} from '@gongping/shared/protocol/profile.ts'
import { code, display, meSchema, password } from './account-schema.ts'

const sessionEntrySchema = z
  .object({
    id: z.string(),
    isCurrent: z.boolean().openapi({ description: 'The one that asks.' }),
    createdAt: z.iso.datetime(),
    lastSeenAt: z.iso.datetime().openapi({ description: 'To five minutes.' }),
    address: z.string().openapi({ description: 'Where it signed in from; "" = unknown.' }),
    agent: z.string().openapi({ description: 'User-Agent of the browser; "" = unknown.' }),
  })
  .openapi('SessionEntry') satisfies z.ZodType<SessionEntry>

export const profileSchema = meSchema
  .extend({
    lastSignInAt: z.iso.datetime().nullable().openapi({ description: 'The sign-in before that of this session.' }),
    hasSecondFactor: z.boolean(),
    recoveryCodesLeft: z.int(),
    isLinked: z.boolean().openapi({ description: 'May sign in at the identity provider as well.' }),
    hasPassword: z.boolean().openapi({ description: 'May sign in with a password.' }),
    sessions: z.array(sessionEntrySchema).openapi({ description: 'The present one first.' }),
  })
  .openapi('Profile') as z.ZodType<Profile>

export const apiTokenSchema = z
  .object({
    id: z.string(),
    name: z.string().openapi({ description: 'What it is for; "" = not said.' }),
    ending: z.string().openapi({ description: 'Its last four characters; "" = made before they were kept.' }),
    createdAt: z.iso.datetime(),
    lastUsedAt: z.iso.datetime().nullable().openapi({ description: 'To the hour; null: never.' }),
  })
  .openapi('ApiToken') satisfies z.ZodType<ApiToken>

export const profileChangeSchema = z
  .object({ display: display.trim().min(1) })
  .openapi('ProfileChange') satisfies z.ZodType<ProfileChange>

export const passwordChangeSchema = z
  .object({ current: password, password })
  .openapi('PasswordChange') satisfies z.ZodType<PasswordChange>

export const signInControlSchema = z
  .object({ mayDecide: z.boolean() })
  .openapi('SignInControl') satisfies z.ZodType<SignInControl>

export const passwordResetSchema = z.object({ password }).openapi('PasswordReset') satisfies z.ZodType<PasswordReset>

export const secondFactorOfferSchema = z
  .object({
    secret: z.string().openapi({ description: 'Base32, for typing.' }),
    uri: z.string().openapi({ description: 'For the picture that an authenticator reads.', example: 'otpauth://totp/…' }),
  })
  .openapi('SecondFactorOffer') satisfies z.ZodType<SecondFactorOffer>

export const secondFactorProofSchema = z.object({ code }).openapi('SecondFactorProof') satisfies z.ZodType<SecondFactorProof>

export const recoveryCodesSchema = z
  .object({ recoveryCodes: z.array(z.string()).openapi({ description: 'Shown only now; each works once.' }) })
  .openapi('RecoveryCodes') as z.ZodType<RecoveryCodes>

export const passwordProofSchema = z.object({ password }).openapi('PasswordProof') satisfies z.ZodType<PasswordProof>
