import type { NotificationKind } from '@gongping/shared/workflow/notification-kinds.ts'
import type { Person } from '../identity/identity.ts'
import type { Announcement, SettledNotification } from '../store/notifications.ts'
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

/**
 * What is to be kept of news in one transaction with what happened.
 * @param settled what nobody has to do any more with it.
 */
export async function announcementOf(
  office: Pick<Office, 'reports' | 'channels'>,
  by: Pick<Person, 'id'>,
  news: readonly News[],
  settled: readonly SettledNotification[] = [],
): Promise<Announcement> {
  const told = await Promise.all(
    news.map(async ({ kind, reportId, objectId, people, collapse = objectId }) => {
      const others = [...new Set(people)].filter((personId) => personId !== by.id)
      const readers = others.length > 0 ? await readersAmong(office, reportId, others) : []
      const about = { kind, reportId, objectId, byId: by.id, collapse: collapseKey(kind, reportId, collapse) }
      return readers.map((personId) => ({ personId, ...about }))
    }),
  )
  return { notifications: told.flat(), settled, channels: office.channels }
}

/** The same for what one later notification may stand for. */
export function collapseKey(kind: NotificationKind, reportId: string, about: string): string {
  return `${kind}/${reportId}/${about}`
}

/** Once it is kept: open pages of whoever is told, or has less to do, hear that there is something. */
export function ring({ rooms }: Pick<Office, 'rooms'>, { notifications, settled = [] }: Announcement): void {
  for (const personId of new Set([...notifications, ...settled].map((told) => told.personId)))
    rooms.notifyPerson(personId, { type: 'notifications' })
}
