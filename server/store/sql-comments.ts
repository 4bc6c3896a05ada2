import { type Kysely, type Transaction, sql } from 'kysely'
import { MAX_COMMENTS_OF_THREAD, MAX_SAID, MAX_THREADS } from '@gongping/shared/protocol/comments.ts'
import type {
  Comments,
  EditedComment,
  NewComment,
  NewThread,
  OwnComment,
  Reattachment,
  RenewedAnchor,
  Resolution,
  ThreadCount,
  ThreadRecord,
} from './comments.ts'
import { inTransaction } from './in-transaction.ts'
import { lookAt } from './look-at.ts'
import { countThreads, measureComments, readThreads } from './read-comments.ts'
import type { Tables } from './schema.ts'
import { deleteOwn, insertComment, replaceMentions } from './write-comment.ts'

/** Comments over Kysely; the same text serves every SQL database. */
export class SqlComments implements Comments {
  readonly #db: Kysely<Tables>

  constructor(db: Kysely<Tables>) {
    this.#db = db
  }

  threads(reportId: string): Promise<readonly ThreadRecord[]> {
    return lookAt(this.#db, (db) => readThreads(db, reportId))
  }

  async thread(reportId: string, threadId: string): Promise<ThreadRecord | null> {
    const [thread] = await lookAt(this.#db, (db) => readThreads(db, reportId, threadId))
    return thread ?? null
  }

  countThreads(reportId: string): Promise<ThreadCount> {
    return countThreads(this.#db, reportId)
  }

  measureComments(reportId: string): Promise<number> {
    return measureComments(this.#db, reportId)
  }

  openThread(reportId: string, terms: number, { id, suggestion, comment, ...where }: NewThread): Promise<boolean> {
    return this.#onTerms(reportId, terms, async (db) => {
      if ((await countThreads(db, reportId)).all >= MAX_THREADS) return false
      if ((await measureComments(db, reportId)) >= MAX_SAID) return false
      const number = await nextThread(db, reportId)
      const fresh = { state: 'open', reason: '', resolved_by: null, resolved_at: null, is_applied: 0 } as const
      const attached = { ...where, attachment: 1, is_orphan: 0 }
      await db
        .insertInto('comment_thread')
        .values({ id, report_id: reportId, number, ...attached, suggestion, ...fresh, created_by: comment.personId })
        .execute()
      return insertComment(db, id, comment, 1)
    })
  }

  answerThread(reportId: string, terms: number, threadId: string, comment: NewComment): Promise<boolean> {
    return this.#inOpenThread(reportId, terms, threadId, async (db) => {
      if ((await measureComments(db, reportId)) >= MAX_SAID) return false
      const { count, last } = await db
        .selectFrom('comment')
        .select(({ fn }) => [fn.countAll().as('count'), fn.max('number').as('last')])
        .where('thread_id', '=', threadId)
        .executeTakeFirstOrThrow()
      return Number(count) < MAX_COMMENTS_OF_THREAD && insertComment(db, threadId, comment, last + 1)
    })
  }

  editComment(reportId: string, terms: number, threadId: string, comment: EditedComment): Promise<boolean> {
    return this.#inOpenThread(reportId, terms, threadId, async (db) => {
      const { numUpdatedRows } = await db
        .updateTable('comment')
        .set({ text: comment.text, edited_at: new Date().toISOString() })
        .where('id', '=', comment.id)
        .where('thread_id', '=', threadId)
        .where('person_id', '=', comment.personId)
        .where('is_deleted', '=', 0)
        .executeTakeFirst()
      if (numUpdatedRows === 0n) return false
      await replaceMentions(db, comment.id, comment.mentions)
      const { suggestion } = comment
      if (suggestion !== undefined)
        await db.updateTable('comment_thread').set({ suggestion }).where('id', '=', threadId).execute()
      return true
    })
  }

  deleteComment(reportId: string, terms: number, threadId: string, comment: OwnComment): Promise<boolean> {
    return this.#inOpenThread(reportId, terms, threadId, (db) => deleteOwn(db, threadId, comment))
  }

  resolveThread(reportId: string, terms: number, threadId: string, resolution: Resolution): Promise<boolean> {
    const { state, reason, personId, applied } = resolution
    const resolved = state === 'open' ? null : { by: personId, at: new Date().toISOString() }
    return this.#onTerms(reportId, terms, async (db) => {
      let query = db
        .updateTable('comment_thread')
        .set({
          state,
          reason,
          is_applied: applied === null ? 0 : 1,
          resolved_by: resolved?.by ?? null,
          resolved_at: resolved?.at ?? null,
        })
        .where('id', '=', threadId)
        .where('report_id', '=', reportId)
        .where('state', state === 'open' ? '!=' : '=', 'open')
      if (applied !== null) query = query.where('suggestion', '=', applied)
      const { numUpdatedRows } = await query.executeTakeFirst()
      return numUpdatedRows === 1n
    })
  }

  attachThread(reportId: string, terms: number, threadId: string, to: Reattachment): Promise<boolean> {
    const { place, anchor, quote, suggestion } = to
    return this.#inOpenThread(reportId, terms, threadId, async (db) => {
      const { numUpdatedRows } = await db
        .updateTable('comment_thread')
        .set({ place, anchor, quote, is_orphan: 0, attachment: sql`attachment + 1` })
        .where('id', '=', threadId)
        .where('suggestion', suggestion === null ? 'is' : '=', suggestion)
        .executeTakeFirst()
      return numUpdatedRows === 1n
    })
  }

  async renewAnchors(reportId: string, renewed: readonly RenewedAnchor[]): Promise<void> {
    await inTransaction(this.#db, async (db) => {
      for (const { threadId, attachment, anchor, isOrphan } of renewed) {
        await db
          .updateTable('comment_thread')
          .set({ anchor, is_orphan: isOrphan ? 1 : 0 })
          .where('id', '=', threadId)
          .where('report_id', '=', reportId)
          .where('attachment', '=', attachment)
          .execute()
      }
    })
  }

  /** Holds the report's row meanwhile: what others do to its comments or its terms comes before all of it or after. */
  #onTerms(reportId: string, terms: number, change: Change): Promise<boolean> {
    return inTransaction(this.#db, async (transaction) => {
      const held = await transaction
        .updateTable('report')
        .set({ seq: sql`seq` })
        .where('id', '=', reportId)
        .where('terms', '=', terms)
        .returning('id')
        .executeTakeFirst()
      return held !== undefined && change(transaction)
    })
  }

  #inOpenThread(reportId: string, terms: number, threadId: string, change: Change): Promise<boolean> {
    return this.#onTerms(reportId, terms, async (db) => {
      const open = await db
        .selectFrom('comment_thread')
        .select('id')
        .where('id', '=', threadId)
        .where('report_id', '=', reportId)
        .where('state', '=', 'open')
        .executeTakeFirst()
      return open !== undefined && change(db)
    })
  }
}

/** @returns whether anything was done. */
type Change = (db: Transaction<Tables>) => Promise<boolean>

async function nextThread(db: Transaction<Tables>, reportId: string): Promise<number> {
  const last = await db
    .selectFrom('comment_thread')
    .select('number')
    .where('report_id', '=', reportId)
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst()
  return (last?.number ?? 0) + 1
}
