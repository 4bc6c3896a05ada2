import type { NotificationKind } from '@gongping/shared/workflow/notification-kinds.ts'
import type { Person } from '../identity/identity.ts'
import type { Announcement } from '../store/notifications.ts'
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

/** What is to be kept of news in one transaction with what happened. */
export async function announcementOf(
  office: Pick<Office, 'reports' | 'channels'>,
  by: Pick<Person, 'id'>,
  news: readonly News[],
): Promise<Announcement> {
  const told = await Promise.all(
    news.map(async ({ kind, reportId, objectId, people, collapse = objectId }) => {
      const others = [...new Set(people)].filter((personId) => personId !== by.id)
      const readers = others.length > 0 ? await readersAmong(office, reportId, others) : []
      const about = { kind, reportId, objectId, byId: by.id, collapse: `${kind}/${reportId}/${collapse}` }
      return readers.map((personId) => ({ personId, ...about }))
    }),
  )
  return { notifications: told.flat(), channels: office.channels }
}

/** Once it is kept: open pages of whoever is told hear that there is something. */
export function ring({ rooms }: Pick<Office, 'rooms'>, { notifications }: Announcement): void {
  for (const personId of new Set(notifications.map((told) => told.personId)))
    rooms.notifyPerson(personId, { type: 'notifications' })
}
