import { z } from '@hono/zod-openapi'
import type {
  Assignment,
  ReportMember,
  ReportMembers,
  RightsDecided,
  WantedAssignment,
  WantedDone,
  WantedEveryone,
} from '@gongping/shared/protocol/members.ts'
import { REPORT_ROLES } from '@gongping/shared/workflow/report-role.ts'
import { parseScope } from '@gongping/shared/workflow/write-scope.ts'
import { personNameSchema } from './account-schema.ts'

export const reportRoleSchema = z
  .enum(REPORT_ROLES)
  .openapi({ description: 'owner (管理), drafter (起草), reviewer (审阅), viewer (查看).' })

const SCOPE = 'What a drafter may write, parted by spaces: "report", "table", "section/<id>".'

const wantedScope = z
  .string()
  .max(4000)
  .transform((text, context) => {
    const scope = parseScope(text)
    if (scope === null || scope.length === 0) context.addIssue({ code: 'custom', message: 'no scope' })
    return scope ?? z.NEVER
  })
  .nullable()
  .openapi({ description: `${SCOPE} null = the whole report.`, type: ['string', 'null'], example: 'table section/duties' })

export const wantedEveryoneSchema = z
  .object({ role: reportRoleSchema.nullable().openapi({ description: 'null = none.' }) })
  .openapi('WantedEveryone') satisfies z.ZodType<WantedEveryone>

export const wantedMemberSchema = z
  .object({
    role: reportRoleSchema.nullable().openapi({ description: 'null = as if nothing had been decided.' }),
    scope: wantedScope.optional(),
  })
  .openapi('WantedMember')

export const rightsDecidedSchema = z
  .object({ seq: z.int().openapi({ description: 'Edits after this number are judged by the new rights.' }) })
  .openapi('RightsDecided') satisfies z.ZodType<RightsDecided>

const reportMemberSchema = z
  .object({
    person: personNameSchema,
    granted: reportRoleSchema.nullable().openapi({ description: 'Given by name; null = nothing was.' }),
    scope: z
      .string()
      .nullable()
      .openapi({ description: `${SCOPE} null = no limit.` }),
    role: reportRoleSchema.openapi({ description: 'What holds.' }),
    division: z.string().openapi({ description: 'Of their unit (股室); "" = none.' }),
    post: z.string().openapi({ description: 'What they are there (职务); "" = not said.' }),
    otherUnit: z.string().nullable().openapi({ description: 'Name of their unit if it is another than the report’s.' }),
    reviewsUnit: z.boolean().openapi({ description: 'Reviews the report’s unit for the finance bureau.' }),
  })
  .openapi('ReportMember') satisfies z.ZodType<ReportMember>

export const reportMembersSchema = z
  .object({
    everyone: reportRoleSchema.nullable().openapi({ description: 'Of colleagues to whom none was given by name.' }),
    members: z.array(reportMemberSchema),
  })
  .openapi('ReportMembers') as z.ZodType<ReportMembers>

const place = z
  .string()
  .max(200)
  .regex(/^(?:section|row)\/./)
  .openapi({ description: '"section/<id>" or "row/<id>".', example: 'section/duties' })

export const assignmentSchema = z
  .object({
    place,
    people: z.array(z.object({ person: personNameSchema, isDone: z.boolean() })),
    isBinding: z.boolean().openapi({ description: 'Nobody else may change it, besides owners.' }),
  })
  .openapi('Assignment') as z.ZodType<Assignment>

export const wantedAssignmentSchema = z
  .object({
    place,
    people: z.array(z.string()).max(100).openapi({ description: 'Ids; empty = nobody’s.' }),
    isBinding: z.boolean(),
  })
  .openapi('WantedAssignment') satisfies z.ZodType<WantedAssignment>

export const wantedDoneSchema = z.object({ place, isDone: z.boolean() }).openapi('WantedDone') satisfies z.ZodType<WantedDone>
