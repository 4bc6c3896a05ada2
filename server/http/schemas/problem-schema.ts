import { z } from '@hono/zod-openapi'
import type { ProblemBody } from '@gongping/shared/protocol/http.ts'

const problemSchema = z
  .object({
    type: z.string(),
    title: z.string().openapi({ description: 'What happened, in the language of Accept-Language.' }),
    status: z.int(),
    detail: z.string().openapi({ description: 'What to do about it.' }),
    code: z.string().openapi({ description: 'A key of the error catalogue; never changes.', example: 'report-unknown' }),
    params: z.record(z.string(), z.string()),
  })
  .openapi('Problem') satisfies z.ZodType<ProblemBody>

/** Every route may fail; each failure looks the same. */
export const problemResponse = {
  default: {
    description: 'The request failed; `code` says why',
    content: { 'application/problem+json': { schema: problemSchema } },
  },
}
