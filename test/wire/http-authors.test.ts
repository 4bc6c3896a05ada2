import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { lastEditsSchema, rowAuthorsSchema, sectionAuthorsSchema } from '@gongping/server/http/schemas/authors-schema.ts'
import type { LastEdits, RowAuthors, SectionAuthors, TextRun } from '@gongping/shared/protocol/http.ts'
import type { ReportDoc } from '@gongping/shared/report/report-doc.ts'
import { sampleContent } from '../fixtures/sample-report.ts'
import { type Caller, httpOffice } from '../support/http-office.ts'
import { writeByHand } from '../support/write-by-hand.ts'

/** The sample report, into which 李娟 and 王强 write. */
async function officeWithSample() {
  const office = await httpOffice()
  const li = await office.hire('李娟', 'member')
  await office.hire('王强', 'member')
  const file = new FormData()
  file.set('file', new File([JSON.stringify(sampleContent())], 'sample.json'))
  const { id } = (await (await li('/api/reports/import', { method: 'POST', body: file })).json()) as { id: string }
  const clients = { 李娟: 11, 王强: 12, server: 900 }
  const write = async (who: keyof typeof clients, places: string[], change: (report: ReportDoc) => void) => {
    const personId = who === 'server' ? '' : ((await office.identity.findPerson(who))?.id ?? '')
    const { kind } = await writeByHand(office.store.journal, id, { personId, clientID: clients[who], places }, change)
    expect(kind).toBe('committed')
  }
  return { office, li, id, write, [Symbol.asyncDispose]: () => office[Symbol.asyncDispose]() }
}

async function get<Body>(caller: Caller, path: string): Promise<Body> {
  return (await (await caller(path)).json()) as Body
}

function said(runs: readonly TextRun[]): string[] {
  return runs.map(({ text, by, person }) => `${person?.display ?? by}：${text}`)
}

test('[PR78] of each place that was changed it is told who did it last, and when', async () => {
  await using desk = await officeWithSample()
  const { li, id, write } = desk
  expect(await get(li, `/api/reports/${id}/authors`)).toEqual({ places: [] })
  await write('李娟', ['row/t1-1', 'row/t1'], (report) => report.setCell('t1-1', 'actual', '110万页'))
  await write('王强', ['row/t1-1'], (report) => report.setCell('t1-1', 'actual', '111万页'))
  await write('server', ['meta'], (report) => report.setCell('t1', 'name', '档案数字化'))
  const { places } = lastEditsSchema.parse(await get<LastEdits>(li, `/api/reports/${id}/authors`))
  const whose = places.map(({ place, by, person }) => [place, person?.display ?? by])
  expect(new Map(whose as [string, string][])).toEqual(
    new Map([
      ['row/t1-1', '王强'],
      ['row/t1', '李娟'],
      ['meta', 'server'],
    ]),
  )
})

test('[PR78] of each word of a section, a long text and a cell it is told who wrote it', async () => {
  await using desk = await officeWithSample()
  const { li, id, write } = desk
  const section = sampleContent().sections.find(({ paragraphs }) => typeof paragraphs[0] === 'string' && paragraphs[0])
  const text = String(section?.paragraphs[0])
  await write('王强', [`section/${section?.id}`], (report) => {
    const [first] = report.section(section?.id ?? '').toArray()
    const words = first instanceof Y.XmlElement ? first.get(0) : null
    if (words instanceof Y.XmlText) words.insert(2, '（新）')
  })
  await write('李娟', ['row/t1-1'], (report) => report.text('t1-1', 'reason').insert(0, '说明：'))
  await write('王强', ['row/t1/fund/total'], (report) => report.setCell('t1/fund/total', 'budget', '120.00'))

  const words = await get<SectionAuthors>(li, `/api/reports/${id}/sections/${section?.id}/authors`)
  expect(said(sectionAuthorsSchema.parse(words).paragraphs[0] ?? [])).toEqual([
    `form：${text.slice(0, 2)}`,
    '王强：（新）',
    `form：${text.slice(2)}`,
  ])
  const row = rowAuthorsSchema.parse(await get<RowAuthors>(li, `/api/reports/${id}/rows/t1-1/authors`))
  expect(said(row.texts.find(({ field }) => field === 'reason')?.runs ?? [])[0]).toBe('李娟：说明：')
  const fund = rowAuthorsSchema.parse(await get<RowAuthors>(li, `/api/reports/${id}/rows/t1%2Ffund%2Ftotal/authors`))
  expect(said(fund.cells.filter(({ field }) => field === 'budget'))).toEqual(['王强：120.00'])
  expect(desk.office.log.join()).not.toMatch(/新|说明|120\.00/)
})

test('[PR78] who asks for a report, a section or a row that there is not, learns which; a removed row is none', async () => {
  await using desk = await officeWithSample()
  const { li, id, write } = desk
  const failure = async (path: string) => {
    const { status, code, params } = await get<{ status: number; code: string; params: object }>(li, `/api/reports/${path}`)
    return [status, code, params]
  }
  for (const rest of ['authors', 'sections/duties/authors', 'rows/t1-1/authors']) {
    expect(await failure(`nothing/${rest}`)).toEqual([404, 'report-unknown', {}])
  }
  expect(await failure(`${id}/sections/nothing/authors`)).toEqual([404, 'section-unknown', { section: 'nothing' }])
  expect(await failure(`${id}/rows/t1%2Ffund/authors`)).toEqual([404, 'row-unknown', { row: 't1/fund' }])
  await write('李娟', ['row/t1-1'], (report) => report.setEntity('t1-1', 'deleted', '1'))
  expect(await failure(`${id}/rows/t1-1/authors`)).toEqual([404, 'row-unknown', { row: 't1-1' }])
  const stranger = await desk.office.request(`/api/reports/${id}/authors`)
  expect(stranger.status).toBe(401)
})
