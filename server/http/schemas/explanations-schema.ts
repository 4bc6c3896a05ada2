import { z } from '@hono/zod-openapi'
import { MAX_EXPLANATION } from '@gongping/shared/checks/explain.ts'
import type { FindingExplanation } from '@gongping/shared/protocol/http.ts'
import { personNameSchema } from './account-schema.ts'
import { plainText } from './plain-text.ts'

export const wantedExplanationSchema = z
  .object({
    text: plainText(MAX_EXPLANATION)
      .trim()
      .min(1)
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
