import { expect, test } from 'vitest'
import type { Notification, NotificationList } from '@gongping/shared/protocol/notifications.ts'
import { joinNotifications } from './join-notifications.ts'

function listOf(ids: readonly number[], more: boolean): NotificationList {
  return { notifications: ids.map(notification), unread: ids.length, more }
}

function notification(id: number): Notification {
  const by = { id: 'li', display: '李娟' }
  return {
    id,
    kind: 'mentioned',
    report: { id: 'a', title: '自评报告' },
    objectId: 'x',
    by,
    at: '2026-01-01T00:00:00Z',
    readAt: null,
  }
}

test('[PG125] older ones that were asked for stay below what is new, and what gave way is gone', () => {
  const shown = listOf([6, 5, 4, 3, 2], true)
  const joined = joinNotifications(listOf([7, 6, 4], true), shown)
  expect(joined.notifications.map(({ id }) => id)).toEqual([7, 6, 4, 3, 2])
  expect([joined.unread, joined.more]).toEqual([3, true])
  expect(joinNotifications(listOf([7, 6], false), shown)).toEqual(listOf([7, 6], false))
  expect(joinNotifications(listOf([2], true), listOf([2], false))).toEqual(listOf([2], true))
  expect(joinNotifications(listOf([], false), null)).toEqual(listOf([], false))
})
