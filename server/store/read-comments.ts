import { type Kysely, type Selectable, sql } from 'kysely'
import { SAID_BY_COMMENT, SAID_BY_MENTION } from '@gongping/shared/protocol/comments.ts'
import type { CommentRecord, ThreadCount, ThreadRecord } from './comments.ts'
import type { CommentTable, CommentThreadTable } from './comment-tables.ts'
import type { Tables } from './schema.ts'

/**
 * A report's threads with all that was said in them, in order, from three questions however many there are.
 * @param threadId where only this one is wanted.
 */
export async function readThreads(db: Kysely<Tables>, reportId: string, threadId?: string): Promise<readonly ThreadRecord[]> {
  let wanted = db.selectFrom('comment_thread').where('comment_thread.report_id', '=', reportId)
  if (threadId !== undefined) wanted = wanted.where('comment_thread.id', '=', threadId)
  const said = wanted.innerJoin('comment', 'comment.thread_id', 'comment_thread.id')
  const threads = await wanted.selectAll().orderBy('number').execute()
  const comments = await said.selectAll('comment').orderBy('comment.number').execute()
  const mentions = await said
    .innerJoin('comment_mention', 'comment_mention.comment_id', 'comment.id')
    .select(['comment_mention.comment_id', 'comment_mention.person_id'])
    .orderBy('comment_mention.person_id')
    .execute()
  const mentioned = Map.groupBy(mentions, ({ comment_id }) => comment_id)
  const toComment = (row: Selectable<CommentTable>): CommentRecord => ({
    id: row.id,
    personId: row.person_id,
    text: row.text,
    at: row.at,
    editedAt: row.edited_at,
    isDeleted: row.is_deleted === 1,
    mentions: (mentioned.get(row.id) ?? []).map(({ person_id }) => person_id),
  })
  const ofThread = Map.groupBy(comments, ({ thread_id }) => thread_id)
  return threads.map((thread) => toThread(thread, (ofThread.get(thread.id) ?? []).map(toComment)))
}

export async function countThreads(db: Kysely<Tables>, reportId: string): Promise<ThreadCount> {
  const { all, open } = await db
    .selectFrom('comment_thread')
    .select(({ fn }) => [fn.countAll().as('all'), fn.countAll().filterWhere('state', '=', 'open').as('open')])
    .where('report_id', '=', reportId)
    .executeTakeFirstOrThrow()
  // PostgreSQL counts in bigints, which come as texts.
  return { all: Number(all), open: Number(open) }
}

/** As MAX_SAID counts. */
export async function measureComments(db: Kysely<Tables>, reportId: string): Promise<number> {
  const { threads } = await db
    .selectFrom('comment_thread')
    .select(sql<number | string>`coalesce(sum(length(quote) + length(coalesce(suggestion, ''))), 0)`.as('threads'))
    .where('report_id', '=', reportId)
    .executeTakeFirstOrThrow()
  const said = db
    .selectFrom('comment')
    .innerJoin('comment_thread', 'comment_thread.id', 'comment.thread_id')
    .where('comment_thread.report_id', '=', reportId)
  const { texts, comments } = await said
    .select(({ fn }) => [fn.countAll().as('comments'), sql<number | string>`coalesce(sum(length(comment.text)), 0)`.as('texts')])
    .executeTakeFirstOrThrow()
  const { mentions } = await said
    .innerJoin('comment_mention', 'comment_mention.comment_id', 'comment.id')
    .select(({ fn }) => fn.countAll().as('mentions'))
    .executeTakeFirstOrThrow()
  return Number(threads) + Number(texts) + Number(comments) * SAID_BY_COMMENT + Number(mentions) * SAID_BY_MENTION
}

function toThread(row: Selectable<CommentThreadTable>, comments: readonly CommentRecord[]): ThreadRecord {
  return {
    id: row.id,
    place: row.place,
    anchor: row.anchor,
    attachment: row.attachment,
    isOrphan: row.is_orphan === 1,
    quote: row.quote,
    suggestion: row.suggestion,
    state: row.state,
    reason: row.reason,
    resolvedBy: row.resolved_by,
    resolvedAt: row.resolved_at,
    isApplied: row.is_applied === 1,
    createdBy: row.created_by,
    comments,
  }
}
