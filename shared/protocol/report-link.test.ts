import { expect, test } from 'vitest'
import { NOTIFICATION_KIND_NAMES, type NotificationKind } from '../workflow/notification-kinds.ts'
import { pathOfNotification, readReportSpot } from './report-link.ts'

const OBJECTS: Readonly<Record<NotificationKind, string>> = {
  mentioned: '3f7a/91c2',
  answered: '3f7a',
  resolved: '3f7a',
  accepted: '3f7a',
  declined: '3f7a',
  reopened: '3f7a',
  assigned: 'row/t1/fund/total',
  'to-confirm': '2',
  returned: '2',
  'confirmed-changed': '2',
  'all-agreed': '2',
  finalised: '2',
  corrected: '2',
}

test('[PG126] a link to a notification leads to the comment, the place or the agreement that it is about', () => {
  const spots = NOTIFICATION_KIND_NAMES.map((kind) => {
    const { pathname, searchParams } = new URL(pathOfNotification('r 1', kind, OBJECTS[kind]), 'http://host')
    return [pathname, readReportSpot(searchParams.get('at') ?? '')]
  })
  const agreement = { kind: 'agreement' }
  const wanted = [
    { kind: 'comment', thread: '3f7a/91c2' },
    ...Array.from({ length: 5 }, () => ({ kind: 'comment', thread: '3f7a' })),
    { kind: 'place', place: 'row/t1/fund/total' },
    ...Array.from({ length: 6 }, () => agreement),
  ]
  expect(spots).toEqual(wanted.map((spot) => ['/reports/r%201', spot]))
})
