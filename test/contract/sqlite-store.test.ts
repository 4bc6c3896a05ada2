import { join } from 'node:path'
import { expect, test } from 'vitest'
import { type SqliteStore, openSqliteStore } from '@gongping/server/store/sqlite/open-store.ts'
import { openDatabase } from '@gongping/server/store/sqlite/open-database.ts'
import { tempFolder } from '../support/temp-folder.ts'
import { journalContract } from './journal-contract.ts'
import { reportsContract } from './reports-contract.ts'

async function setUp() {
  const folder = tempFolder()
  const store = await openSqliteStore(join(folder.path, 'gongping.sqlite'))
  return {
    store,
    close: async () => {
      await store.close()
      folder.remove()
    },
  }
}

function create(store: SqliteStore, id: string, seed: Uint8Array): Promise<void> {
  return store.reports.create({ id, template: 't@1', title: '报告', year: 2024, unit: '云溪县档案馆', createdBy: 'li', seed })
}

journalContract('SQLite', async () => {
  const { store, close } = await setUp()
  return {
    journal: store.journal,
    create: (reportId, seed) => create(store, reportId, seed),
    lock: async (reportId) => {
      await store.db.updateTable('report').set({ status: 'locked' }).where('id', '=', reportId).execute()
    },
    close,
  }
})

reportsContract('SQLite', setUp)

test('[PR16] SQLite: a commit waits for the disk and readers do not wait for the writer', () => {
  const folder = tempFolder()
  const database = openDatabase(join(folder.path, 'gongping.sqlite'))
  expect(database.prepare('pragma journal_mode').get()).toMatchObject({ journal_mode: 'wal' })
  expect(database.prepare('pragma synchronous').get()).toMatchObject({ synchronous: 2 })
  database.close()
  folder.remove()
})

test('[PR16] SQLite: what was appended is there after closing and opening again', async () => {
  const folder = tempFolder()
  const file = join(folder.path, 'gongping.sqlite')
  const first = await openSqliteStore(file)
  await create(first, 'a', new Uint8Array([1]))
  await first.journal.append('a', 'b1', [{ personId: 'li', update: new Uint8Array([2]) }])
  await first.close()
  const second = await openSqliteStore(file)
  expect((await second.journal.load('a'))?.updates.map((update) => [...update])).toEqual([[1], [2]])
  await second.close()
  folder.remove()
})

test('[PR16] SQLite: appends after closing fail instead of hanging', async () => {
  const { store, close } = await setUp()
  await close()
  await expect(store.journal.append('a', 'b1', [])).rejects.toThrow('closed')
})
