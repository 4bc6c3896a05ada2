import { z } from '@hono/zod-openapi'
import type { ReportState } from '@gongping/shared/protocol/http.ts'
import type { ReportStatus } from '@gongping/shared/workflow/report-status.ts'

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
