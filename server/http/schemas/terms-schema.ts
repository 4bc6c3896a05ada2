import { z } from '@hono/zod-openapi'
import type { ReportState } from '@gongping/shared/protocol/http.ts'
import { REPORT_STATUSES, type ReportStatus, SETTABLE_STATUSES } from '@gongping/shared/workflow/report-status.ts'

export const statusSchema = z.enum(REPORT_STATUSES).openapi({
  description:
    'Only open takes edits. locked (锁定) is a pause, review (会签) an exact cut, then sealed (定稿), published (已公开).',
}) satisfies z.ZodType<ReportStatus>

export const wantedStatusSchema = z
  .object({ status: z.enum(SETTABLE_STATUSES).openapi({ description: 'sealed: submitted to nobody, and final at once.' }) })
  .openapi('WantedStatus')

export const reportStateSchema = z
  .object({
    status: statusSchema,
    seq: z.int().openapi({ description: 'Number of the last edit; once locked or sealed, no later one gets in.' }),
  })
  .openapi('ReportState') satisfies z.ZodType<ReportState>
