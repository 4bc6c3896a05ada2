import { z } from '@hono/zod-openapi'
import type { Findings } from '@gongping/shared/protocol/http.ts'

export const placeSchema = z.object({
  section: z.string().optional(),
  table: z.string().optional(),
  row: z.string().optional(),
  field: z.string().optional(),
  quote: z.string().openapi({ description: 'The exact text as it stands in the report.' }),
})

export const findingsSchema = z
  .object({
    findings: z.array(
      z.object({
        code: z.string().openapi({ description: 'Id in the catalogue of checks.', example: 'A1' }),
        severity: z.enum(['error', 'warning', 'style']),
        message: z.string(),
        params: z.record(z.string(), z.string()),
        fingerprint: z.string().openapi({ description: 'The same while its figures and places stay; to explain it by.' }),
        explain: z.string().optional().openapi({ description: 'Why it may stay, as a person said; absent: nobody did.' }),
        places: z.array(placeSchema),
      }),
    ),
  })
  .openapi('Findings') as z.ZodType<Findings>
