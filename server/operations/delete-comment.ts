import { type Result, ok } from '@gongping/shared/base/result.ts'
import type { Failure } from '@gongping/shared/protocol/errors.ts'
import type { Person } from '../identity/identity.ts'
import { decideInThread } from './decide-in-thread.ts'
import { type CommentPath, findOwn } from './find-own-comment.ts'
import type { Office } from './office.ts'

/**
 * Deletes what one said oneself in an open thread; a mark stays where others have answered. Fails with
 * `comment-unknown`, `not-allowed` or `comment-resolved`, or as `permit` does.
 */
export function deleteComment(office: Office, by: Pick<Person, 'id'>, at: CommentPath): Promise<Result<true, Failure>> {
  return decideInThread(office, by, at, 'report.comment', async ({ thread, terms }) => {
    const own = findOwn(thread, at, by)
    if (!own.ok) return own
    return ok((await office.comments.deleteComment(at.reportId, terms, thread.id, own.value)) || null)
  })
}
