import { z } from '@hono/zod-openapi'
import type { ScoreSheet } from '@gongping/shared/scoring/score-sheet.ts'

const figure = z.string().openapi({ description: 'Decimal, rounded half up to 2 places.', example: '12.50' })
const because = z.string().openapi({ description: 'One sentence that shows the arithmetic.' })

const executionSchema = z.object({
  rate: figure.nullable().openapi({ description: '全年执行数 ÷ 全年预算数 in percent' }),
  weight: z.string(),
  computed: figure.nullable(),
  given: z.string().nullable(),
  score: z.string().nullable(),
  rule: z.string(),
  because,
})

const indicatorScoreSchema = z.object({
  id: z.string(),
  weight: z.string(),
  computed: figure.nullable().openapi({ description: 'null: cannot be computed, `because` says why' }),
  given: z.string().nullable(),
  score: z.string().nullable().openapi({ description: 'given, else computed' }),
  rule: z.string(),
  because,
})

export const scoreSheetSchema = z
  .object({
    rules: z.string().openapi({ description: '"ID@VERSION"' }),
    tables: z.array(
      z.object({
        id: z.string(),
        execution: executionSchema,
        indicators: z.array(indicatorScoreSchema),
        groups: z.array(z.object({ level1: z.string(), weight: z.string(), score: z.string() })),
        total: z.object({
          weight: z.string(),
          score: z.string(),
          because: z.string().optional().openapi({ description: 'Only where the rules hold the total below its sum.' }),
        }),
        grade: z.enum(['优', '良', '中', '差']),
      }),
    ),
  })
  .openapi('ScoreSheet') as z.ZodType<ScoreSheet>
