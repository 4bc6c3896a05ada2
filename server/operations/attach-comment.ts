import { type Result, ok } from '@gongping/shared/base/result.ts'
import type { WantedAnchor } from '@gongping/shared/protocol/comments.ts'
import type { Failure } from '@gongping/shared/protocol/errors.ts'
import type { Person } from '../identity/identity.ts'
import { decideInThread, isOpen } from './decide-in-thread.ts'
import { findCommentable } from './find-commentable.ts'
import type { Office } from './office.ts'
import { readAnchor } from './read-anchor.ts'
import { rightOverThread } from './right-over-thread.ts'

/**
 * Says where an open comment belongs from now on. Fails with `anchor-invalid`, `comment-unknown`, `comment-resolved`,
 * `section-unknown` or `row-unknown`, or as `permit` does.
 */
export async function attachComment(
  office: Office,
  by: Pick<Person, 'id'>,
  at: { readonly reportId: string; readonly threadId: string },
  { place, anchor: sent, quote }: WantedAnchor,
): Promise<Result<true, Failure>> {
  const anchor = readAnchor(place, sent)
  if (!anchor.ok) return anchor
  const action = await rightOverThread(office, by, at)
  return decideInThread(office, by, at, action, async ({ thread, terms }) => {
    const open = isOpen(thread)
    if (!open.ok) return open
    const found = await findCommentable(office, at.reportId, place)
    if (!found.ok) return found
    const attachment = { place, anchor: anchor.value, quote }
    return ok((await office.comments.attachThread(at.reportId, terms, thread.id, attachment)) || null)
  })
}
