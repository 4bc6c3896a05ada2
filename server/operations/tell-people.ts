import type { Person } from '../identity/identity.ts'
import { type News, announcementOf, ring } from './announcement.ts'
import type { Office } from './office.ts'

/** Tells people what happened: in the page at once, and by the channels that are set up. */
export async function tellPeople(
  office: Pick<Office, 'reports' | 'notifications' | 'channels' | 'rooms'>,
  by: Pick<Person, 'id'>,
  news: News,
): Promise<void> {
  const announced = await announcementOf(office, by, [news])
  await office.notifications.addNotifications(announced.notifications, announced.channels)
  ring(office, announced)
}
