import type { NotificationKind } from '@gongping/shared/workflow/notification-kinds.ts'
import type { Person } from '../identity/identity.ts'
import type { Office } from './office.ts'
import { readersAmong } from './readers-among.ts'

/** Something that people are to hear of wherever they are. */
export interface News {
  readonly kind: NotificationKind
  readonly reportId: string
  /** The thread of a comment, a place, or the round of an agreement. */
  readonly objectId: string
  /** Ids. Who did it themselves, or may not read the report, is left out. */
  readonly people: readonly string[]
  /** Absent: what is told later of the same object stands for it. */
  readonly collapse?: string
}

/** Tells people what happened: in the page at once, and by the channels that are set up. */
export async function tellPeople(
  { reports, notifications, channels, rooms }: Pick<Office, 'reports' | 'notifications' | 'channels' | 'rooms'>,
  by: Pick<Person, 'id'>,
  { kind, reportId, objectId, people, collapse = objectId }: News,
): Promise<void> {
  const others = [...new Set(people)].filter((personId) => personId !== by.id)
  if (others.length === 0) return
  const told = await readersAmong({ reports }, reportId, others)
  const about = { kind, reportId, objectId, byId: by.id, collapse: `${kind}/${reportId}/${collapse}` }
  await notifications.addNotifications(
    told.map((personId) => ({ personId, ...about })),
    channels,
  )
  for (const personId of told) rooms.notifyPerson(personId, { type: 'notifications' })
}
