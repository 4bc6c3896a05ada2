import * as Y from 'yjs'
import { type Result, err, ok } from '@gongping/shared/base/result.ts'
import { type Failure, failure } from '@gongping/shared/protocol/errors.ts'
import type { Person } from '../identity/identity.ts'
import type { ThreadRecord } from '../store/comments.ts'
import { decideInThread, isOpen } from './decide-in-thread.ts'
import { isPut, markOf } from './is-put.ts'
import type { Office } from './office.ts'
import { permit } from './permit.ts'
import { type Wording, putWording } from './put-wording.ts'
import { tellOutcome } from './tell-outcome.ts'

interface ThreadPath {
  readonly reportId: string
  readonly threadId: string
}

/**
 * Puts the wording that a comment suggests (建议改为) into the text, as one edit of whoever accepts it, and notes the
 * comment as accepted. Only where the text still is what the suggestion was made for; what stands in it already, because
 * the server ended before it could note so, is noted. Fails with `comment-unknown`, `comment-resolved`,
 * `suggestion-missing`, `suggestion-outdated` or `suggestion-stands`, or as `permit` and `Rooms.edit` do.
 */
export async function applySuggestion(office: Office, by: Pick<Person, 'id'>, at: ThreadPath): Promise<Result<true, Failure>> {
  const permitted = await permit(office, by, at.reportId, 'report.write')
  if (!permitted.ok) return permitted
  const thread = await office.comments.thread(at.reportId, at.threadId)
  if (!thread) return err(failure('comment-unknown'))
  const open = isOpen(thread)
  if (!open.ok) return open
  const wording = wordingOf(thread)
  if (!wording) return err(failure('suggestion-missing'))
  const put = await putOnce(office, by, at, wording, markOf(thread))
  if (!put.ok) return put
  const noted = await noteApplied(office, by, at, thread)
  // Somebody declined or changed it at the same moment: what they decided holds, in the text as well.
  const isOvertaken = !noted.ok && (noted.error.code === 'comment-resolved' || noted.error.code === 'suggestion-outdated')
  if (!isOvertaken || put.value === null) return noted
  const back = await putOnce(office, by, at, put.value, null)
  return back.ok ? noted : err(failure('suggestion-stands'))
}

/** @returns the wording that takes it back; null where it stood there already. @param mark null: nobody is to know it again. */
async function putOnce(
  { rooms }: Pick<Office, 'rooms'>,
  by: Pick<Person, 'id'>,
  { reportId }: ThreadPath,
  wording: Wording,
  mark: number | null,
): Promise<Result<Wording | null, Failure>> {
  let back: Wording | null = null
  const edited = await rooms.edit(reportId, by.id, (doc) => {
    back = null
    if (mark !== null && isPut(doc, wording, mark)) return undefined
    // A clientID says what was written under it once and for all.
    if (mark !== null && Y.getState(doc.store, mark) === 0) doc.clientID = mark
    const put = putWording(doc, wording)
    if (!put.ok) return put.error
    back = put.value
    return undefined
  })
  return edited.ok ? ok(back) : edited
}

async function noteApplied(
  office: Office,
  by: Pick<Person, 'id'>,
  at: ThreadPath,
  { suggestion, attachment }: ThreadRecord,
): Promise<Result<true, Failure>> {
  const noted = await decideInThread(office, by, at, 'report.resolve', async ({ thread, terms }) => {
    const open = isOpen(thread)
    if (!open.ok) return open
    if (thread.suggestion !== suggestion || thread.attachment !== attachment) return err(failure('suggestion-outdated'))
    const resolution = { state: 'accepted', reason: '', personId: by.id, applied: suggestion } as const
    return ok((await office.comments.resolveThread(at.reportId, terms, thread.id, resolution)) ? thread : null)
  })
  if (!noted.ok) return noted
  await tellOutcome(office, by, at.reportId, noted.value, 'accepted')
  return ok(true)
}

function wordingOf({ place, anchor, quote, suggestion }: ThreadRecord): Wording | null {
  return suggestion === null ? null : { place, anchor, quote, suggestion }
}
