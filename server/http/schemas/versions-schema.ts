import { z } from '@hono/zod-openapi'
import {
  DEFAULT_VERSIONS,
  MAX_VERSIONS,
  MAX_VERSION_NAME,
  type Restored,
  VERSION_KINDS,
  type VersionDetails,
  type VersionList,
  type VersionMade,
  type VersionSummary,
  type WantedRestore,
  type WantedVersionName,
} from '@gongping/shared/protocol/versions.ts'
import { roundSchema } from './agreement-schema.ts'
import { personNameSchema } from './account-schema.ts'
import { plainText } from './plain-text.ts'
import { reportSchema } from './report-schema.ts'
import { scoreSheetSchema } from './score-schema.ts'

const ofReport = z.object({ id: z.string().openapi({ description: 'Id of the report.' }) })
const number = z.string().openapi({ description: 'Number of the version.', example: '3' })

export const versionsOf = ofReport
export const ofVersion = ofReport.extend({ number })
/** Stands for the report as it is on disk. */
export const NOW = 'now'

export const ofTwoVersions = ofVersion.extend({
  other: z.string().openapi({ description: 'Number of the later version, or "now".', example: NOW }),
})

export const versionsQuery = z.object({
  before: z.coerce.number().int().min(1).optional().openapi({ description: 'Only versions with smaller numbers.' }),
  limit: z.coerce.number().int().min(1).max(MAX_VERSIONS).default(DEFAULT_VERSIONS),
})

export const wantedVersionNameSchema = z
  .object({ name: plainText(MAX_VERSION_NAME).trim().min(1).openapi({ example: '送局长审阅稿' }) })
  .openapi('WantedVersionName') satisfies z.ZodType<WantedVersionName>

export const versionMadeSchema = z.object({ number: z.int() }).openapi('VersionMade') satisfies z.ZodType<VersionMade>

const summary = z.object({
  number: z.int().openapi({ description: '1, 2, 3 … of this report.' }),
  kind: z.enum(VERSION_KINDS),
  name: z.string().openapi({ description: 'Given by hand; "" = none.' }),
  at: z.iso.datetime(),
  by: personNameSchema.nullable().openapi({ description: 'null: it was made by itself.' }),
  contributors: z.array(personNameSchema).openapi({ description: 'Who wrote since the version before.' }),
  code: z.string().openapi({ description: 'Short code: the beginning of the SHA-256.', example: '3F7A-91C2' }),
  total: z.string().nullable(),
  grade: z.enum(['优', '良', '中', '差']).nullable(),
  isAgreed: z.boolean().openapi({ description: 'The people named in a round agreed to it (定稿).' }),
  isCorrected: z.boolean().openapi({ description: 'It was agreed, and a correction began since (更正): it holds no more.' }),
  wasPublished: z.boolean().openapi({ description: 'It was made public (公开), whatever became of it.' }),
})

export const versionListSchema = z
  .object({
    versions: z.array(summary.openapi('Version') satisfies z.ZodType<VersionSummary>),
    more: z.boolean().openapi({ description: 'There are older ones: ask again with `before` the last number.' }),
  })
  .openapi('VersionList') as z.ZodType<VersionList>

export const versionDetailsSchema = z
  .object({
    version: summary.extend({
      sha256: z.string().openapi({ description: 'Of the canonical content in UTF-8, hex.' }),
      sm3: z.string().openapi({ description: 'Likewise (GB/T 32905).' }),
      seq: z.int().openapi({ description: 'Number of the last edit that it has.' }),
    }),
    round: roundSchema.nullable().openapi({ description: 'In which people agreed to it; null = they did not.' }),
    content: reportSchema.openapi({ description: 'As it was; each live figure carries as `text` what it said.' }),
    score: scoreSheetSchema,
  })
  .openapi('VersionDetails') as z.ZodType<VersionDetails>

export const wantedRestoreSchema = z
  .object({
    section: z.string().max(64).optional().openapi({ description: 'Id of a section.' }),
    row: z.string().max(200).optional().openapi({ description: 'Id of a table, or of a row of one; neither: the whole report.' }),
  })
  .refine(({ section, row }) => section === undefined || row === undefined)
  .openapi('WantedRestore') satisfies z.ZodType<WantedRestore>

export const restoredSchema = z
  .object({
    seq: z.int().openapi({ description: 'Number of the edit that wrote it again.' }),
    kept: z.int().openapi({ description: 'Number of the version that has all that stood there before.' }),
  })
  .openapi('Restored') satisfies z.ZodType<Restored>
