import { z } from '@hono/zod-openapi'
import {
  COMMENT_STATES,
  type CommentThread,
  MAX_ANCHOR_BYTES,
  MAX_COMMENT,
  MAX_MENTIONS,
  MAX_REASON,
  type ReportComments,
  type ThreadComment,
  type WantedAnchor,
  type WantedComment,
  type WantedCommentChange,
  type WantedCommentState,
  type WantedThread,
} from '@gongping/shared/protocol/comments.ts'
import { readCommentPlace, takesWording } from '@gongping/shared/report/comment-place.ts'
import { personNameSchema } from './account-schema.ts'
import { plainText } from './plain-text.ts'

const PLACE = '"report", "section/<id>", "row/<id>", "cell/<rowId>/<field>" or "text/<rowId>/<field>".'
const place = z
  .string()
  .max(200)
  .refine((text) => readCommentPlace(text) !== null)
  .openapi({ description: PLACE, example: 'section/duties' })
const anchor = z
  .record(z.string(), z.unknown())
  .refine((value) => Buffer.byteLength(JSON.stringify(value)) <= MAX_ANCHOR_BYTES)
  .nullable()
  .openapi({ description: `Where in the text, as the page makes it, at most ${MAX_ANCHOR_BYTES} bytes; null = the whole place.` })
const quote = plainText(MAX_COMMENT).openapi({ description: 'The words that it is about; "" = the whole place.' })
const suggestion = plainText(MAX_COMMENT)
  .nullable()
  .openapi({ description: 'The words proposed instead, "" = none; null = nothing is proposed.' })
const text = plainText(MAX_COMMENT).trim()
const mentions = z.array(z.string().max(64)).max(MAX_MENTIONS).openapi({ description: 'Ids of people who may read the report.' })
const state = z.enum(COMMENT_STATES).openapi({ description: 'open, accepted (已采纳) or declined (不采纳).' })

/** A wording can be proposed for words, or for a cell. */
function mayPropose(wanted: { readonly place: string; readonly anchor?: unknown }): boolean {
  return takesWording(wanted.place, (wanted.anchor ?? null) !== null)
}

function saysSomething(wanted: { readonly text: string; readonly suggestion?: string | null | undefined }): boolean {
  return wanted.text !== '' || (wanted.suggestion ?? null) !== null
}

export const wantedThreadSchema = z
  .object({
    place,
    anchor: anchor.optional(),
    quote,
    text: text.openapi({ description: 'May be "" where a wording is suggested.' }),
    suggestion: suggestion.optional(),
    mentions: mentions.optional(),
  })
  .refine(saysSomething, { path: ['text'] })
  .refine((wanted) => (wanted.suggestion ?? null) === null || mayPropose(wanted), { path: ['suggestion'] })
  .openapi('WantedThread') satisfies z.ZodType<WantedThread>

export const wantedCommentSchema = z
  .object({ text: text.min(1), mentions: mentions.optional() })
  .openapi('WantedComment') satisfies z.ZodType<WantedComment>

export const wantedCommentChangeSchema = z
  .object({
    text: text.openapi({ description: 'May be "" where a wording is suggested.' }),
    mentions: mentions.optional(),
    suggestion: suggestion.optional().openapi({
      description: 'Of the first comment: the words proposed instead, "" = none; null = nothing; absent = as before.',
    }),
  })
  .refine(saysSomething, { path: ['text'] })
  .openapi('WantedCommentChange') satisfies z.ZodType<WantedCommentChange>

export const wantedCommentStateSchema = z
  .object({
    state,
    reason: plainText(MAX_REASON).trim().optional().openapi({ description: 'Wanted where it is declined.' }),
  })
  .openapi('WantedCommentState') satisfies z.ZodType<WantedCommentState>

export const wantedAnchorSchema = z.object({ place, anchor, quote }).openapi('WantedAnchor') satisfies z.ZodType<WantedAnchor>

const threadCommentSchema = z
  .object({
    id: z.string(),
    person: personNameSchema,
    text: z.string().openapi({ description: '"" of one that was deleted.' }),
    at: z.iso.datetime(),
    editedAt: z.iso.datetime().nullable(),
    isDeleted: z.boolean(),
    mentions: z.array(personNameSchema),
  })
  .openapi('Comment') satisfies z.ZodType<ThreadComment>

const commentThreadSchema = z
  .object({
    id: z.string(),
    place: z.string().openapi({ description: PLACE }),
    anchor,
    quote,
    suggestion,
    state,
    reason: z.string().openapi({ description: 'Why it was accepted or declined; "" = not said.' }),
    resolvedBy: personNameSchema.nullable(),
    resolvedAt: z.iso.datetime().nullable(),
    isApplied: z.boolean().openapi({ description: 'The suggestion was put into the text by the program (采纳).' }),
    isOrphan: z.boolean().openapi({ description: 'The words that it is about are gone (原文已删除).' }),
    createdBy: personNameSchema,
    comments: z.array(threadCommentSchema),
  })
  .openapi('CommentThread') satisfies z.ZodType<CommentThread>

export const reportCommentsSchema = z
  .object({ threads: z.array(commentThreadSchema).openapi({ description: 'In the order in which they were begun.' }) })
  .openapi('ReportComments') as z.ZodType<ReportComments>
