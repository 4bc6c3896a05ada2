import { Client } from 'pg'
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest'
import { openPostgresStore } from '@gongping/server/store/postgres/open-store.ts'
import { StorageError } from '@gongping/server/store/storage-error.ts'
import { type PostgresServer, postgresServer } from '../support/postgres.ts'
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

let server: PostgresServer
beforeAll(async () => {
  // A crash of the machine is not among what is tried here, and everything else is the same without the waiting.
  server = await postgresServer(['fsync=off'])
})
afterAll(() => server[Symbol.asyncDispose]())

async function setUp() {
  const url = await server.createDatabase()
  const open = () => openPostgresStore(url)
  const store = await open()
  const exec = (statements: string) => server.run(new URL(url).pathname.slice(1), statements)
  return { url, store, open, exec, close: () => store.close() }
}

journalContract('PostgreSQL', async () => {
  const { store, open } = await setUp()
  return setUpStore(store, open, async () => {})
})

reportsContract('PostgreSQL', setUp)

explanationsContract('PostgreSQL', setUp)

commentsContract('PostgreSQL', setUp)

notificationsContract('PostgreSQL', setUp)

versionsContract('PostgreSQL', setUp)

agreementsContract('PostgreSQL', setUp)
announcedRoundsContract('PostgreSQL', setUp)

peopleContract('PostgreSQL', setUp)

auditContract('PostgreSQL', setUp, 'drop trigger audit_no_change on audit')

/** SQL that ends the connections of every store. */
const CUT = `select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'gongping'`

/** A store with the report "a", closed after the test. */
async function withReport() {
  const office = await setUp()
  onTestFinished(office.close)
  await office.store.reports.create({ ...REPORT, id: 'a', seed: bytes(1) })
  return office
}

test('[PR16] PostgreSQL: a commit waits for the disk, whatever the database has as its default', async () => {
  const { url, store } = await setUp()
  await store.close()
  const database = new URL(url).pathname.slice(1)
  await server.run('postgres', `alter database ${database} set synchronous_commit = off`)
  await server.run('postgres', `alter database ${database} set default_transaction_isolation = serializable`)
  const again = await openPostgresStore(url)
  onTestFinished(() => again.close())
  const rows = await again.db
    .selectNoFrom((eb) => [
      eb.fn<string>('current_setting', [eb.val('synchronous_commit')]).as('durable'),
      eb.fn<string>('current_setting', [eb.val('transaction_isolation')]).as('isolation'),
    ])
    .execute()
  expect(rows).toEqual([{ durable: 'on', isolation: 'read committed' }])
})

test('[PR70] PostgreSQL: two servers that start at once on an empty database make its tables once', async () => {
  const url = await server.createDatabase()
  const stores = await Promise.all([1, 2, 3].map(() => openPostgresStore(url)))
  onTestFinished(async () => void (await Promise.all(stores.map((store) => store.close()))))
  const [first, second] = stores
  await first?.reports.create({ ...REPORT, id: 'a', seed: bytes(1) })
  expect((await second?.reports.list())?.map(({ id }) => id)).toEqual(['a'])
})

test('[PR16] PostgreSQL: a title with a sign that it cannot keep is kept without that sign', async () => {
  const { store } = await withReport()
  const summary = { title: '报\0告\uD800', year: 2024, unit: '云溪县档案馆', total: null, grade: null, errors: 0 }
  await store.reports.saveSummary('a', summary)
  expect((await store.reports.list())[0]?.title).toBe('报\uFFFD告\uFFFD')
  expect(await store.journal.load('a\0')).toBeNull()
})

test('[PR71] PostgreSQL: whose connections are cut hears so, and the next append has another one', async () => {
  const { url, store } = await withReport()
  const on = await headOf(store.journal, 'a')
  const blocker = new Client({ connectionString: url })
  await blocker.connect()
  await blocker.query('begin')
  await blocker.query(`update report set seq = seq where id = 'a'`)
  const append = appendOf(on, 2)
  const lost = store.journal.append('a', append)
  void blocked(blocker).then(() => blocker.query(CUT))
  await expect(lost).rejects.toThrow(StorageError)
  await blocker.query('rollback')
  await blocker.end()
  expect(await store.journal.append('a', append)).toMatchObject({ kind: 'committed', head: { seq: 2 } })
  expect(plain(await stored(store.journal, 'a'))).toEqual([[1], [2]])
})

test('[PR71] PostgreSQL: connections to a server that takes no more writes are left for one that does', async () => {
  const { url, store } = await withReport()
  const database = new URL(url).pathname.slice(1)
  const append = appendOf(await headOf(store.journal, 'a'), 2)
  const summary = { title: '报告', year: 2024, unit: '云溪县档案馆', total: null, grade: null, errors: 0 }
  // What a failover does to those who stay connected to the old server.
  await server.run('postgres', `alter database ${database} set default_transaction_read_only = on; ${CUT}`)
  await expect(store.journal.append('a', append)).rejects.toThrow(StorageError)
  await expect(store.reports.saveSummary('a', summary)).rejects.toThrow(StorageError)
  await expect(store.probe()).rejects.toThrow('read-only')
  await server.run('postgres', `alter database ${database} reset default_transaction_read_only`)
  expect(await store.journal.append('a', append)).toMatchObject({ kind: 'committed', head: { seq: 2 } })
  await store.reports.saveSummary('a', summary)
  await store.probe()
})

test('[PR187] PostgreSQL: who decides last asks for the lists of everybody they tell in one order, so nobody waits in a ring', async () => {
  const { url, store } = await withReport()
  const version = { version: 3, sha256: 'ab12cd34'.padEnd(64, '0') }
  const confirmers = [{ personId: 'wang', post: '局长' }]
  await store.agreements.submitReport('a', (await headOf(store.journal, 'a')).terms, { personId: 'li', note: '', confirmers })
  await store.agreements.freezeRound('a', 1, version)
  for (const personId of ['li', 'wang']) await store.notifications.setMailAddress(personId, null)
  const ready = { kind: 'all-agreed', reportId: 'a', objectId: '1', byId: 'wang', collapse: 'all-agreed/a/1' } as const
  const other = new Client({ connectionString: url })
  await other.connect()
  onTestFinished(() => other.end())
  await other.query('begin')
  await other.query(`update inbox set last = last where person_id = 'li'`)
  const agreed = store.agreements.confirmRound('a', (await headOf(store.journal, 'a')).terms, {
    ...version,
    personId: 'wang',
    display: '王强',
    opinion: '',
    announced: { notifications: [], settled: [{ personId: 'wang', collapse: 'to-confirm/a/1' }], channels: [] },
    announcedLast: { notifications: [{ personId: 'li', ...ready }], channels: [] },
  })
  await blocked(other)
  // Whoever has 李娟's list comes to 王强's next.
  const both = Promise.all([agreed, other.query(`update inbox set last = last where person_id = 'wang'; commit`)])
  expect((await both)[0]).toBe(true)
})

/** Resolves once some statement waits for the row that this connection holds. */
async function blocked(connection: Client): Promise<void> {
  const waiting = `select 1 from pg_stat_activity where application_name = 'gongping' and wait_event_type = 'Lock'`
  while ((await connection.query(waiting)).rowCount === 0);
}

test('[PR16] PostgreSQL: what is asked for after closing fails instead of hanging', async () => {
  const { store, close } = await setUp()
  await store.reports.create({ ...REPORT, id: 'a', seed: bytes(1) })
  await write(store.journal, 'a', 2)
  const append = appendOf(await headOf(store.journal, 'a'), 3)
  await close()
  await expect(store.journal.append('a', append)).rejects.toThrow('end')
  await expect(store.probe()).rejects.toThrow('end')
})
