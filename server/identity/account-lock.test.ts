import { describe, expect, test } from 'vitest'
import { Clock, DATABASES, DAY, MINUTE, accountDatabases } from '../../test/support/accounts.ts'
import { AccountLock, waitAfter } from './account-lock.ts'

const openDb = accountDatabases()

test('[WF39] the wait after wrong attempts grows, and is never longer than a quarter of an hour', () => {
  const waits = Array.from({ length: 16 }, (_, count) => waitAfter(count) / MINUTE)
  expect(waits).toEqual([0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 2, 4, 8, 15, 15])
  expect(waitAfter(1_000_000)).toBe(15 * MINUTE)
})

describe.each(DATABASES)('attempts counted on %s', (database) => {
  test('[WF39] of a hundred attempts at once ten go on; the others wait and do not count', async () => {
    const clock = new Clock()
    const lock = new AccountLock(await openDb(database), clock.now)
    const waits = await Promise.all(Array.from({ length: 100 }, () => lock.take('li', 'li')))
    expect(waits.filter((wait) => wait === null)).toHaveLength(10)
    expect(new Set(waits)).toEqual(new Set([null, MINUTE]))
    clock.pass(MINUTE - 1)
    expect(await lock.take('li', 'li')).toBe(1)
    clock.pass(1)
    expect(await lock.take('li', 'li')).toBeNull()
    expect(await lock.take('li', 'li')).toBe(2 * MINUTE)
  })

  test('[WF39] a right attempt forgives its own count, a day without one forgives any, and a pardon all of a name', async () => {
    const clock = new Clock()
    const lock = new AccountLock(await openDb(database), clock.now)
    const fill = async (key: string, account: string) => {
      for (let n = 0; n < 10; n++) expect(await lock.take(key, account)).toBeNull()
    }
    for (const [key, account] of [
      ['li', 'li'],
      ['li at home', 'li'],
      ['wang', 'wang'],
    ] as const) {
      await fill(key, account)
    }
    await lock.forgive('li')
    expect(await lock.take('li', 'li')).toBeNull()
    expect(await lock.take('li at home', 'li')).toBe(MINUTE)
    await lock.pardon('li')
    await fill('li at home', 'li')
    expect(await lock.take('wang', 'wang')).toBe(MINUTE)
    clock.pass(DAY)
    await fill('wang', 'wang')
  })

  test('[WF39] an attempt that is given back counts for nothing, and forgives nothing', async () => {
    const db = await openDb(database)
    const lock = new AccountLock(db, new Clock().now)
    await lock.take('wang', 'wang')
    await lock.giveBack('wang')
    expect(await db.selectFrom('sign_in_failure').selectAll().execute()).toEqual([])
    for (let n = 0; n < 9; n++) await lock.take('li', 'li')
    for (let n = 0; n < 20; n++) {
      expect(await lock.take('li', 'li')).toBeNull()
      await lock.giveBack('li')
    }
    expect(await lock.take('li', 'li')).toBeNull()
    expect(await lock.take('li', 'li')).toBe(MINUTE)
  })
})
