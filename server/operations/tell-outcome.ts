import type { NotificationKind } from '@gongping/shared/workflow/notification-kinds.ts'
import type { CommentState } from '@gongping/shared/protocol/comments.ts'
import type { Person } from '../identity/identity.ts'
import type { ThreadRecord } from '../store/comments.ts'
import type { Office } from './office.ts'
import { tellPeople } from './tell-people.ts'

/**
 * Whoever spoke in a thread hears what became of it; whoever had resolved it hears that it was reopened.
 * @param thread as it was before.
 */
export function tellOutcome(
  office: Pick<Office, 'reports' | 'notifications' | 'channels' | 'rooms'>,
  by: Pick<Person, 'id'>,
  reportId: string,
  thread: ThreadRecord,
  state: CommentState,
): Promise<void> {
  const { id, createdBy, resolvedBy, comments } = thread
  const people = [createdBy, ...comments.map(({ personId }) => personId), ...(resolvedBy === null ? [] : [resolvedBy])]
  return tellPeople(office, by, { kind: kindOf(thread, state), reportId, objectId: id, people })
}

/** A question is resolved, a wording is accepted. */
function kindOf({ suggestion }: ThreadRecord, state: CommentState): NotificationKind {
  if (state === 'open') return 'reopened'
  if (state === 'declined') return 'declined'
  return suggestion === null ? 'resolved' : 'accepted'
}
