import { randomUUID } from 'node:crypto'
import { type Result, err, ok } from '@gongping/shared/base/result.ts'
import { MAX_COMMENTS_OF_THREAD, type WantedComment } from '@gongping/shared/protocol/comments.ts'
import { type Failure, failure } from '@gongping/shared/protocol/errors.ts'
import type { Created } from '@gongping/shared/protocol/http.ts'
import type { Identity, Person } from '../identity/identity.ts'
import { checkMentions } from './check-mentions.ts'
import { decideInThread, isOpen } from './decide-in-thread.ts'
import type { Office } from './office.ts'
import { roomToSay } from './room-to-say.ts'
import { tellPeople } from './tell-people.ts'

/**
 * Answers in an open thread; whoever spoke in it before hears of it. Fails with `comment-unknown`, `comment-resolved`,
 * `mention-unknown`, `replies-full` or `comments-long`, or as `permit` does.
 */
export async function answerComment(
  office: Office,
  identity: Identity,
  by: Pick<Person, 'id'>,
  at: { readonly reportId: string; readonly threadId: string },
  { text, mentions = [] }: WantedComment,
): Promise<Result<Created, Failure>> {
  const { reportId, threadId } = at
  const comment = { id: randomUUID(), personId: by.id, text, mentions }
  const answered = await decideInThread(office, by, at, 'report.comment', async ({ thread, terms }) => {
    const open = isOpen(thread)
    if (!open.ok) return open
    const known = await checkMentions(office, identity, reportId, mentions)
    if (!known.ok) return known
    const limit = MAX_COMMENTS_OF_THREAD
    if (thread.comments.length >= limit) return err(failure('replies-full', { limit: String(limit) }))
    const room = await roomToSay(office, reportId)
    if (!room.ok) return room
    return ok((await office.comments.answerThread(reportId, terms, threadId, comment)) ? thread : null)
  })
  if (!answered.ok) return answered
  await tellPeople(office, by, { kind: 'mentioned', reportId, objectId: threadId, people: mentions })
  const spoke = answered.value.comments.map(({ personId }) => personId)
  const others = spoke.filter((personId) => !mentions.includes(personId))
  await tellPeople(office, by, { kind: 'answered', reportId, objectId: threadId, people: others })
  return ok({ id: comment.id })
}
