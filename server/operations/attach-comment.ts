import { type Result, err, ok } from '@gongping/shared/base/result.ts'
import type { WantedAnchor } from '@gongping/shared/protocol/comments.ts'
import { type Failure, failure } from '@gongping/shared/protocol/errors.ts'
import { takesWording } from '@gongping/shared/report/comment-place.ts'
import type { Person } from '../identity/identity.ts'
import type { ThreadRecord } from '../store/comments.ts'
import { decideInThread, isOpen } from './decide-in-thread.ts'
import { findCommentable } from './find-commentable.ts'
import type { Office } from './office.ts'
import { rightOverThread } from './right-over-thread.ts'
import { spoken } from './spoken.ts'
import { standingWords } from './standing-words.ts'

/**
 * Says where an open comment belongs from now on. A suggested wording goes to other words only with whoever suggested
 * it: it would be said of them otherwise what they never said. Fails with `anchor-invalid`, `words-changed`,
 * `comment-unknown`, `comment-resolved`, `suggestion-of-another`, `section-unknown` or `row-unknown`, or as `permit` does.
 */
export async function attachComment(
  office: Office,
  by: Pick<Person, 'id'>,
  at: { readonly reportId: string; readonly threadId: string },
  wanted: WantedAnchor,
): Promise<Result<true, Failure>> {
  const { place } = wanted
  const action = await rightOverThread(office, by, at)
  return decideInThread(office, by, at, action, async ({ thread, terms }) => {
    const open = isOpen(thread)
    if (!open.ok) return open
    const { suggestion } = thread
    const found = await findCommentable(office, at.reportId, place)
    if (!found.ok) return found
    const words = await standingWords(office, at.reportId, { ...wanted, suggestion })
    if (!words.ok) return words
    const { anchor, quote } = words.value
    if (suggestion !== null && !takesWording(place, anchor !== null)) return err(failure('suggestion-misplaced'))
    const isTheirs = thread.createdBy === by.id
    if (suggestion !== null && !isTheirs && !isOfSameWords(thread, place, quote)) return err(failure('suggestion-of-another'))
    const attachment = { place, anchor, quote, suggestion }
    return ok((await office.comments.attachThread(at.reportId, terms, thread.id, attachment)) || null)
  })
}

function isOfSameWords(thread: ThreadRecord, place: string, quote: string): boolean {
  return thread.place === place && spoken(thread.quote) === spoken(quote)
}
