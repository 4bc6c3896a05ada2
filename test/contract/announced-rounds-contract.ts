import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Announcement, NewNotification } from '@gongping/server/store/notifications.ts'
import type { Store } from '@gongping/server/store/store.ts'
import type { NotificationKind } from '@gongping/shared/workflow/notification-kinds.ts'
import type { AgreementsSetup } from './agreements-contract.ts'
import { REPORT, bytes, headOf } from './journal-setup.ts'

/** Long after anything that a test does. */
const LATER = '2999-01-01T00:00:00.000Z'
const VERSION = { version: 3, sha256: 'ab12cd34'.padEnd(64, '0') }
const tells = (personId: string, kind: NotificationKind): Announcement => ({
  notifications: [{ personId, kind, reportId: 'a', objectId: '1', byId: 'li', collapse: `${kind}/a/1` }],
  channels: ['webhook'],
})
const CONFIRMERS = [
  { personId: 'wang', post: '局长' },
  { personId: 'zhao', post: '财务科长' },
]
const says = (personId: string, opinion = '') => ({ ...VERSION, personId, display: personId, opinion })

/** What every store must do with what is told of the rounds of an agreement. */
export function announcedRoundsContract(name: string, setUp: () => Promise<AgreementsSetup>): void {
  let office: AgreementsSetup
  const others: Store[] = []
  beforeEach(async () => {
    office = await setUp()
    await office.store.reports.create({ ...REPORT, id: 'a', seed: bytes(1) })
  })
  afterEach(async () => {
    for (const other of others.splice(0)) await other.close()
    await office.close()
  })
  const agreements = () => office.store.agreements
  const terms = async () => (await headOf(office.store.journal, 'a')).terms
  const standing = async () => [(await headOf(office.store.journal, 'a')).status, (await agreements().rounds('a'))[0]?.state]

  test(`[PR187] ${name}: who is to hear of a step is told in its transaction, or not at all`, async () => {
    const { notifications, outbox } = office.store
    const kindsOf = async (personId: string) => (await notifications.notificationsOf(personId, 10)).map(({ kind }) => kind)
    const round = { personId: 'li', note: '', confirmers: CONFIRMERS, announced: tells('wang', 'to-confirm') }
    const before = await terms()
    expect(await agreements().submitReport('a', before - 1, round)).toBeNull()
    expect(await kindsOf('wang')).toEqual([])
    await agreements().submitReport('a', before, round)
    expect(await kindsOf('wang')).toEqual(['to-confirm'])
    expect(await outbox.claimDeliveries(LATER, LATER, 10)).toMatchObject([{ personId: 'wang', channel: 'webhook' }])
    await agreements().freezeRound('a', 1, VERSION)
    const decision = { ...says('zhao', '请核对'), announced: tells('li', 'returned') }
    // Who cannot be told: nothing is done either.
    const untold = { ...tells('li', 'returned').notifications[0], reportId: 'nobody' } as NewNotification
    const returned = agreements().returnRound('a', await terms(), {
      ...decision,
      announced: { notifications: [untold], channels: [] },
    })
    await expect(returned).rejects.toThrow()
    expect([await standing(), await kindsOf('li')]).toEqual([['review', 'review'], []])
    await agreements().returnRound('a', await terms(), decision)
    expect([await standing(), await kindsOf('li')]).toEqual([['open', 'returned'], ['returned']])
  })

  test(`[PR187] ${name}: of two who agree last at once the submitter hears once, and who acted has read what they were asked`, async () => {
    const { notifications } = office.store
    const listed = async (personId: string) =>
      (await notifications.notificationsOf(personId, 10)).map(
        ({ kind, readAt }) => `${kind} ${readAt === null ? 'unread' : 'read'}`,
      )
    const asked = [...tells('wang', 'to-confirm').notifications, ...tells('zhao', 'to-confirm').notifications]
    const announced = { notifications: asked, channels: [] }
    await agreements().submitReport('a', await terms(), { personId: 'li', note: '', confirmers: CONFIRMERS, announced })
    await agreements().freezeRound('a', 1, VERSION)
    const distant = await office.open()
    others.push(distant)
    const now = await terms()
    const agrees = (store: Store, personId: string) =>
      store.agreements.confirmRound('a', now, {
        ...says(personId),
        announced: { notifications: [], settled: [{ personId, collapse: 'to-confirm/a/1' }], channels: [] },
        announcedLast: tells('li', 'all-agreed'),
      })
    expect(await agrees(distant, 'wang')).toBe(true)
    expect([await listed('li'), await listed('wang'), await listed('zhao')]).toEqual([
      [],
      ['to-confirm read'],
      ['to-confirm unread'],
    ])
    expect(await agrees(office.store, 'wang')).toBe(false)
    expect(await listed('li')).toEqual([])
    expect(await Promise.all([agrees(distant, 'zhao'), agrees(office.store, 'zhao')])).toContain(true)
    expect([await listed('li'), await listed('zhao')]).toEqual([['all-agreed unread'], ['to-confirm read']])
  })
}
