import { randomUUID } from 'node:crypto'
import { type Result, err, ok } from '@gongping/shared/base/result.ts'
import { MAX_THREADS, type WantedThread } from '@gongping/shared/protocol/comments.ts'
import { type Failure, failure } from '@gongping/shared/protocol/errors.ts'
import type { Created } from '@gongping/shared/protocol/http.ts'
import type { Identity, Person } from '../identity/identity.ts'
import type { NewThread } from '../store/comments.ts'
import { checkMentions } from './check-mentions.ts'
import { decideInReport } from './decide-in-report.ts'
import { findCommentable } from './find-commentable.ts'
import type { Office } from './office.ts'
import { roomToSay } from './room-to-say.ts'
import { type StandingWords, standingWords } from './standing-words.ts'
import { tellComments } from './tell-comments.ts'
import { tellPeople } from './tell-people.ts'

/**
 * Begins a comment, perhaps with a suggested wording; then open pages hear of it. Fails with `anchor-invalid`,
 * `words-changed`, `section-unknown`, `row-unknown`, `mention-unknown`, `comments-full` or `comments-long`, or as `permit`
 * does.
 */
export async function makeComment(
  office: Office,
  identity: Identity,
  by: Pick<Person, 'id'>,
  reportId: string,
  wanted: WantedThread,
): Promise<Result<Created, Failure>> {
  const found = await findCommentable(office, reportId, wanted.place)
  if (!found.ok) return found
  const { place, quote, anchor = null, suggestion = null } = wanted
  const words = await standingWords(office, reportId, { place, anchor, quote, suggestion })
  if (!words.ok) return words
  const thread = newThread(by.id, wanted, words.value)
  const made = await decideInReport(office, by, reportId, 'report.comment', async (terms) => {
    const mentions = await checkMentions(office, identity, reportId, thread.comment.mentions)
    if (!mentions.ok) return mentions
    const { all } = await office.comments.countThreads(reportId)
    if (all >= MAX_THREADS) return err(failure('comments-full', { limit: String(MAX_THREADS) }))
    const room = await roomToSay(office, reportId)
    if (!room.ok) return room
    return ok((await office.comments.openThread(reportId, terms, thread)) || null)
  })
  if (!made.ok) return made
  tellComments(office, reportId)
  await tellPeople(office, by, { kind: 'mentioned', reportId, objectId: thread.id, people: thread.comment.mentions })
  return ok({ id: thread.id })
}

function newThread(personId: string, wanted: WantedThread, words: StandingWords): NewThread {
  const { place, suggestion = null, text, mentions = [] } = wanted
  return {
    id: randomUUID(),
    place,
    ...words,
    suggestion,
    comment: { id: randomUUID(), personId, text, mentions },
  }
}
