import { z } from '@hono/zod-openapi'
import type { Me, PersonName } from '@gongping/shared/protocol/http.ts'
import type { SignIn } from '@gongping/shared/protocol/profile.ts'
import { ROLES } from '@gongping/shared/workflow/server-role.ts'

export const name = z.string().min(1).max(64).openapi({ description: 'Name to sign in with; Chinese is fine.', example: '李娟' })
export const display = z
  .string()
  .max(64)
  .openapi({ description: 'Name that colleagues see; "" = the name itself.', example: '李娟' })
export const password = z.string().min(1).max(256)

export const meSchema = z
  .object({
    id: z.string(),
    name: z.string(),
    display: z.string(),
    role: z.enum(ROLES),
    mustChangePassword: z.boolean().openapi({
      description: 'Until a new one is chosen, all but session, profile and password answers password-change-required.',
    }),
  })
  .openapi('Person') satisfies z.ZodType<Me>

export const personNameSchema = z
  .object({ id: z.string(), display: z.string().openapi({ description: 'Name as colleagues see it.' }) })
  .openapi('PersonName') satisfies z.ZodType<PersonName>

export const code = z
  .string()
  .max(64)
  .openapi({ description: 'Six digits of the authenticator, or a recovery code.', example: '492039' })

export const credentialsSchema = z
  .object({ name, password, code: code.optional() })
  .openapi('Credentials') satisfies z.ZodType<SignIn>

export const setupStateSchema = z
  .object({ open: z.boolean().openapi({ description: 'There is no account yet: the set-up link works.' }) })
  .openapi('SetupState')

export const setupSchema = z
  .object({ token: z.string().openapi({ description: 'From the link printed at start.' }), name, display, password })
  .openapi('Setup')
