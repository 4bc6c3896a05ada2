import type { CommentState } from '@gongping/shared/protocol/comments.ts'

/**
 * Comments (批注) on reports: records beside the text, never in it. What people do holds the report for a moment and is
 * done only on the terms that it was judged by, so that a lock or a withdrawn right comes before all of it or after.
 * A method that answers false has done nothing: the terms, or the thread, are others by now.
 */
export interface Comments {
  /** In the order in which they were begun. */
  threads(reportId: string): Promise<readonly ThreadRecord[]>
  thread(reportId: string, threadId: string): Promise<ThreadRecord | null>
  countThreads(reportId: string): Promise<ThreadCount>
  /** As {@link MAX_SAID} counts. */
  measureComments(reportId: string): Promise<number>
  /** False also where the report has {@link MAX_THREADS} or {@link MAX_SAID}. */
  openThread(reportId: string, terms: number, thread: NewThread): Promise<boolean>
  /** Of an open thread; false also where it has {@link MAX_COMMENTS_OF_THREAD} or the report {@link MAX_SAID}. */
  answerThread(reportId: string, terms: number, threadId: string, comment: NewComment): Promise<boolean>
  /** What a person wrote themselves, in an open thread. */
  editComment(reportId: string, terms: number, threadId: string, comment: EditedComment): Promise<boolean>
  /**
   * Likewise. Of a comment in a conversation a mark stays, without its words, what it proposed and whom it mentioned;
   * with the last that says something the thread goes.
   */
  deleteComment(reportId: string, terms: number, threadId: string, comment: OwnComment): Promise<boolean>
  /** From open to accepted or declined, or back; false also where another wording is suggested than was put into the text. */
  resolveThread(reportId: string, terms: number, threadId: string, resolution: Resolution): Promise<boolean>
  /** Somebody says where the comment belongs; false also where another wording is suggested than they looked at. */
  attachThread(reportId: string, terms: number, threadId: string, attachment: Reattachment): Promise<boolean>
  /** What follows from the report's own changes; a thread that somebody has attached elsewhere meanwhile is left as it is. */
  renewAnchors(reportId: string, renewed: readonly RenewedAnchor[]): Promise<void>
}

export interface ThreadCount {
  readonly all: number
  readonly open: number
}

/** Where a comment stands. */
export interface Attachment {
  readonly place: string
  /** JSON; null: the whole place. Opaque to the store. */
  readonly anchor: string | null
  readonly quote: string
}

/** Where it belongs from now on. */
export interface Reattachment extends Attachment {
  /** What the thread suggests, now as before. */
  readonly suggestion: string | null
}

export interface NewThread extends Attachment {
  readonly id: string
  readonly suggestion: string | null
  /** The first. */
  readonly comment: NewComment
}

export interface OwnComment {
  readonly id: string
  readonly personId: string
}

export interface NewComment extends OwnComment {
  readonly text: string
  /** Ids of people. */
  readonly mentions: readonly string[]
}

export interface EditedComment extends NewComment {
  /** What the thread suggests from now on; absent: as before. */
  readonly suggestion?: string | null | undefined
}

export interface Resolution {
  readonly state: CommentState
  readonly reason: string
  readonly personId: string
  /** The suggestion that the program put into the text; null: it put none. */
  readonly applied: string | null
}

export interface RenewedAnchor {
  readonly threadId: string
  /** Of the record that it was worked out from. */
  readonly attachment: number
  readonly anchor: string | null
  readonly isOrphan: boolean
}

export interface ThreadRecord extends Attachment {
  readonly id: string
  /** Grows whenever somebody attaches the thread elsewhere. */
  readonly attachment: number
  readonly isOrphan: boolean
  readonly suggestion: string | null
  readonly state: CommentState
  readonly reason: string
  readonly resolvedBy: string | null
  /** ISO 8601, UTC. */
  readonly resolvedAt: string | null
  readonly isApplied: boolean
  readonly createdBy: string
  readonly comments: readonly CommentRecord[]
}

export interface CommentRecord extends NewComment {
  /** ISO 8601, UTC. */
  readonly at: string
  readonly editedAt: string | null
  readonly isDeleted: boolean
}
