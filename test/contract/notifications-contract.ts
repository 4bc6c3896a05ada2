import { afterEach, beforeEach, expect, test } from 'vitest'
import { MAX_NOTIFICATIONS, type NewNotification } from '@gongping/server/store/notifications.ts'
import { REPORT, bytes } from './journal-setup.ts'
import type { StoreSetup } from './reports-contract.ts'

const toldOf = (more: Partial<NewNotification> = {}): NewNotification => ({
  personId: 'li',
  kind: 'answered',
  reportId: 'a',
  objectId: 'thread',
  byId: 'wang',
  collapse: 'answered/thread',
  ...more,
})

const TIME = expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/) as string
/** Long after anything that a test does. */
const LATER = '2999-01-01T00:00:00.000Z'
const MUCH_LATER = '2999-01-02T00:00:00.000Z'

interface NotificationsSetup extends StoreSetup {
  /** Runs statements past the store. */
  readonly exec: (statements: string) => Promise<void>
}

/** What every store must do with notifications and what is to be sent of them. */
export function notificationsContract(name: string, setUp: () => Promise<NotificationsSetup>): void {
  let office: NotificationsSetup
  beforeEach(async () => {
    office = await setUp()
    await office.store.reports.create({ ...REPORT, id: 'a', seed: bytes(1) })
  })
  afterEach(() => office.close())
  const port = () => office.store.notifications
  const outbox = () => office.store.outbox
  const tell = (...all: NewNotification[]) => port().addNotifications(all, ['webhook', 'mail'])
  const claim = (now = LATER, until = MUCH_LATER) => outbox().claimDeliveries(now, until, 100)

  test(`[PR180] ${name}: what people are told is kept for each in order, with who did what and where, until they have read it`, async () => {
    await tell(toldOf(), toldOf({ personId: 'zhao', kind: 'mentioned', collapse: 'mentioned/thread' }))
    await tell(toldOf({ kind: 'assigned', objectId: 'section/duties', collapse: 'assigned/a' }))
    const [second, first] = await port().notificationsOf('li', 10)
    const common = { personId: 'li', reportId: 'a', byId: 'wang', at: TIME, readAt: null }
    expect(first).toEqual({ ...common, number: 1, kind: 'answered', objectId: 'thread' })
    expect(second).toEqual({ ...common, number: 2, kind: 'assigned', objectId: 'section/duties' })
    expect(await port().notificationsOf('li', 10, 2)).toEqual([first])
    expect(await port().notificationsOf('li', 1)).toEqual([second])
    expect([await port().countUnread('li'), await port().countUnread('zhao'), await port().countUnread('sun')]).toEqual([2, 1, 0])
    await port().markRead('li', [1])
    await port().markRead('li', [])
    await port().markRead('sun', null)
    expect([await port().countUnread('li'), await port().countUnread('zhao')]).toEqual([1, 1])
    expect((await port().notificationsOf('li', 10)).map(({ readAt }) => readAt)).toEqual([null, TIME])
    await port().markRead('li', null)
    expect(await port().countUnread('li')).toBe(0)
  })

  test(`[PR181] ${name}: an unread one gives way to a later one about the same, a read one stays`, async () => {
    await tell(toldOf())
    await tell(toldOf({ objectId: 'other', collapse: 'answered/other' }))
    await tell(toldOf({ byId: 'zhao' }))
    expect((await port().notificationsOf('li', 10)).map(({ number, byId }) => [number, byId])).toEqual([
      [3, 'zhao'],
      [2, 'wang'],
    ])
    await port().markRead('li', [3])
    await tell(toldOf())
    expect((await port().notificationsOf('li', 10)).map(({ number }) => number)).toEqual([4, 3, 2])
  })

  test(`[PR181] ${name}: of many at once none is lost, and each person's are numbered without gaps`, async () => {
    const people = ['li', 'wang', 'zhao', 'sun']
    await Promise.all(
      Array.from({ length: 10 }, (_, at) =>
        // Each in an order of its own: nobody waits for somebody who waits for them.
        tell(...(at % 2 === 0 ? people : people.toReversed()).map((personId) => toldOf({ personId, collapse: `${at}` }))),
      ),
    )
    for (const personId of people) {
      const numbers = (await port().notificationsOf(personId, 100)).map(({ number }) => number)
      expect([personId, numbers]).toEqual([personId, [10, 9, 8, 7, 6, 5, 4, 3, 2, 1]])
    }
  })

  test(`[PR181] ${name}: the newest of a person are kept, so many and not one more`, async () => {
    await tell(toldOf())
    // So many as it would take long to tell one by one.
    await office.exec(`
      insert into notification (person_id, number, kind, report_id, object_id, by_id, at, collapse)
        select person_id, numbers.n, kind, report_id, object_id, by_id, at, 'thread ' || numbers.n from notification,
          (with recursive numbers (n) as (select 2 union all select n + 1 from numbers where n < ${MAX_NOTIFICATIONS})
            select n from numbers) as numbers;
      update inbox set last = ${MAX_NOTIFICATIONS}`)
    for (const collapse of ['one', 'more']) await tell(toldOf({ collapse }))
    const kept = await port().notificationsOf('li', MAX_NOTIFICATIONS + 10)
    expect([kept.length, kept.at(-1)?.number]).toEqual([MAX_NOTIFICATIONS, 3])
  })

  test(`[PR182] ${name}: what is to be sent waits until it was, by mail for who has an address`, async () => {
    await port().setMailAddress('li', 'li@example.gov.cn')
    await tell(toldOf(), toldOf({ personId: 'zhao' }))
    expect(await claim('2000-01-01T00:00:00.000Z')).toEqual([])
    const [first, ...others] = await claim()
    expect([first, ...others].map((delivery) => [delivery?.personId, delivery?.channel]).toSorted()).toEqual([
      ['li', 'mail'],
      ['li', 'webhook'],
      ['zhao', 'webhook'],
    ])
    expect(first).toMatchObject({ title: REPORT.title, address: 'li@example.gov.cn', since: TIME, attempts: 1 })
    expect(first?.notification).toEqual((await port().notificationsOf('li', 1))[0])
    expect(await claim()).toEqual([])
    for (const delivery of others) await outbox().endDelivery(delivery)
    if (first) await outbox().putOffDelivery(first, LATER)
    expect(await claim()).toMatchObject([{ personId: 'li', channel: first?.channel, attempts: 2 }])
    await port().setMailAddress('li', null)
    expect([await port().mailAddress('li'), await port().mailAddress('sun')]).toEqual([null, null])
    expect(await claim(MUCH_LATER, MUCH_LATER)).toMatchObject([{ address: null, attempts: 3 }])
  })

  test(`[PR182] ${name}: two processes that send share the work, and nothing is sent by both`, async () => {
    const people = Array.from({ length: 20 }, (_, at) => `p${at}`)
    await tell(...people.map((personId) => toldOf({ personId })))
    const claimed = (await Promise.all([claim(), claim(), claim()])).flat()
    expect(claimed.map(({ personId }) => personId).toSorted()).toEqual(people.toSorted())
  })

  test(`[PR182] ${name}: whoever was sent word and has not looked since gets none of the same again`, async () => {
    await tell(toldOf())
    for (const delivery of await claim()) await outbox().endDelivery(delivery)
    await tell(toldOf({ byId: 'zhao' }))
    expect(await claim()).toEqual([])
    await tell(toldOf({ collapse: 'answered/other' }))
    await tell(toldOf({ collapse: 'answered/other', byId: 'zhao' }))
    expect(await claim()).toMatchObject([{ number: 4, notification: { byId: 'zhao' } }])
    await port().markRead('li', null)
    await tell(toldOf())
    expect(await claim()).toMatchObject([{ number: 5, channel: 'webhook' }])
  })
}
