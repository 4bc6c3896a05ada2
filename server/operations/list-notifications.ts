import { heldRights } from '@gongping/shared/workflow/held-rights.ts'
import type { Notification, NotificationList } from '@gongping/shared/protocol/notifications.ts'
import type { Identity, Person } from '../identity/identity.ts'
import type { NotificationRecord } from '../store/notifications.ts'
import type { Office } from './office.ts'
import { personNames } from './person-names.ts'

/** What a person was told, newest first; of a report that is not theirs to read any more without its title. */
export async function listNotifications(
  office: Pick<Office, 'notifications' | 'reports'>,
  identity: Identity,
  person: Pick<Person, 'id'>,
  { limit, before }: { readonly limit: number; readonly before?: number | undefined },
): Promise<NotificationList> {
  const [found, unread, nameOf] = await Promise.all([
    office.notifications.notificationsOf(person.id, limit + 1, before),
    office.notifications.countUnread(person.id),
    personNames(identity),
  ])
  const shown = found.slice(0, limit)
  const titles = await titlesOf(office, person.id, shown)
  const notifications = shown.map(({ number, kind, reportId, objectId, byId, at, readAt }): Notification => {
    const report = { id: reportId, title: titles.get(reportId) ?? null }
    return { id: number, kind, report, objectId, by: nameOf(byId), at, readAt }
  })
  return { notifications, unread, more: found.length > limit }
}

/** Of the reports that the person may read. */
async function titlesOf(
  { reports }: Pick<Office, 'reports'>,
  personId: string,
  shown: readonly NotificationRecord[],
): Promise<ReadonlyMap<string, string>> {
  if (shown.length === 0) return new Map()
  const ids = [...new Set(shown.map(({ reportId }) => reportId))]
  const terms = await Promise.all(ids.map((id) => reports.terms(id, personId)))
  const open = new Set(ids.filter((_, at) => terms[at] && heldRights(terms[at].rights, personId).role !== null))
  const records = await reports.list()
  return new Map(records.filter(({ id }) => open.has(id)).map(({ id, title }) => [id, title]))
}
