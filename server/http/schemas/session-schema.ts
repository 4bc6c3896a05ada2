import { z } from '@hono/zod-openapi'
import type { SessionState } from '@gongping/shared/protocol/people.ts'
import { OFFICE_ACTIONS } from '@gongping/shared/workflow/office-rights.ts'
import { meSchema } from './account-schema.ts'
import { unitNameSchema } from './people-schema.ts'

export const sessionStateSchema = meSchema
  .extend({
    unit: unitNameSchema.nullable().openapi({ description: 'Where the person works; null = in no unit yet.' }),
    isUnitAdmin: z.boolean(),
    may: z.array(z.enum(OFFICE_ACTIONS)).openapi({ description: 'What they may do in their own unit, outside of reports.' }),
  })
  .openapi('SessionState') as z.ZodType<SessionState>
