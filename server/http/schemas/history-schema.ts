import { z } from '@hono/zod-openapi'
import type { PastReport, ReportHistory } from '@gongping/shared/protocol/history.ts'
import { personNameSchema } from './account-schema.ts'
import { reportSchema } from './report-schema.ts'

export const historyOf = z.object({ id: z.string().openapi({ description: 'Id of the report.' }) })
export const ofMoment = historyOf.extend({
  seq: z.string().openapi({ description: 'Number of an edit: `seq` of a point.', example: '42' }),
})

const seq = z.int().openapi({ description: 'Number of the last edit that it has.' })

export const reportHistorySchema = z
  .object({
    points: z
      .array(
        z.object({
          seq,
          at: z.iso.datetime(),
          people: z.array(personNameSchema).openapi({ description: 'Who wrote since the point before.' }),
          version: z.int().nullable().openapi({ description: 'The version that it is, where single edits are no longer kept.' }),
        }),
      )
      .openapi({ description: 'In the order of the edits, at most 500.' }),
    keptAfter: z.int().openapi({ description: 'Every edit after this one is kept; before it there are versions only.' }),
  })
  .openapi('ReportHistory') as z.ZodType<ReportHistory>

export const pastReportSchema = z
  .object({ seq, content: reportSchema.openapi({ description: 'As it was; each live figure carries as `text` what it said.' }) })
  .openapi('PastReport') as z.ZodType<PastReport>
