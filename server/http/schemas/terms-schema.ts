import { z } from '@hono/zod-openapi'
import type { PersonRights, ReportState, RightsDecided } from '@gongping/shared/protocol/http.ts'
import type { ReportStatus } from '@gongping/shared/workflow/report-status.ts'
import { parseScope } from '@gongping/shared/workflow/write-scope.ts'
import { personNameSchema } from './account-schema.ts'

export const statusSchema = z
  .enum(['open', 'locked', 'sealed'])
  .openapi({ description: 'locked (锁定) can be opened again, sealed (定稿) is for good.' }) satisfies z.ZodType<ReportStatus>

export const wantedStatusSchema = z.object({ status: statusSchema }).openapi('WantedStatus')

export const reportStateSchema = z
  .object({
    status: statusSchema,
    seq: z.int().openapi({ description: 'Number of the last edit; once locked or sealed, no later one gets in.' }),
  })
  .openapi('ReportState') satisfies z.ZodType<ReportState>

const SCOPE = 'Parted by spaces: "report", "table", "section/<id>"; "" = may only read.'

export const wantedRightsSchema = z
  .object({
    scope: z
      .string()
      .max(4000)
      .transform((text, context) => {
        const scope = parseScope(text)
        if (scope === null) context.addIssue({ code: 'custom', message: 'no scope' })
        return scope ?? z.NEVER
      })
      .nullable()
      .openapi({ description: `${SCOPE} null = what the role says.`, type: ['string', 'null'], example: 'table section/duties' }),
  })
  .openapi('WantedRights')

export const personRightsSchema = z
  .object({
    person: personNameSchema,
    decided: z.string().nullable().openapi({ description: 'null = what the role says.' }),
    scope: z.string().openapi({ description: `What holds. ${SCOPE}` }),
  })
  .openapi('PersonRights') satisfies z.ZodType<PersonRights>

export const rightsDecidedSchema = personRightsSchema
  .extend({ seq: z.int().openapi({ description: 'Edits after this number are judged by the new rights.' }) })
  .openapi('RightsDecided') satisfies z.ZodType<RightsDecided>
