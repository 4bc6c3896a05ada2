import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openDatabase } from '@gongping/server/store/sqlite/open-database.ts'
import { openSqliteStore } from '@gongping/server/store/sqlite/open-store.ts'
import { tempFolder } from '../support/temp-folder.ts'
import { agreementsContract } from './agreements-contract.ts'
import { announcedRoundsContract } from './announced-rounds-contract.ts'
import { auditContract } from './audit-contract.ts'
import { commentsContract } from './comments-contract.ts'
import { explanationsContract } from './explanations-contract.ts'
import { journalContract } from './journal-contract.ts'
import { REPORT, appendOf, bytes, headOf, plain, setUpStore, stored, write } from './journal-setup.ts'
import { notificationsContract } from './notifications-contract.ts'
import { peopleContract } from './people-contract.ts'
import { reportsContract } from './reports-contract.ts'
import { versionsContract } from './versions-contract.ts'

const DATABASE = 'gongping.sqlite'

async function setUp() {
  const folder = tempFolder()
  const open = () => openSqliteStore(join(folder.path, DATABASE))
  const store = await open()
  const close = async () => {
    await store.close()
    folder.remove()
  }
  const exec = async (statements: string) => {
    const database = openDatabase(join(folder.path, DATABASE))
    database.exec(statements)
    database.close()
  }
  return { store, open, exec, close, folder }
}

journalContract('SQLite', async () => {
  const { store, open, folder } = await setUp()
  return setUpStore(store, open, async () => folder.remove())
})

reportsContract('SQLite', setUp)

explanationsContract('SQLite', setUp)

commentsContract('SQLite', setUp)

notificationsContract('SQLite', setUp)

versionsContract('SQLite', setUp)

agreementsContract('SQLite', setUp)
announcedRoundsContract('SQLite', setUp)

peopleContract('SQLite', setUp)

auditContract('SQLite', setUp, 'drop trigger audit_no_update; drop trigger audit_no_delete')

test('[PR16] SQLite: a commit waits for the disk and readers do not wait for the writer', () => {
  const folder = tempFolder()
  const database = openDatabase(join(folder.path, DATABASE))
  expect(database.prepare('pragma journal_mode').get()).toMatchObject({ journal_mode: 'wal' })
  expect(database.prepare('pragma synchronous').get()).toMatchObject({ synchronous: 2 })
  database.close()
  folder.remove()
})

test('[PR16] SQLite: what was appended is there after closing and opening again', async () => {
  const { store, open, folder } = await setUp()
  await store.reports.create({ ...REPORT, id: 'a', seed: bytes(1) })
  await write(store.journal, 'a', 2)
  await store.close()
  const second = await open()
  expect(plain(await stored(second.journal, 'a'))).toEqual([[1], [2]])
  await second.close()
  folder.remove()
})

test('[PR16] SQLite: what was asked for before closing is done, what comes after fails instead of hanging', async () => {
  const { store, close } = await setUp()
  await store.reports.create({ ...REPORT, id: 'a', seed: bytes(1) })
  const append = appendOf(await headOf(store.journal, 'a'), 2)
  const done = store.journal.append('a', append)
  const closed = close()
  await expect(store.journal.append('a', append)).rejects.toThrow('closed')
  expect(await done).toMatchObject({ kind: 'committed' })
  await closed
})
