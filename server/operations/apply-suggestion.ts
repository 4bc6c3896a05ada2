import { type Result, err, ok } from '@gongping/shared/base/result.ts'
import { type Failure, failure } from '@gongping/shared/protocol/errors.ts'
import type { Person } from '../identity/identity.ts'
import type { ThreadRecord } from '../store/comments.ts'
import { decideInThread, isOpen } from './decide-in-thread.ts'
import type { Office } from './office.ts'
import { permit } from './permit.ts'
import { type Wording, putWording } from './put-wording.ts'

/**
 * Puts the wording that a comment suggests (建议改为) into the text, as one edit of whoever accepts it, and notes the
 * comment as accepted. Only where the text still is what the suggestion was made for. Fails with `comment-unknown`,
 * `comment-resolved`, `suggestion-missing` or `suggestion-outdated`, or as `permit` and `Rooms.edit` do.
 */
export async function applySuggestion(
  office: Office,
  by: Pick<Person, 'id'>,
  at: { readonly reportId: string; readonly threadId: string },
): Promise<Result<true, Failure>> {
  const permitted = await permit(office, by, at.reportId, 'report.write')
  if (!permitted.ok) return permitted
  const thread = await office.comments.thread(at.reportId, at.threadId)
  if (!thread) return err(failure('comment-unknown'))
  const open = isOpen(thread)
  if (!open.ok) return open
  const wording = wordingOf(thread)
  if (!wording) return err(failure('suggestion-missing'))
  const edited = await office.rooms.edit(at.reportId, by.id, (doc) => putWording(doc, wording))
  if (!edited.ok) return edited
  const noted = await noteApplied(office, by, at, wording)
  // Somebody declined or changed it at the same moment: what they decided holds, in the text as well.
  if (!noted.ok && (noted.error.code === 'comment-resolved' || noted.error.code === 'suggestion-outdated'))
    await office.rooms.edit(at.reportId, by.id, (doc) => putWording(doc, turned(wording)))
  return noted
}

function noteApplied(
  office: Office,
  by: Pick<Person, 'id'>,
  at: { readonly reportId: string; readonly threadId: string },
  { suggestion }: Wording,
): Promise<Result<true, Failure>> {
  return decideInThread(office, by, at, 'report.resolve', async ({ thread, terms }) => {
    const open = isOpen(thread)
    if (!open.ok) return open
    if (thread.suggestion !== suggestion) return err(failure('suggestion-outdated'))
    const resolution = { state: 'accepted', reason: '', personId: by.id, applied: suggestion } as const
    return ok((await office.comments.resolveThread(at.reportId, terms, thread.id, resolution)) || null)
  })
}

function wordingOf({ place, anchor, quote, suggestion }: ThreadRecord): Wording | null {
  return suggestion === null ? null : { place, anchor, quote, suggestion }
}

function turned({ quote, suggestion, ...same }: Wording): Wording {
  return { ...same, quote: suggestion, suggestion: quote }
}
