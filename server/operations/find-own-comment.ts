import { type Result, err, ok } from '@gongping/shared/base/result.ts'
import { type Failure, failure } from '@gongping/shared/protocol/errors.ts'
import type { Person } from '../identity/identity.ts'
import type { OwnComment, ThreadRecord } from '../store/comments.ts'
import { isOpen } from './decide-in-thread.ts'

/** Of one comment in a thread. */
export interface CommentPath {
  readonly reportId: string
  readonly threadId: string
  readonly commentId: string
}

/** A comment that this person may change or delete. Fails with `comment-unknown`, `not-allowed` or `comment-resolved`. */
export function findOwn(thread: ThreadRecord, { commentId }: CommentPath, by: Pick<Person, 'id'>): Result<OwnComment, Failure> {
  const found = thread.comments.find(({ id, isDeleted }) => id === commentId && !isDeleted)
  if (!found) return err(failure('comment-unknown'))
  if (found.personId !== by.id) return err(failure('not-allowed'))
  const open = isOpen(thread)
  return open.ok ? ok({ id: commentId, personId: by.id }) : open
}
