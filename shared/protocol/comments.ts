import type { PersonName } from './http.ts'

/** What became of a comment (批注): `accepted` 已采纳, `declined` 不采纳. */
export const COMMENT_STATES = ['open', 'accepted', 'declined'] as const
export type CommentState = (typeof COMMENT_STATES)[number]

/** Longest comment, suggestion, quote and reason, in UTF-16 units. */
export const MAX_COMMENT = 4000
export const MAX_REASON = 500
/** Of an anchor as JSON, in UTF-8 bytes. */
export const MAX_ANCHOR_BYTES = 32_768
/** In one report. */
export const MAX_THREADS = 2000
/**
 * What is said in all comments on a report together, in characters: quotes, suggestions and texts, and for each comment
 * and each mention what it takes besides. Every open page has all of it.
 */
export const MAX_SAID = 2_000_000
export const SAID_BY_COMMENT = 200
export const SAID_BY_MENTION = 100
/** In one thread, the first comment among them. */
export const MAX_COMMENTS_OF_THREAD = 200
/** In one comment. */
export const MAX_MENTIONS = 50

/** Where in a text a comment stands (shared/report/anchors makes and reads it; nobody else looks inside). */
export type CommentAnchor = Readonly<Record<string, unknown>>

export interface ReportComments {
  /** In the order in which they were begun. */
  readonly threads: readonly CommentThread[]
}

/** A comment, what was answered to it, and what became of it. */
export interface CommentThread {
  readonly id: string
  /** "report", "section/<id>", "row/<id>", "cell/<rowId>/<field>" or "text/<rowId>/<field>". */
  readonly place: string
  /** null: the whole place, or of words that nobody looks for while the comment is resolved. */
  readonly anchor: CommentAnchor | null
  /** The words that it is about, as they last stood there; "" = the whole place. */
  readonly quote: string
  /** The words proposed instead (建议改为), "" = to be deleted; null: nothing is proposed. */
  readonly suggestion: string | null
  readonly state: CommentState
  /** Why it was accepted or declined; "" = not said. */
  readonly reason: string
  readonly resolvedBy: PersonName | null
  /** ISO 8601, UTC. */
  readonly resolvedAt: string | null
  /** Whether the suggestion was put into the text by the program (采纳), and not by hand. */
  readonly isApplied: boolean
  /** The words that it is about are gone (原文已删除). */
  readonly isOrphan: boolean
  readonly createdBy: PersonName
  readonly comments: readonly ThreadComment[]
}

export interface ThreadComment {
  readonly id: string
  readonly person: PersonName
  /** "" of one that was deleted. */
  readonly text: string
  /** ISO 8601, UTC. */
  readonly at: string
  readonly editedAt: string | null
  readonly isDeleted: boolean
  readonly mentions: readonly PersonName[]
}

export interface WantedThread extends WantedComment {
  readonly place: string
  /** Absent or null: the whole place. */
  readonly anchor?: CommentAnchor | null | undefined
  readonly quote: string
  readonly suggestion?: string | null | undefined
}

export interface WantedComment {
  readonly text: string
  /** Ids of people who may read the report. */
  readonly mentions?: readonly string[] | undefined
}

export interface WantedCommentChange extends WantedComment {
  /** Of the first comment of a thread: null takes the suggestion back; absent: it stays as it is. */
  readonly suggestion?: string | null | undefined
}

export interface WantedCommentState {
  readonly state: CommentState
  /** Wanted where it is declined. */
  readonly reason?: string | undefined
}

export interface WantedAnchor {
  readonly place: string
  readonly anchor: CommentAnchor | null
  readonly quote: string
}
