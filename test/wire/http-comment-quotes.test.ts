import { expect, test } from 'vitest'
import * as Y from 'yjs'
import type { ReportComments } from '@gongping/shared/protocol/comments.ts'
import { type Caller, json } from '../support/http-office.ts'
import { bodyOf, outcomeOf, sampleOffice } from '../support/sample-office.ts'

type SampleOffice = Awaited<ReturnType<typeof sampleOffice>>

const MADE_UP = '局长批示：全部作废'
const QUOTE = '建立并维护全县档案目录数据库'

async function threadsOf({ li, path }: SampleOffice) {
  return (await bodyOf<ReportComments>(li(`${path}/comments`))).threads
}

const post = ({ path }: SampleOffice, caller: Caller, body: object) => caller(`${path}/comments`, json({ text: '', ...body }))

async function begin(office: SampleOffice, caller: Caller, body: object): Promise<string> {
  return (await bodyOf<{ id: string }>(post(office, caller, body))).id
}

const attach = ({ path }: SampleOffice, caller: Caller, thread: string, body: object) =>
  outcomeOf(caller(`${path}/comments/${thread}/anchor`, json(body, 'PUT')))

test('[WF89] what stands nowhere in the report is quoted by nobody: the comment says what stands there', async () => {
  await using office = await sampleOffice()
  const { actual = '' } = (await office.content()).tables[0]?.indicators[0] ?? {}
  const anchor = await office.anchorOn('duties', QUOTE)
  const text = '请办'
  for (const subject of [
    { place: 'cell/t1-1/actual', anchor: null, quote: MADE_UP, text },
    { place: 'section/duties', anchor: null, quote: MADE_UP, text },
    { place: 'section/duties', anchor, quote: MADE_UP, text },
  ])
    await begin(office, office.wang, subject)
  expect((await threadsOf(office)).map(({ quote }) => quote)).toEqual([actual, '', QUOTE])
  expect(JSON.stringify(await threadsOf(office))).not.toMatch(/作废/)
  const nowhere = { ...anchor, quote: MADE_UP, words: MADE_UP, runs: [{ client: 7, clock: 0, length: 9, at: 0, of: 0 }] }
  const forged = { place: 'section/duties', anchor: nowhere, quote: MADE_UP, text }
  expect(await outcomeOf(post(office, office.wang, forged))).toEqual([409, 'words-changed'])
})

test('[WF89] 王强 types into the words while 赵敏 writes about them: her comment stands, a wording for what they were does not', async () => {
  await using office = await sampleOffice()
  const subject = { place: 'section/duties', anchor: await office.anchorOn('duties', QUOTE), quote: QUOTE }
  await office.write('王强', (report) => {
    const texts = report
      .section('duties')
      .toArray()
      .flatMap((node) => ('toArray' in node ? node.toArray() : []))
    const text = texts.find((node) => node.toString().includes(QUOTE))
    if (!(text instanceof Y.XmlText)) throw new Error('the words are not there')
    text.insert(text.toString().indexOf('并维护'), '健全')
  })
  await begin(office, office.zhao, { ...subject, text: '请核对' })
  expect(await threadsOf(office)).toMatchObject([{ quote: '建立健全并维护全县档案目录数据库' }])
  const wording = { ...subject, suggestion: '建立档案目录数据库' }
  expect(await outcomeOf(post(office, office.zhao, wording))).toEqual([409, 'words-changed'])
  await office.write('王强', (report) => report.section('duties').delete(0, report.section('duties').length))
  expect(await outcomeOf(post(office, office.zhao, { ...subject, text: '请核对' }))).toEqual([409, 'words-changed'])
  expect(await threadsOf(office)).toHaveLength(1)
})

test('[WF88] what 赵敏 suggests for one cell 王强 cannot move to another; she herself can, and anybody a mere remark', async () => {
  await using office = await sampleOffice()
  const [first, second] = (await office.content()).tables[0]?.indicators ?? []
  const cell = { place: 'cell/t1-1/actual', anchor: null, quote: first?.actual ?? '' }
  const other = { place: 'cell/t1-2/actual', anchor: null, quote: second?.actual ?? '' }
  const thread = await begin(office, office.zhao, { ...cell, suggestion: '1.8' })
  expect(await attach(office, office.wang, thread, other)).toEqual([409, 'suggestion-of-another'])
  expect(await attach(office, office.wang, thread, { ...other, quote: cell.quote })).not.toBe(204)
  expect(await attach(office, office.zhao, thread, { place: 'report', anchor: null, quote: '' })).not.toBe(204)
  expect(await threadsOf(office)).toMatchObject([{ ...cell, suggestion: '1.8' }])
  expect(await attach(office, office.wang, thread, cell)).toBe(204)
  expect(await attach(office, office.zhao, thread, other)).toBe(204)
  expect(await threadsOf(office)).toMatchObject([{ ...other, suggestion: '1.8', createdBy: { display: '赵敏' } }])
  const remark = await begin(office, office.zhao, { ...cell, text: '请核对' })
  expect(await attach(office, office.wang, remark, other)).toBe(204)
})
