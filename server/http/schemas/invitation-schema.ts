import { z } from '@hono/zod-openapi'
import type {
  Invitation,
  InvitationAcceptance,
  InvitationMade,
  InvitationOffer,
  NewInvitation,
} from '@gongping/shared/protocol/profile.ts'
import { ROLES } from '@gongping/shared/workflow/server-role.ts'
import { display, name, password, personNameSchema } from './account-schema.ts'

const token = z.string().min(1).max(100).openapi({ description: 'What stands behind # in the link.' })

export const newInvitationSchema = z
  .object({
    display: display.trim().openapi({ description: 'Whom it is for; they may correct it.' }),
    unitId: z.string(),
    divisionId: z.string().nullable().openapi({ description: 'null = in none.' }),
    post: z.string().trim().max(100).openapi({ description: '职务; "" = not said.', example: '股长' }),
    role: z.enum(ROLES),
    isUnitAdmin: z.boolean(),
  })
  .openapi('NewInvitation') satisfies z.ZodType<NewInvitation>

export const invitationSchema = newInvitationSchema
  .extend({
    id: z.string(),
    invitedBy: personNameSchema,
    createdAt: z.iso.datetime(),
    expiresAt: z.iso.datetime().openapi({ description: 'Seven days later.' }),
    isExpired: z.boolean(),
  })
  .openapi('Invitation') satisfies z.ZodType<Invitation>

export const invitationMadeSchema = z
  .object({
    invitation: invitationSchema,
    token: z.string().openapi({ description: 'Shown only now. The link is <origin>/join#<token>.' }),
  })
  .openapi('InvitationMade') satisfies z.ZodType<InvitationMade>

export const invitationTokenSchema = z.object({ token }).openapi('InvitationToken')

export const invitationOfferSchema = z
  .object({
    display: z.string(),
    unit: z.string(),
    division: z.string().nullable(),
    post: z.string(),
    role: z.enum(ROLES),
    isUnitAdmin: z.boolean(),
    invitedBy: z.string(),
    expiresAt: z.iso.datetime(),
  })
  .openapi('InvitationOffer') satisfies z.ZodType<InvitationOffer>

export const invitationAcceptanceSchema = z
  .object({ token, name, display, password })
  .openapi('InvitationAcceptance') satisfies z.ZodType<InvitationAcceptance>
