import { type Result, err, ok } from '@gongping/shared/base/result.ts'
import { type Failure, failure } from '@gongping/shared/protocol/errors.ts'
import { type ChangeOfDocument, type Committed, Edit, type EditOutcome } from './edit.ts'
import type { RoomDocument } from './room-document.ts'

/**
 * Makes an edit in the name of a person, through all that a frame of theirs would go through. Resolves once it is on
 * disk and colleagues see it, or with why nothing of it was done.
 */
export async function editDocument(
  document: RoomDocument,
  personId: string,
  change: ChangeOfDocument,
): Promise<Result<Committed, Failure>> {
  for (;;) {
    if (document.isTroubled) return err(failure('storage-unavailable'))
    const outcome = await tryOnce(document, new Edit(personId, change))
    if (!('refused' in outcome)) return outcome
    // Another process may just have given the right, or opened the report: then it is judged by that.
    if (!(await document.isUpToDate())) continue
    if (!document.rights.of(personId).role) return err(failure('report-unknown'))
    return err(document.head.status === 'sealed' ? failure('report-sealed') : outcome.refused)
  }
}

function tryOnce(document: RoomDocument, edit: Edit): Promise<EditOutcome> {
  // Whether it was done is not known then: the disk may have it.
  const lost = (): void => edit.settle(err(failure('server-restarting')))
  document.whenLive(
    0,
    () => {
      const verdict = document.make(edit)
      if (verdict.kind === 'refused') edit.refuse(verdict)
      else document.afterCommit(() => edit.settle(ok({ seq: document.head.seq })), lost)
    },
    lost,
  )
  return edit.outcome
}
