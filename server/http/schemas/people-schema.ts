import { z } from '@hono/zod-openapi'
import type {
  Colleague,
  Division,
  NewPerson,
  PersonChange,
  PersonRecord,
  SessionState,
  UnitName,
  UnitSummary,
  WantedDivision,
} from '@gongping/shared/protocol/people.ts'
import { ROLES } from '@gongping/shared/workflow/server-role.ts'
import { OFFICE_ACTIONS } from '@gongping/shared/workflow/office-rights.ts'
import { display, meSchema, name, password, personNameSchema } from './account-schema.ts'

/** Names of units and divisions, and posts, as people type them. */
const words = z.string().trim().min(1).max(100)
const post = z.string().trim().max(100).openapi({ description: '职务; "" = not said.', example: '股长' })
const divisionId = z.string().nullable().openapi({ description: 'null = in none.' })

export const unitNameSchema = z.object({ id: z.string(), name: z.string() }).openapi('UnitName') satisfies z.ZodType<UnitName>

export const wantedUnitSchema = z.object({ name: words.openapi({ example: '清溪县政务服务中心' }) }).openapi('WantedUnit')

export const divisionSchema = z.object({ id: z.string(), name: z.string() }).openapi('Division') satisfies z.ZodType<Division>

export const unitSummarySchema = unitNameSchema
  .extend({
    divisions: z.array(divisionSchema),
    reviewers: z.array(personNameSchema).openapi({ description: 'Who reviews it for the finance bureau.' }),
  })
  .openapi('Unit') as z.ZodType<UnitSummary>

export const wantedDivisionsSchema = z
  .array(z.object({ id: z.string().optional().openapi({ description: 'Absent: a new one.' }), name: words }))
  .max(200) satisfies z.ZodType<readonly WantedDivision[]>

export const colleagueSchema = personNameSchema
  .extend({ divisionId: z.string().nullable(), post: z.string() })
  .openapi('Colleague') satisfies z.ZodType<Colleague>

export const personRecordSchema = colleagueSchema
  .extend({
    name: z.string().openapi({ description: 'Name to sign in with.' }),
    role: z.enum(ROLES),
    unitId: z.string().nullable(),
    isUnitAdmin: z.boolean(),
    isActive: z.boolean().openapi({ description: 'false: has left and can do nothing.' }),
    lastSignInAt: z.iso.datetime().nullable(),
    hasSecondFactor: z.boolean(),
    mustChangePassword: z.boolean(),
  })
  .openapi('PersonRecord') satisfies z.ZodType<PersonRecord>

export const personSchema = z.union([personRecordSchema, colleagueSchema])

export const newPersonSchema = z
  .object({
    name,
    display,
    password,
    role: z.enum(ROLES),
    unitId: z.string().optional().openapi({ description: 'Absent: your own; the first one if you stand in none.' }),
    divisionId: divisionId.optional(),
    post: post.optional(),
    isUnitAdmin: z.boolean().optional(),
  })
  .openapi('NewPerson') satisfies z.ZodType<NewPerson>

export const personChangeSchema = z
  .object({
    display: z.string().trim().min(1).max(64).optional(),
    role: z.enum(ROLES).optional(),
    unitId: z.string().optional(),
    divisionId: divisionId.optional(),
    post: post.optional(),
    isUnitAdmin: z.boolean().optional(),
    isActive: z.boolean().optional(),
  })
  .openapi('PersonChange') satisfies z.ZodType<PersonChange>

export const sessionStateSchema = meSchema
  .extend({
    unit: unitNameSchema.nullable(),
    isUnitAdmin: z.boolean(),
    may: z.array(z.enum(OFFICE_ACTIONS)).openapi({ description: 'In your own unit.' }),
  })
  .openapi('Session') as z.ZodType<SessionState>
