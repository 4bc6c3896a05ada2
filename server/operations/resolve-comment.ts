import { type Result, err, ok } from '@gongping/shared/base/result.ts'
import type { WantedCommentState } from '@gongping/shared/protocol/comments.ts'
import { type Failure, failure } from '@gongping/shared/protocol/errors.ts'
import type { Person } from '../identity/identity.ts'
import { decideInThread } from './decide-in-thread.ts'
import type { Office } from './office.ts'
import { rightOverThread } from './right-over-thread.ts'
import { tellOutcome } from './tell-outcome.ts'

/**
 * Says what became of a comment, or reopens it; whoever spoke in it hears of that. Fails with `comment-unknown`, `comment-resolved`, `comment-open` or
 * `reason-required`, or as `permit` does.
 */
export async function resolveComment(
  office: Office,
  by: Pick<Person, 'id'>,
  at: { readonly reportId: string; readonly threadId: string },
  { state, reason = '' }: WantedCommentState,
): Promise<Result<true, Failure>> {
  const action = await rightOverThread(office, by, at)
  const decided = await decideInThread(office, by, at, action, async ({ thread, terms }) => {
    if (state === 'open' && thread.state === 'open') return err(failure('comment-open'))
    if (state !== 'open' && thread.state !== 'open') return err(failure('comment-resolved'))
    if (state === 'declined' && reason === '') return err(failure('reason-required'))
    const resolution = { state, reason: state === 'open' ? '' : reason, personId: by.id, applied: null }
    return ok((await office.comments.resolveThread(at.reportId, terms, thread.id, resolution)) ? thread : null)
  })
  if (!decided.ok) return decided
  await tellOutcome(office, by, at.reportId, decided.value, state)
  return ok(true)
}
