import type { NotificationList } from '@gongping/shared/protocol/notifications.ts'

/** What was just asked for, with the older ones that were shown already behind it. */
export function joinNotifications(newest: NotificationList, shown: NotificationList | null): NotificationList {
  const last = newest.notifications.at(-1)
  if (!newest.more || !last || !shown) return newest
  const older = shown.notifications.filter(({ id }) => id < last.id)
  if (older.length === 0) return newest
  return { ...newest, notifications: [...newest.notifications, ...older], more: shown.more }
}
