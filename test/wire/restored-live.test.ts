import { afterAll, beforeAll, expect, test } from 'vitest'
import { strandedWords } from '@gongping/client/src/session/stranded-words.ts'
import { ReportDoc } from '@gongping/shared/report/report-doc.ts'
import { expand, writeFragment } from '@gongping/shared/report/rich-text.ts'
import type * as Y from 'yjs'
import { openPage, signInSockets, until } from '../support/page-tab.ts'
import { type StaffedServer, staffedServer } from '../support/staffed-server.ts'

let office: StaffedServer
let signedIn: Disposable
beforeAll(async () => {
  office = await staffedServer(['王强', '李娟'])
  signedIn = signInSockets(office.tokenOf('李娟'))
})
afterAll(async () => {
  signedIn[Symbol.dispose]()
  await office[Symbol.asyncDispose]()
})

const json = (body: object) => ({
  method: 'POST',
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify(body),
})

test('[PG145] [PG146] 王强 puts the report back while 李娟 is composing in a new paragraph: she is told, and the words that nobody had are not lost', async () => {
  const id = await office.createReport()
  using page = openPage(office, id)
  await page.says('saved')
  const made = await office.fetch(`/api/reports/${id}/versions`, json({ name: '初稿' }))
  const { number } = (await made.json()) as { number: number }
  const section = new ReportDoc(page.connection.provider.doc).section('other')
  writeFragment(section, [expand('第一句。')])
  await page.says('saved')
  using wang = await office.open(id, '王强')
  page.connection.hold()
  const text = (section.get(section.length - 1) as Y.XmlElement).get(0) as Y.XmlText
  text.insert(text.length, '正在想的一句')
  const stranded: string[] = []
  page.connection.provider.doc.on('afterTransaction', (transaction) => {
    const { incoming } = page.connection
    if (incoming) stranded.push(...strandedWords(transaction, incoming).map(({ words }) => words))
  })
  const answer = await office.fetch(`/api/reports/${id}/versions/${number}/restore`, json({}))
  const { kept } = (await answer.json()) as { kept: number }
  await until(page.connection.restored, (notice) => notice !== null)
  expect(page.connection.restored.get()).toMatchObject({ by: { display: '王强' }, version: number, kept, place: null })
  expect(stranded).toEqual(['正在想的一句'])
  // What he had is in the version that was kept before.
  const before = await (await office.fetch(`/api/reports/${id}/versions/${kept}`)).text()
  expect([before.includes('第一句。'), before.includes('正在想的一句')]).toEqual([true, false])
  expect(JSON.stringify(wang.content.sections)).not.toContain('第一句。')
})
