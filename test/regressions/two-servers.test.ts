import { afterAll, beforeAll, expect, test } from 'vitest'
import { type PostgresServer, postgresServer } from '../support/postgres.ts'
import { type RunningServer, startServer } from '../support/running-server.ts'
import { type StaffedServer, staffedServer } from '../support/staffed-server.ts'
import { StockClient } from '../support/stock-client.ts'

let postgres: PostgresServer
let office: StaffedServer
let other: RunningServer
beforeAll(async () => {
  postgres = await postgresServer()
  const env = { DATABASE_URL: await postgres.createDatabase() }
  ;[office, other] = await Promise.all([staffedServer(['李娟', '王强'], env), startServer({ env })])
})
afterAll(async () => {
  await other[Symbol.asyncDispose]()
  await office[Symbol.asyncDispose]()
  await postgres[Symbol.asyncDispose]()
})

/** 李娟 writes at one server, 王强 at the other. */
async function apart() {
  const report = await office.createReport()
  const li = await office.open(report, '李娟')
  const wang = await new StockClient(other.origin, report, { token: office.tokenOf('王强') }).synced()
  return { report, li, wang, [Symbol.dispose]: () => [li, wang].forEach((person) => person[Symbol.dispose]()) }
}

// Two nodes of Hocuspocus store whole documents under a lock: who does not get the lock stores nothing, the other one
// stores without those edits, and after everybody left they are gone, although both had been told "synced".
test('[PR95] two people write one report at two servers at the same time, both leave, and every sentence is there', async () => {
  const people = await apart()
  const { report, li, wang } = people
  const sentences = Array.from({ length: 30 }, (_, at) => `${at}`)
  const write = async (person: StockClient, name: string) => {
    for (const at of sentences) {
      person.addParagraph('duties', name + at)
      await person.barrier()
    }
  }
  await Promise.all([write(li, '李'), write(wang, '王')])
  people[Symbol.dispose]()
  await Promise.all([office.server.kill(), other.kill()])
  await office.restart()
  using reader = await office.open(report, '李娟')
  const written = reader.words('duties').filter(Boolean)
  expect(written.filter((words) => words.startsWith('李'))).toEqual(sentences.map((at) => `李${at}`))
  expect(written.filter((words) => words.startsWith('王'))).toEqual(sentences.map((at) => `王${at}`))
  expect(written).toHaveLength(60)
})
