import { afterAll, beforeAll, expect, test } from 'vitest'
import { canonicalJson } from '@gongping/shared/report/canonical.ts'
import { type StaffedServer, staffedServer } from '../support/staffed-server.ts'

let office: StaffedServer
beforeAll(async () => void (office = await staffedServer()))
afterAll(() => office[Symbol.asyncDispose]())

test('[PR52] stock clients come back by themselves when the server does, with what each wrote in between', async () => {
  const report = await office.createReport()
  using li = await office.open(report, '李娟')
  using wang = await office.open(report, '王强')
  li.type('duties', '停机之前。')
  await li.barrier()

  const cut = Promise.all([li.disconnected(), wang.disconnected()])
  expect(await office.server.stop()).toBe(0)
  await cut
  li.addParagraph('duties', '李娟停机时写的。')
  wang.addParagraph('staffing', '王强停机时写的。')

  await office.restart()
  await wang.sees(() => wang.words('duties').includes('李娟停机时写的。'))
  await li.sees(() => li.words('staffing').includes('王强停机时写的。'))
  await Promise.all([li.synced(), wang.synced()])
  await Promise.all([li.barrier(), wang.barrier()])
  expect(canonicalJson(li.content)).toBe(canonicalJson(wang.content))
  expect(li.words('duties')).toContain('停机之前。')
})
