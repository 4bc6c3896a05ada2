import { expect, test } from 'vitest'
import { pastReportSchema, reportHistorySchema } from '@gongping/server/http/schemas/history-schema.ts'
import { buildSnapshot } from '@gongping/server/rooms/snapshot-builder.ts'
import type { PastReport, ReportHistory } from '@gongping/shared/protocol/history.ts'
import type { ReportContent } from '@gongping/shared/report/content.ts'
import { figureNode } from '@gongping/shared/report/figure-node.ts'
import type { ReportDoc } from '@gongping/shared/report/report-doc.ts'
import { writeFragment } from '@gongping/shared/report/rich-text.ts'
import { sampleContent } from '../fixtures/sample-report.ts'
import { type Caller, httpOffice, json } from '../support/http-office.ts'
import { writeByHand } from '../support/write-by-hand.ts'

/** 李娟 has imported the sample report, into which 王强 and 赵敏 write. */
async function officeWithSample() {
  const office = await httpOffice()
  const li = await office.hire('李娟', 'member')
  for (const name of ['王强', '赵敏']) await office.hire(name, 'member')
  const file = new FormData()
  file.set('file', new File([JSON.stringify(sampleContent())], 'sample.json'))
  const { id } = await get<{ id: string }>(li, '/api/reports/import', { method: 'POST', body: file })
  const { journal } = office.store
  let clientID = 100
  const write = async (who: string, change: (report: ReportDoc) => void) => {
    const personId = (await office.identity.findPerson(who))?.id ?? ''
    const outcome = await writeByHand(journal, id, { personId, clientID: ++clientID, places: [] }, change)
    if (outcome.kind !== 'committed') throw new Error('nobody else writes')
    return outcome.head.seq
  }
  const path = `/api/reports/${id}/history`
  return {
    office,
    li,
    write,
    path,
    id,
    history: async () => get<ReportHistory>(li, path),
    past: async (seq: number | string) => get<PastReport>(li, `${path}/${seq}`),
    /** The log before this edit is forgotten, as after thirty days. */
    prune: async (seq: number) => {
      const stored = await journal.load(id, 0, seq)
      if (!stored) throw new Error('the report is there')
      await journal.saveSnapshot(id, { seq, epoch: stored.head.epoch, state: buildSnapshot(stored) })
      await journal.prune(id, seq)
    },
    [Symbol.asyncDispose]: () => office[Symbol.asyncDispose](),
  }
}

async function get<Body>(caller: Caller, path: string, init?: RequestInit): Promise<Body> {
  return (await (await caller(path, init)).json()) as Body
}

const said = ({ points }: ReportHistory) =>
  points.map(({ seq, people }) => `${seq} ${people.map(({ display }) => display).join('、')}`)

test('[PR192] 李娟 sees who wrote when, and reads the report as it was at each of these moments', async () => {
  await using desk = await officeWithSample()
  const titles = [await desk.write('王强', (report) => report.meta.set('title', '一稿'))]
  titles.push(await desk.write('赵敏', (report) => report.meta.set('title', '二稿')))
  const history = await desk.history()
  expect(reportHistorySchema.parse(history)).toEqual(history)
  expect(said(history)).toEqual(['1 李娟', '2 王强', '3 赵敏'])
  expect(history.keptAfter).toBe(0)
  const past = await Promise.all(history.points.map(({ seq }) => desk.past(seq)))
  expect(pastReportSchema.parse(past[0])).toEqual(past[0])
  expect(past.map(({ seq, content }) => [seq, content.title])).toEqual([
    [1, sampleContent().title],
    [titles[0], '一稿'],
    [titles[1], '二稿'],
  ])
  expect(desk.office.log.join()).not.toMatch(/一稿|二稿/)
})

test('[PR192] a live figure says what it said then', async () => {
  await using desk = await officeWithSample()
  const words = async (value: string) => {
    const seq = await desk.write('王强', (report) => {
      report.setFact('income.final', 'value', value)
      writeFragment(report.section('other'), [
        { type: 'paragraph', content: [figureNode({ fact: 'income.final', as: 'value' })] },
      ])
    })
    return () => desk.past(seq).then(({ content }) => JSON.stringify(otherOf(content)))
  }
  const then = await words('67.32')
  const now = await words('70.00')
  expect(await then()).toContain('67.32')
  expect(await now()).toContain('70.00')
})

test('[PR194] what is older than the log is shown by the versions that were kept, and what neither has is said to be gone', async () => {
  await using desk = await officeWithSample()
  const { li, id } = desk
  const kept = await desk.write('王强', (report) => report.meta.set('title', '一稿'))
  expect((await li(`/api/reports/${id}/versions`, json({ name: '送审稿' }))).status).toBe(201)
  const forgotten = await desk.write('王强', (report) => report.meta.set('title', '不留的一稿'))
  const pruned = await desk.write('赵敏', (report) => report.meta.set('title', '二稿'))
  await desk.prune(pruned)
  const last = await desk.write('赵敏', (report) => report.meta.set('title', '三稿'))

  const history = await desk.history()
  expect(history.keptAfter).toBe(pruned)
  expect(history.points.map(({ seq, version }) => [seq, version])).toEqual([
    [1, 1],
    [kept, 2],
    [pruned, null],
    [last, null],
  ])
  expect((await desk.past(kept)).content.title).toBe('一稿')
  expect((await desk.past(pruned)).content.title).toBe('二稿')
  expect(await desk.past(forgotten)).toMatchObject({ status: 404, code: 'moment-unknown' })
})

test('[PR194] whoever asks for a moment that never was learns so; a stranger learns nothing', async () => {
  await using desk = await officeWithSample()
  for (const seq of ['2', '0', '-1', 'x', '99999999999', '1e3'])
    expect(await desk.past(seq)).toMatchObject({ status: 404, code: 'moment-unknown' })
  for (const path of [desk.path, `${desk.path}/1`]) expect((await desk.office.request(path)).status).toBe(401)
  expect(await get(desk.li, '/api/reports/nothing/history')).toMatchObject({ code: 'report-unknown' })
})

function otherOf({ sections }: ReportContent) {
  return sections.find(({ id }) => id === 'other')
}
