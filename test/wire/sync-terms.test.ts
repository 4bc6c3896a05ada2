import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Me, ReportState } from '@gongping/shared/protocol/http.ts'
import type { RightsDecided } from '@gongping/shared/protocol/members.ts'
import { mustRun } from '../support/command-line.ts'
import { type StaffedServer, staffedServer } from '../support/staffed-server.ts'

let office: StaffedServer
/** Token of 张敏. */
let administrator: string
beforeAll(async () => {
  office = await staffedServer()
  const { dataDir } = office.server
  await mustRun(dataDir, ['user', 'add', '张敏', '--display', '张敏', '--role', 'admin', '--password-stdin'], '张敏的口令-2022')
  administrator = await mustRun(dataDir, ['token', 'create', '张敏'])
})
afterAll(() => office[Symbol.asyncDispose]())

/** What the administrator does. */
async function decide<Answer>(method: string, path: string, body?: object): Promise<Answer> {
  const response = await office.fetch(path, {
    method,
    headers: { authorization: `Bearer ${administrator}`, 'content-type': 'application/json' },
    ...(body && { body: JSON.stringify(body) }),
  })
  expect(response.status).toBe(200)
  return (await response.json()) as Answer
}

test('[PR76] who types into a report that was just locked is sent away with 4423, who reads stays; opened, it goes on', async () => {
  const report = await office.createReport()
  using li = await office.open(report, '李娟')
  using wang = await office.open(report, '王强')
  li.addParagraph('duties', '锁定之前')
  await li.barrier()
  const locked = await decide<ReportState>('PUT', `/api/reports/${report}/status`, { status: 'locked' })
  expect(locked).toEqual({ status: 'locked', seq: 2 })

  const sentAway = li.closed()
  li.addParagraph('duties', '锁定之后')
  expect(await sentAway).toBe(4423)

  expect(await decide('PUT', `/api/reports/${report}/status`, { status: 'open' })).toEqual({ status: 'open', seq: 2 })
  wang.addParagraph('duties', '重新打开之后')
  await wang.barrier()
  expect(wang.words('duties')).toContain('锁定之前')
  expect(wang.words('duties')).not.toContain('锁定之后')
  expect(await decide('GET', `/api/reports/${report}/status`)).toEqual({ status: 'open', seq: 3 })
})

test('[PR77] who may change one section only is heard there and sent away with 4403 elsewhere, from the next edit on', async () => {
  const report = await office.createReport()
  using li = await office.open(report, '李娟')
  using wang = await office.open(report, '王强')
  const { id } = (await decide<Me[]>('GET', '/api/people')).find(({ name }) => name === '王强') ?? { id: '' }
  await decide<RightsDecided>('PUT', `/api/reports/${report}/members/${id}`, { role: 'drafter', scope: 'section/duties' })

  wang.addParagraph('duties', '分工之内')
  await li.sees(() => li.words('duties').includes('分工之内'))
  const sentAway = wang.closed()
  wang.report.setCell('t1', 'name', '分工之外')
  expect(await sentAway).toBe(4403)
  li.report.setCell('t1', 'name', '李娟写的')
  await li.barrier()
  expect(li.report.getCell('t1', 'name')).toBe('李娟写的')
})

test('[PR35] what people do shows in the numbers of the running server', async () => {
  const numbers = async () => {
    const lines = (await (await office.fetch('/metrics')).text()).split('\n').filter((line) => line.startsWith('gongping_'))
    const series = new Map(lines.map((line) => [line.slice(0, line.lastIndexOf(' ')), Number(line.slice(line.lastIndexOf(' ')))]))
    return (name: string) => series.get(`gongping_${name}`) ?? 0
  }
  const report = await office.createReport()
  const before = await numbers()
  using li = await office.open(report, '李娟')
  li.addParagraph('duties', '写一段')
  await li.barrier()
  const open = await numbers()
  for (const name of ['commit_seconds_count', 'commit_updates_sum', 'commit_bytes_sum', 'acknowledgement_seconds_count']) {
    expect([name, open(name) > before(name)]).toEqual([name, true])
  }
  expect([open('people') - before('people'), open('sockets') - before('sockets')]).toEqual([1, 1])
  expect(open('queue_updates')).toBe(0)
  expect(open('live_rooms')).toBeGreaterThan(0)
  const sentAway = li.closed()
  li.doc.getMap('people').set('李娟', 'admin')
  expect(await sentAway).toBe(4422)
  expect((await numbers())('refusals_total{code="4422"}')).toBe(before('refusals_total{code="4422"}') + 1)
})
