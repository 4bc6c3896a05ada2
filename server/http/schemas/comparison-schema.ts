import { z } from '@hono/zod-openapi'
import type { Comparison } from '@gongping/shared/compare/comparison.ts'

const kind = z.enum(['same', 'added', 'removed', 'changed'])
const parts = z
  .array(z.object({ kind: z.enum(['same', 'added', 'removed']), text: z.string() }))
  .openapi({ description: 'Words before: same and removed; words after: same and added.' })
const isMoved = z.boolean().openapi({ description: 'It stands elsewhere among the others.' })

const cell = z.object({
  field: z.string().openapi({ example: 'goal/expected' }),
  before: z.string(),
  after: z.string(),
  parts,
})

const block = z.object({
  kind,
  form: z.enum(['paragraph', 'item', 'row']),
  level: z.int().openapi({ description: 'How deep an item stands in its list; 0 for other forms.' }),
  parts,
  isMoved,
  isReformatted: z.boolean().openapi({ description: 'The same words look different.' }),
})

const row = z.object({
  id: z.string(),
  of: z.enum(['table', 'fund', 'indicator']),
  kind,
  label: z.string(),
  cells: z.array(cell),
  isMoved,
  score: z
    .object({ before: z.string().nullable(), after: z.string().nullable() })
    .nullable()
    .openapi({ description: 'What it scores, where that differs.' }),
})

export const comparisonSchema = z
  .object({
    figures: z
      .array(
        z.object({
          what: z.enum(['total', 'grade', 'execution', 'fact', 'last-year']),
          id: z.string().openapi({ description: 'Of the table, or key of the basic figure.' }),
          label: z.string(),
          before: z.string().nullable(),
          after: z.string().nullable(),
        }),
      )
      .openapi({ description: 'Scores, then basic figures; those that differ.' }),
    header: z.array(cell),
    sections: z
      .array(
        z.object({
          id: z.string(),
          number: z.string(),
          title: z.string(),
          blocks: z.array(block),
          isRearranged: z.boolean().openapi({ description: 'The same blocks are put together differently.' }),
        }),
      )
      .openapi({ description: 'The whole text of both, by paragraph.' }),
    tables: z.array(
      z.object({
        id: z.string(),
        kind,
        name: z.string(),
        rows: z.array(row).openapi({ description: 'Those that differ, by identity.' }),
        isMoved,
      }),
    ),
    count: z.int().openapi({ description: 'How many places differ; 0 = the two are the same report.' }),
  })
  .openapi('Comparison') as z.ZodType<Comparison>
