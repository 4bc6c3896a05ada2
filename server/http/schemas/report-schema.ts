import { z } from '@hono/zod-openapi'
import { REPORT_FORMAT, type ReportContent } from '@gongping/shared/report/content.ts'
import type { RichNode } from '@gongping/shared/report/rich-text.ts'

const text = z.string()

export const unitSchema = z
  .object({ name: text, supervisor: text.optional().openapi({ description: '主管部门' }) })
  .openapi('Unit')

const richNodeSchema = z
  .looseObject({ type: text })
  .openapi('RichNode', { description: 'A TipTap node: {type, attrs?, content?, text?, marks?}.' }) as z.ZodType<RichNode>

const sectionSchema = z.object({ id: text, number: text, title: text, paragraphs: z.array(z.union([text, richNodeSchema])) })

const fundSchema = z.object({
  id: text,
  label: text,
  initial: text.openapi({ description: '年初预算数' }),
  budget: text.openapi({ description: '全年预算数' }),
  executed: text.openapi({ description: '全年执行数' }),
  weight: text.optional(),
  rate: text.optional(),
  score: text.optional(),
})

const indicatorSchema = z.object({
  id: text,
  level1: text,
  level2: text,
  level3: text,
  target: text.openapi({ description: '年度指标值' }),
  actual: text.openapi({ description: '实际完成值' }),
  weight: text.openapi({ description: '分值' }),
  score: text.openapi({ description: '得分 the unit gave itself; "" = compute it' }),
  reason: text.openapi({ description: '偏差原因分析及改进措施' }),
  method: text.optional(),
})

const tableSchema = z.object({
  id: text,
  kind: z.enum(['project', 'department']),
  name: text,
  supervisor: text,
  implementer: text,
  unit: z.enum(['万元', '元']),
  funds: z.array(fundSchema),
  goal: z.object({ expected: text, actual: text }),
  indicators: z.array(indicatorSchema),
  printed: z.object({ weight: text, score: text }).optional(),
})

/** A report as data. All figures are strings as a person wrote them; nothing in it is computed. */
export const reportSchema = z
  .object({
    format: z.literal(REPORT_FORMAT),
    template: text.openapi({ example: 'hunan-department@2022.1' }),
    title: text,
    year: z.int(),
    unit: unitSchema,
    sections: z.array(sectionSchema),
    facts: z.record(
      text,
      z.object({ value: text, unit: text, last: text.optional().openapi({ description: '上年数, in the same unit' }) }),
    ),
    tables: z.array(tableSchema),
  })
  .openapi('Report') as z.ZodType<ReportContent>
