import { z } from '@hono/zod-openapi'
import { MAX_EXPLANATION } from '@gongping/shared/checks/explain.ts'
import type { FindingExplanation } from '@gongping/shared/protocol/http.ts'
import { personNameSchema } from './account-schema.ts'

export const wantedExplanationSchema = z
  .object({
    text: z
      .string()
      .overwrite(withoutControls)
      .trim()
      .min(1)
      .max(MAX_EXPLANATION)
      .openapi({ description: 'Why the finding may stay.', example: '差额为代管资金，已在附注说明' }),
  })
  .openapi('WantedExplanation')

export const findingExplanationSchema = z
  .object({
    fingerprint: z.string().openapi({ description: 'Of the finding, as /checks gives it.' }),
    code: z.string().openapi({ description: 'Of the finding.', example: 'A1' }),
    text: z.string(),
    person: personNameSchema,
    at: z.iso.datetime(),
  })
  .openapi('FindingExplanation') satisfies z.ZodType<FindingExplanation>

/** Line breaks stay; what no database and no page can show goes. */
function withoutControls(text: string): string {
  // oxlint-disable-next-line no-control-regex -- they are what this takes out
  return text.toWellFormed().replace(/[\0-\x08\x0b-\x1f\x7f]/g, '')
}
