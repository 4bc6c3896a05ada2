import type { Transaction } from 'kysely'
import type { NewComment, OwnComment } from './comments.ts'
import type { Tables } from './schema.ts'

type Db = Transaction<Tables>

export async function insertComment(db: Db, threadId: string, comment: NewComment, number: number): Promise<true> {
  const { id, personId, text, mentions } = comment
  const written = { person_id: personId, text, at: new Date().toISOString(), edited_at: null, is_deleted: 0 }
  await db
    .insertInto('comment')
    .values({ id, thread_id: threadId, number, ...written })
    .execute()
  await replaceMentions(db, id, mentions)
  return true
}

export async function replaceMentions(db: Db, commentId: string, people: readonly string[]): Promise<void> {
  await db.deleteFrom('comment_mention').where('comment_id', '=', commentId).execute()
  const rows = [...new Set(people)].map((person_id) => ({ comment_id: commentId, person_id }))
  if (rows.length > 0) await db.insertInto('comment_mention').values(rows).execute()
}

/** @returns false where there is no such comment of this person. */
export async function deleteOwn(db: Db, threadId: string, { id, personId }: OwnComment): Promise<boolean> {
  const all = await db
    .selectFrom('comment')
    .select(['id', 'number', 'person_id', 'is_deleted'])
    .where('thread_id', '=', threadId)
    .orderBy('number')
    .execute()
  const left = all.filter(({ is_deleted }) => is_deleted === 0)
  if (!left.some((comment) => comment.id === id && comment.person_id === personId)) return false
  if (left.length === 1) {
    await deleteThread(db, threadId)
    return true
  }
  await replaceMentions(db, id, [])
  await db.updateTable('comment').set({ text: '', is_deleted: 1 }).where('id', '=', id).execute()
  const isFirst = all[0]?.id === id
  if (isFirst) await db.updateTable('comment_thread').set({ suggestion: null }).where('id', '=', threadId).execute()
  return true
}

async function deleteThread(db: Db, threadId: string): Promise<void> {
  const said = db.selectFrom('comment').select('id').where('thread_id', '=', threadId)
  await db.deleteFrom('comment_mention').where('comment_id', 'in', said).execute()
  await db.deleteFrom('comment').where('thread_id', '=', threadId).execute()
  await db.deleteFrom('comment_thread').where('id', '=', threadId).execute()
}
