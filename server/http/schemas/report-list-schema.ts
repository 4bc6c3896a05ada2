import { z } from '@hono/zod-openapi'
import type { Created, Imported, ReportSummary, TemplateSummary } from '@gongping/shared/protocol/http.ts'
import type { Unit } from '@gongping/shared/report/content.ts'
import { reportRoleSchema } from './members-schema.ts'
import { unitSchema } from './report-schema.ts'
import { statusSchema } from './terms-schema.ts'

export const reportSummarySchema = z
  .object({
    id: z.string(),
    template: z.string(),
    title: z.string(),
    year: z.int(),
    unit: z.string(),
    unitId: z.string().openapi({ description: 'The unit whose people it belongs to.' }),
    role: reportRoleSchema.openapi({ description: 'Yours.' }),
    status: statusSchema,
    isToConfirm: z.boolean().openapi({ description: 'You are asked to confirm it, and have said nothing yet.' }),
    createdAt: z.iso.datetime(),
    updatedAt: z.iso.datetime(),
    updatedBy: z.string().openapi({ description: 'Name as colleagues see it.' }),
    total: z.string().nullable().openapi({ description: 'As of the last quiet moment; null until then.' }),
    grade: z.enum(['优', '良', '中', '差']).nullable(),
    errors: z.int().nullable().openapi({ description: 'Number of findings of severity "error" that nobody explained.' }),
  })
  .openapi('ReportSummary') satisfies z.ZodType<ReportSummary>

/** Years that a budget report may be about: the law on budgets is of 1994, and nobody reports far ahead. */
const year = z.int().min(1994).max(2100)

export const createReportSchema = z
  .object({
    template: z.string().max(100).openapi({ description: '"ID@VERSION", or "ID" for its newest version.' }),
    title: z.string().max(200).default('').openapi({ description: '"" = the title that the form prescribes.' }),
    year,
    unit: z
      .union([unitSchema, z.string()])
      .transform(toUnit)
      .openapi({ description: 'The unit that reports, or just its name.' }),
  })
  .openapi('CreateReport')

function toUnit(unit: string | { name: string; supervisor?: string | undefined }): Unit {
  if (typeof unit === 'string') return { name: unit }
  return { name: unit.name, ...(unit.supervisor && { supervisor: unit.supervisor }) }
}

export const createdSchema = z.object({ id: z.string() }).openapi('Created') satisfies z.ZodType<Created>

export const importSchema = z
  .object({
    file: z.custom<File>((value) => value instanceof File).openapi({ type: 'string', format: 'binary' }),
    template: z.string().max(100).optional().openapi({ description: 'Absent: found out from the file.' }),
  })
  .openapi('Import')

export const importedSchema = z
  .object({
    id: z.string(),
    notUnderstood: z.array(
      z.object({
        line: z.int().openapi({ description: '1-based line of a text file; 0 where there is none.' }),
        at: z.string().optional().openapi({ description: 'Place in a JSON file.' }),
        text: z.string(),
        keptIn: z.string().openapi({ description: 'Section or table that holds it now; "" = only this list does.' }),
        code: z.string(),
      }),
    ),
    tables: z.int().openapi({ description: 'How many 自评表 the file had.' }),
  })
  .openapi('Imported') as z.ZodType<Imported>

export const templateSummarySchema = z
  .object({ ref: z.string().openapi({ description: '"ID@VERSION"' }), name: z.string(), nameEn: z.string(), source: z.string() })
  .openapi('Template') satisfies z.ZodType<TemplateSummary>
