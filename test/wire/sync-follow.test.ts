import * as decoding from 'lib0/decoding'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { encodeSyncStep1 } from '@gongping/shared/protocol/frames.ts'
import { MESSAGE_AWARENESS, MESSAGE_SYNC } from '@gongping/shared/protocol/messages.ts'
import { canonicalJson } from '@gongping/shared/report/canonical.ts'
import type { ReportContent } from '@gongping/shared/report/content.ts'
import { fundRowId } from '@gongping/shared/report/shape.ts'
import type { ScoreSheet } from '@gongping/shared/scoring/score-sheet.ts'
import type { StockClient } from '../support/stock-client.ts'
import { type StaffedServer, staffedServer } from '../support/staffed-server.ts'

let office: StaffedServer
beforeAll(async () => void (office = await staffedServer()))
afterAll(() => office[Symbol.asyncDispose]())

const TOTAL = fundRowId('t1', 'total')

test('[PR50] two stock providers type in one section, one cell and one long text at once and end up with the same report', async () => {
  const report = await office.createReport()
  using li = await office.open(report, '李娟')
  using wang = await office.open(report, '王强')
  for (let at = 0; at < 50; at++) {
    li.type('duties', '甲')
    wang.type('duties', '乙')
    li.report.setCell(TOTAL, 'budget', `${at}`)
    wang.report.setCell(TOTAL, 'budget', `${at}.5`)
    li.report.text('t1', 'goal/expected').insert(0, '丙')
    wang.report.text('t1', 'goal/expected').insert(0, '丁')
  }
  await Promise.all([li.barrier(), wang.barrier()])
  await li.sees(() => agree(li, wang))

  const written = li.words('duties').join('').split('').sort().join('')
  expect(written).toBe('乙'.repeat(50) + '甲'.repeat(50))
  expect(li.report.text('t1', 'goal/expected').length).toBe(100)
  expect(['49', '49.5']).toContain(li.report.getCell(TOTAL, 'budget'))
  expect(await contentOf(report)).toEqual(li.content)
})

test('[PR50] a paragraph and figures of a stock client stand in the report as data, and count in its score', async () => {
  const report = await office.createReport()
  using li = await office.open(report, '李娟')
  li.addParagraph('duties', '负责全县政务服务工作。')
  li.report.setCell(TOTAL, 'budget', '612.4')
  li.report.setCell(TOTAL, 'executed', '588.07')
  await li.barrier()

  const content = await contentOf(report)
  expect(content.sections.find(({ id }) => id === 'duties')?.paragraphs).toContain('负责全县政务服务工作。')
  expect(content.tables[0]?.funds[0]).toMatchObject({ budget: '612.4', executed: '588.07' })
  const sheet = (await (await office.fetch(`/api/reports/${report}/score`)).json()) as ScoreSheet
  expect(sheet.tables[0]?.execution).toMatchObject({ rate: '96.03', weight: '10', score: '9.60' })
})

test('[PR50] a client that asks for nothing gets only messages that stock clients know', async () => {
  const report = await office.createReport()
  using wang = await office.open(report, '王强')
  const socket = new WebSocket(`${office.server.origin.replace('http', 'ws')}/sync/${report}?token=${office.tokenOf('李娟')}`)
  socket.binaryType = 'arraybuffer'
  const kinds = new Set<number>()
  const heardWang = new Promise<void>((resolve) => {
    socket.addEventListener('message', ({ data }) => {
      const frame = new Uint8Array(data as ArrayBuffer)
      kinds.add(decoding.readVarUint(decoding.createDecoder(frame)))
      if (new TextDecoder().decode(frame).includes('听得见吗')) resolve()
    })
  })
  await new Promise((resolve) => socket.addEventListener('open', resolve))
  socket.send(new Uint8Array(encodeSyncStep1(new Uint8Array([0]))))
  wang.provider.awareness.setLocalStateField('cursor', { anchor: 1 })
  wang.addParagraph('duties', '听得见吗')
  await heardWang
  expect([...kinds].sort()).toEqual([MESSAGE_SYNC, MESSAGE_AWARENESS])
  socket.close()
})

test('[PR12] a colleague sees the name of the session, whatever name a client claims', async () => {
  const report = await office.createReport()
  using li = await office.open(report, '李娟')
  using wang = await office.open(report, '王强')
  wang.provider.awareness.setLocalState({ user: { name: '局长', color: 'javascript:' }, cursor: { anchor: 7 } })
  await li.sees(() => userOf(li, wang) !== undefined)
  expect(userOf(li, wang)).toMatchObject({ name: '王强', color: expect.stringMatching(/^#[0-9a-f]{6}$/i) as string })
  expect(li.provider.awareness.getStates().get(wang.doc.clientID)).toMatchObject({ cursor: { anchor: 7 } })
})

test('[PR13] who closes the page is gone for the others at once', async () => {
  const report = await office.createReport()
  using li = await office.open(report, '李娟')
  const wang = await office.open(report, '王强')
  wang.provider.awareness.setLocalStateField('cursor', { anchor: 1 })
  await li.sees(() => userOf(li, wang) !== undefined)
  const client = wang.doc.clientID
  wang.provider.ws?.close()
  wang.provider.shouldConnect = false
  await li.sees(() => !li.provider.awareness.getStates().has(client))
  wang[Symbol.dispose]()
})

function agree(a: StockClient, b: StockClient): boolean {
  return canonicalJson(a.content) === canonicalJson(b.content)
}

function userOf(observer: StockClient, person: StockClient): unknown {
  return observer.provider.awareness.getStates().get(person.doc.clientID)?.['user']
}

async function contentOf(report: string): Promise<ReportContent> {
  return (await (await office.fetch(`/api/reports/${report}`)).json()) as ReportContent
}
