import { z } from '@hono/zod-openapi'
import {
  type Agreement,
  type Blocker,
  MAX_CONFIRMERS,
  MAX_OPINION,
  MAX_POST,
  type Round,
  type RoundVersion,
  type WantedConfirmation,
  type WantedCorrection,
  type WantedReturn,
  type WantedSubmission,
} from '@gongping/shared/protocol/agreement.ts'
import { DECISIONS, ROUND_STATES } from '@gongping/shared/workflow/agreement.ts'
import { personNameSchema } from './account-schema.ts'
import { placeSchema } from './findings-schema.ts'
import { plainText } from './plain-text.ts'
import { statusSchema } from './terms-schema.ts'

const opinion = plainText(MAX_OPINION)
/** Somebody who returns or corrects says why. */
const reason = opinion.refine((text) => text.trim() !== '')
const sha256 = z
  .string()
  .regex(/^[0-9a-f]{64}$/)
  .openapi({ description: 'Of the version that was looked at; another one is under way: version-changed.' })

export const wantedSubmissionSchema = z
  .object({
    confirmers: z
      .array(
        z.object({
          personId: z.string(),
          post: plainText(MAX_POST)
            .refine((text) => text.trim() !== '')
            .openapi({ description: 'As which they confirm.', example: '局长' }),
        }),
      )
      .max(MAX_CONFIRMERS)
      .refine((asked) => new Set(asked.map(({ personId }) => personId)).size === asked.length)
      .openapi({ description: 'Each person once; nobody: the owner alone finalises.' }),
    note: opinion.optional(),
  })
  .openapi('WantedSubmission') satisfies z.ZodType<WantedSubmission>

export const wantedConfirmationSchema = z
  .object({ sha256, opinion: opinion.optional() })
  .openapi('WantedConfirmation') satisfies z.ZodType<WantedConfirmation>

export const wantedReturnSchema = z.object({ sha256, opinion: reason }).openapi('WantedReturn') satisfies z.ZodType<WantedReturn>

export const wantedCorrectionSchema = z.object({ reason }).openapi('WantedCorrection') satisfies z.ZodType<WantedCorrection>

const time = z.string().openapi({ description: 'ISO 8601, UTC.' })
const stampSchema = z.object({ by: personNameSchema, at: time })

export const roundSchema = z
  .object({
    number: z.int(),
    state: z.enum(ROUND_STATES).openapi({ description: 'returned, withdrawn, corrected: what was confirmed is void.' }),
    version: z.int().nullable(),
    submitted: stampSchema,
    note: z.string(),
    confirmations: z.array(
      z.object({
        person: personNameSchema,
        post: z.string(),
        decision: z.enum(DECISIONS).nullable().openapi({ description: 'null = nothing was said yet.' }),
        opinion: z.string(),
        at: time.nullable(),
      }),
    ),
    agreed: stampSchema.nullable(),
    published: stampSchema.nullable(),
    ended: stampSchema.extend({ reason: z.string() }).nullable(),
  })
  .openapi('Round') as z.ZodType<Round>

const versionSchema = z
  .object({
    number: z.int(),
    code: z.string().openapi({ description: 'Short code, to read out and to print.', example: '3F7A-91C2' }),
    sha256: z.string().openapi({ description: 'Of the canonical content: what people confirm.' }),
    sm3: z.string(),
    at: time,
  })
  .openapi('RoundVersion') as z.ZodType<RoundVersion>

export const blockersSchema = z
  .array(
    z.discriminatedUnion('kind', [
      z.object({
        kind: z.literal('finding'),
        code: z.string(),
        fingerprint: z.string(),
        message: z.string(),
        places: z.array(placeSchema),
      }),
      z.object({ kind: z.literal('comment'), count: z.int().openapi({ description: 'Open ones.' }) }),
      z.object({ kind: z.literal('confirmation'), person: personNameSchema, post: z.string() }),
    ]),
  )
  .openapi('Blockers', { description: 'What has to be settled before the next step.' }) as unknown as z.ZodType<
  readonly Blocker[]
>

export const agreementSchema = z
  .object({
    status: statusSchema,
    round: roundSchema.nullable().openapi({ description: 'Under way, or whose result the report is; null = a draft.' }),
    history: z.array(roundSchema).openapi({ description: 'The rounds before, newest first.' }),
    blockers: blockersSchema,
    version: versionSchema.nullable().openapi({ description: 'What `round` is about.' }),
    mine: z.object({
      mayConfirm: z.boolean().openapi({ description: 'Asked in the round under way, and not agreed yet.' }),
      mayReturn: z.boolean().openapi({ description: 'Asked in the round under way.' }),
      lastDecidedVersion: z
        .int()
        .nullable()
        .openapi({ description: 'What one agreed to or returned last, whatever became of it.' }),
    }),
  })
  .openapi('Agreement') as z.ZodType<Agreement>
