import { type Result, err, ok } from '@gongping/shared/base/result.ts'
import type { WantedCommentChange } from '@gongping/shared/protocol/comments.ts'
import { type Failure, failure } from '@gongping/shared/protocol/errors.ts'
import { takesWording } from '@gongping/shared/report/comment-place.ts'
import type { Identity, Person } from '../identity/identity.ts'
import { checkMentions } from './check-mentions.ts'
import { decideInThread } from './decide-in-thread.ts'
import { type CommentPath, findOwn } from './find-own-comment.ts'
import type { ThreadRecord } from '../store/comments.ts'
import type { Office } from './office.ts'
import { roomToSay } from './room-to-say.ts'
import { tellPeople } from './tell-people.ts'

/**
 * Changes what one said, and what one suggested, oneself in an open thread; whoever it mentions now and did not before
 * hears of it. Fails with `comment-unknown`, `not-allowed`, `comment-resolved`, `mention-unknown`,
 * `suggestion-misplaced` or `comments-long`, or as `permit` does.
 */
export async function editComment(
  office: Office,
  identity: Identity,
  by: Pick<Person, 'id'>,
  at: CommentPath,
  { text, mentions = [], suggestion }: WantedCommentChange,
): Promise<Result<void, Failure>> {
  const edited = await decideInThread(office, by, at, 'report.comment', async ({ thread, terms }) => {
    const own = findOwn(thread, at, by)
    if (!own.ok) return own
    const known = await checkMentions(office, identity, at.reportId, mentions)
    if (!known.ok) return known
    if (suggestion !== undefined && !maySuggest(thread, at, suggestion)) return err(failure('suggestion-misplaced'))
    const room = isLonger(thread, at, text, suggestion) ? await roomToSay(office, at.reportId) : ok(undefined)
    if (!room.ok) return room
    const comment = { ...own.value, text, mentions, suggestion }
    return ok((await office.comments.editComment(at.reportId, terms, thread.id, comment)) ? thread : null)
  })
  if (!edited.ok) return edited
  const before = edited.value.comments.find(({ id }) => id === at.commentId)?.mentions ?? []
  const people = mentions.filter((personId) => !before.includes(personId))
  await tellPeople(office, by, { kind: 'mentioned', reportId: at.reportId, objectId: at.threadId, people })
  return ok(undefined)
}

function isLonger(thread: ThreadRecord, at: CommentPath, text: string, suggestion: string | null | undefined): boolean {
  const before = thread.comments.find(({ id }) => id === at.commentId)?.text ?? ''
  const suggested = suggestion === undefined ? thread.suggestion : suggestion
  return text.length + (suggested ?? '').length > before.length + (thread.suggestion ?? '').length
}

/** What a thread suggests, its first comment says. */
function maySuggest({ place, anchor, comments }: ThreadRecord, at: CommentPath, suggestion: string | null): boolean {
  return comments[0]?.id === at.commentId && (suggestion === null || takesWording(place, anchor !== null))
}
