import { z } from '@hono/zod-openapi'
import { type AuditPage, type AuditRecord, MAX_AUDIT_ENTRIES } from '@gongping/shared/protocol/audit.ts'
import { AUDIT_VERB_NAMES } from '@gongping/shared/workflow/audit-verbs.ts'
import { personNameSchema } from './account-schema.ts'

const id = z.string().max(100)
const time = z.iso.datetime({ offset: true }).openapi({ example: '2026-11-23T00:00:00+08:00' })
const DEFAULT_LIMIT = 100

const auditFilterSchema = z.object({
  text: z
    .string()
    .trim()
    .min(1)
    .max(100)
    .optional()
    .openapi({ description: 'Part of a name, a title, a unit or a verb in words; or an address.', example: '李娟' }),
  verb: z.enum(AUDIT_VERB_NAMES).optional(),
  person: id.optional().openapi({ description: 'Id of who did it, or to whom it was done.' }),
  report: id.optional().openapi({ description: 'Id of a report.' }),
  from: time.optional().openapi({ description: 'Not earlier than this.' }),
  to: time.optional().openapi({ description: 'Earlier than this.' }),
})

export const auditTableSchema = auditFilterSchema.extend({ language: z.enum(['zh', 'en']).optional() })

export const auditQuerySchema = auditFilterSchema.extend({
  before: z.coerce
    .number()
    .int()
    .positive()
    .max(2 ** 31 - 1)
    .optional()
    .openapi({ description: 'Only smaller numbers: the next page.' }),
  limit: z.coerce.number().int().min(1).max(MAX_AUDIT_ENTRIES).default(DEFAULT_LIMIT),
})

const auditRecordSchema = z
  .object({
    seq: z.int().openapi({ description: '1, 2, 3 … without gaps.' }),
    at: z.string().openapi({ description: 'ISO 8601, UTC.' }),
    person: personNameSchema.nullable().openapi({ description: 'Who did it; null: nobody who was signed in.' }),
    verb: z.string().openapi({ example: 'report.locked' }),
    subject: personNameSchema.nullable().openapi({ description: 'The person that it was done to.' }),
    report: z.object({ id: z.string(), title: z.string() }).nullable(),
    unit: z.object({ id: z.string(), name: z.string() }).nullable(),
    params: z.record(z.string(), z.string()).openapi({ description: 'Ids, words and numbers; never what people wrote.' }),
    people: z.array(personNameSchema).readonly().openapi({ description: 'Those whom params names by their ids.' }),
    address: z.string().openapi({ description: 'IP address; "cli" = command line; "" = the server.' }),
    hash: z.string().openapi({ description: 'End of the hash chain after this entry, hex.' }),
  })
  .openapi('AuditRecord') satisfies z.ZodType<AuditRecord>

export const auditPageSchema = z
  .object({ entries: z.array(auditRecordSchema).readonly(), more: z.boolean().openapi({ description: 'There are older ones.' }) })
  .openapi('AuditPage') satisfies z.ZodType<AuditPage>
