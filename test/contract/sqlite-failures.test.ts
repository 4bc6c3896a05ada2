import { mkdirSync } from 'node:fs'
import { DatabaseSync } from 'node:sqlite'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { JournalEntry } from '@gongping/server/store/store.ts'
import { openSqliteStore } from '@gongping/server/store/sqlite/open-store.ts'
import { StorageError } from '@gongping/server/store/storage-error.ts'
import { SqliteThread } from '@gongping/server/store/sqlite/sqlite-thread.ts'
import { smallDisk } from '../support/small-disk.ts'
import { tempFolder } from '../support/temp-folder.ts'
import { REPORT, appendOf, bytes, entry, headOf, plain, stored, write } from './journal-setup.ts'

/** An update that needs room of its own on the disk. */
const large = (fill: number): JournalEntry => entry(0, { update: new Uint8Array(200_000).fill(fill) })

test('[PR16] SQLite: on a full disk an append fails as a whole, and the same one is done once there is room', async ({
  skip,
}) => {
  using disk = smallDisk() ?? skip('mounting a small disk takes an administrator')
  const store = await openSqliteStore(join(disk.path, 'gongping.sqlite'))
  for (const id of ['a', 'b']) await store.reports.create({ ...REPORT, id, seed: bytes(1) })
  const before = await write(store.journal, 'a', 2)
  disk.fill()
  const appends = [appendOf(before, large(3), large(4)), appendOf(await headOf(store.journal, 'b'), large(5))] as const
  const attempt = () => Promise.allSettled([store.journal.append('a', appends[0]), store.journal.append('b', appends[1])])
  for (let time = 0; time < 3; time++) {
    const failed = { status: 'rejected', reason: expect.any(StorageError) as unknown }
    expect(await attempt()).toEqual([failed, failed])
    expect((await stored(store.journal, 'a')).updates).toHaveLength(2)
  }
  disk.clear()
  expect(await attempt()).toMatchObject([
    { status: 'fulfilled', value: { kind: 'committed', head: { seq: 4 } } },
    { status: 'fulfilled', value: { kind: 'committed', head: { seq: 2 } } },
  ])
  expect((await stored(store.journal, 'a')).updates.map(({ update }) => update.at(-1))).toEqual([1, 2, 3, 4])
  await store.close()
})

test('[PR16] SQLite: on a full disk a status that could not be kept fails, and is set once there is room', async ({ skip }) => {
  using disk = smallDisk() ?? skip('mounting a small disk takes an administrator')
  const store = await openSqliteStore(join(disk.path, 'gongping.sqlite'))
  await store.reports.create({ ...REPORT, id: 'a', seed: bytes(1) })
  disk.fill()
  const refused = await lastOf(async () => store.reports.setStatus('a', 'locked'))
  expect(refused.error).toBeInstanceOf(StorageError)
  disk.clear()
  const head = await headOf(store.journal, 'a')
  expect(head.terms).toBe(1 + refused.done)
  expect(await store.reports.setStatus('a', 'locked')).toMatchObject({ status: 'locked', terms: head.terms + 1 })
  await store.close()
})

test('[PR16] SQLite: while somebody else holds the database an append fails, and is done afterwards', async () => {
  const folder = tempFolder()
  const file = join(folder.path, 'gongping.sqlite')
  const store = await openSqliteStore(file)
  await store.reports.create({ ...REPORT, id: 'a', seed: bytes(1) })
  const append = appendOf(await headOf(store.journal, 'a'), 2)
  const other = new DatabaseSync(file)
  other.exec('begin immediate')
  const refused = store.journal.append('a', append)
  await expect(refused).rejects.toThrow(StorageError)
  await expect(refused).rejects.toThrow('locked')
  other.exec('rollback')
  expect(await store.journal.append('a', append)).toMatchObject({ kind: 'committed' })
  other.close()
  await store.close()
  folder.remove()
})

test('[PR16] SQLite: a thread that breaks down fails what it was asked, and the next request finds another one', async () => {
  const folder = tempFolder()
  const late = join(folder.path, 'not-mounted-yet')
  const file = join(late, 'gongping.sqlite')
  const thread = new SqliteThread(file)
  const asked = await Promise.allSettled([thread.call('list'), thread.call('probe')])
  const failed = { status: 'rejected', reason: expect.any(StorageError) as unknown }
  expect(asked).toEqual([failed, failed])
  mkdirSync(late)
  const store = await openSqliteStore(file)
  await store.reports.create({ ...REPORT, id: 'a', seed: bytes(1) })
  expect(await thread.call('list')).toMatchObject([{ id: 'a' }])
  await thread.close()
  await store.close()
  folder.remove()
})

test('[PR16] SQLite: an append that makes no sense harms no other of the same commit', async () => {
  const folder = tempFolder()
  const store = await openSqliteStore(join(folder.path, 'gongping.sqlite'))
  for (const id of ['a', 'b', 'c']) await store.reports.create({ ...REPORT, id, seed: bytes(1) })
  const one = await headOf(store.journal, 'a')
  const bad = entry(2, { personId: null as unknown as string })
  const outcomes = await Promise.allSettled([
    store.journal.append('a', appendOf(one, 2)),
    store.journal.append('b', appendOf(one, 2)),
    store.journal.append('c', appendOf(await headOf(store.journal, 'c'), 2, bad)),
  ])
  expect(outcomes).toMatchObject([
    { status: 'fulfilled', value: { kind: 'committed' } },
    { status: 'fulfilled', value: { kind: 'stale' } },
    { status: 'rejected', reason: { name: 'Error' } },
  ])
  expect(plain(await stored(store.journal, 'c'))).toEqual([[1]])
  await store.close()
  folder.remove()
})

/** Repeats until it fails: small changes may still find room on a full disk. */
async function lastOf(attempt: () => Promise<unknown>): Promise<{ readonly done: number; readonly error: unknown }> {
  for (let done = 0; ; done++) {
    try {
      await attempt()
    } catch (error) {
      return { done, error }
    }
  }
}
