import { z } from '@hono/zod-openapi'
import type { Verification } from '@gongping/shared/protocol/verification.ts'

export const verifySchema = z
  .object({ file: z.custom<File>((value) => value instanceof File).openapi({ type: 'string', format: 'binary' }) })
  .openapi('Verify')

export const verificationSchema = z
  .object({
    answer: z.enum(['agreed', 'same-words', 'changed', 'not-agreed', 'unknown']),
    report: z.object({ id: z.string(), title: z.string(), unit: z.string().optional(), mayRead: z.boolean() }).optional(),
    version: z.int().optional(),
    code: z.string().optional().openapi({ example: '3F7A-91C2' }),
    agreedAt: z.string().optional().openapi({ description: 'ISO 8601, UTC.' }),
    agreedBy: z.string().optional().openapi({ description: 'Who made it final; not for whoever may not read it.' }),
    confirmers: z.array(z.object({ display: z.string(), post: z.string(), at: z.string() })).optional(),
    isSuperseded: z.boolean().optional().openapi({ description: 'Corrected since: what was agreed, not what holds now.' }),
    differences: z.array(
      z.object({
        where: z.object({
          kind: z.enum(['paragraph', 'line', 'cell', 'outside', 'styles', 'properties']),
          numbers: z.array(z.int()).openapi({ description: 'Of the paragraph or line; of table, row and cell.' }),
        }),
        expected: z.string().openapi({ description: 'Empty also for whoever may not read the report.' }),
        found: z.string(),
      }),
    ),
  })
  .openapi('Verification') as z.ZodType<Verification>
