import { afterAll, beforeAll, expect, test } from 'vitest'
import * as Y from 'yjs'
import type { ReportContent } from '@gongping/shared/report/content.ts'
import { writeFragment } from '@gongping/shared/report/rich-text.ts'
import { ReportDoc } from '@gongping/shared/report/report-doc.ts'
import { encodeUpdate } from '@gongping/shared/protocol/frames.ts'
import { failDisk } from '../support/failing-disk.ts'
import { HeardNotices } from '../support/heard-notices.ts'
import { type StaffedServer, staffedServer } from '../support/staffed-server.ts'
import { StockClient } from '../support/stock-client.ts'

let office: StaffedServer
beforeAll(async () => void (office = await staffedServer()))
afterAll(() => office[Symbol.asyncDispose]())

/** What the server has after SIGKILL, without any page that could bring it again. */
async function afterKill(report: string): Promise<ReportContent> {
  await office.server.kill()
  await office.restart()
  return (await (await office.fetch(`/api/reports/${report}`)).json()) as ReportContent
}

// Hocuspocus logs a store that fails, does not try again, and unloads the document with its last client, after it
// told every client that nothing was unsynced.
test('[PR95] the disk fails for a moment, 李娟 leaves as the last one, and her sentence is there when it works again', async () => {
  const report = await office.createReport()
  const li = await office.open(report, '李娟', { params: { notices: '1' } })
  const heard = new HeardNotices(li)
  using disk = failDisk(office.server.dataDir)
  li.type('duties', '写完就走。')
  await heard.storage(false)
  li[Symbol.dispose]()
  disk.repair()

  using wang = await office.open(report, '王强')
  await wang.sees(() => wang.words('duties').includes('写完就走。'))
  expect(wang.words('duties')).toEqual(['写完就走。'])
})

// Yjs keeps an update whose beginning it lacks without any event and outside every snapshot. Servers that store on
// events lose it in a crash; Liveblocks, which stores what changes the snapshot, shows 甲乙丙 and has 甲乙 after a reload.
test('[PR95] letters that reach the server in the wrong order are acknowledged together and outlive a crash', async () => {
  const report = await office.createReport()
  const li = await office.open(report, '李娟')
  const [first, second, third] = typedUnsent(li, ['甲', '乙', '丙'])
  li.sendRaw(encodeUpdate(first))
  li.sendRaw(encodeUpdate(third))
  const acknowledged = li.barrier()
  li.sendRaw(encodeUpdate(second))
  await acknowledged
  li[Symbol.dispose]()
  expect((await afterKill(report)).tables[0]?.indicators[0]?.reason).toBe('甲乙丙')
})

// An editor that does not know a node deletes it from the Y.Doc as it draws it, for everybody: y-prosemirror with an
// older schema wiped tables, and joined neighbouring pieces of text, wherever a page or a converter was run on the live
// document.
test('[PR95] a page of an older form that drops the table it does not know is sent away, and the table stays for everybody', async () => {
  const report = await office.createReport()
  using li = await withTable(report)
  const before = Y.snapshot(li.doc)
  let interruptions = 0
  li.provider.on('connection-close', () => interruptions++)

  using old = new StockClient(office.server.origin, report, { token: office.tokenOf('王强'), params: { schema: '0' } })
  const sentAway = old.closed()
  Y.applyUpdate(old.doc, Y.encodeStateAsUpdate(li.doc))
  old.report.section('duties').delete(0, 1)
  expect(await sentAway).toBe(4426)

  await li.barrier()
  using late = await office.open(report, '王强')
  expect([li, late].map(({ doc }) => Y.equalSnapshots(Y.snapshot(doc), before))).toEqual([true, true])
  expect(interruptions).toBe(0)
})

test('[PR95] exporting, scoring and checking an open report changes nothing in it', async () => {
  const report = await office.createReport()
  using li = await withTable(report)
  const before = Y.snapshot(li.doc)
  const paths = ['', '/score', '/checks', ...['docx', 'json'].map((format) => `/export?format=${format}`)]
  for (const path of paths) expect((await office.fetch(`/api/reports/${report}${path}`)).status).toBe(200)

  await li.barrier()
  using late = await office.open(report, '王强')
  expect([li, late].map(({ doc }) => Y.equalSnapshots(Y.snapshot(doc), before))).toEqual([true, true])
})

/** Types where the document shows it and the provider sends nothing by itself. @returns the update of each letter. */
function typedUnsent<Letters extends readonly string[]>({ doc, provider }: StockClient, letters: readonly [...Letters]) {
  const elsewhere = new Y.Doc()
  Y.applyUpdate(elsewhere, Y.encodeStateAsUpdate(doc))
  const text = new ReportDoc(elsewhere).text('t1-1', 'reason')
  const typed = (letter: string): Uint8Array => {
    const before = Y.encodeStateVector(elsewhere)
    text.insert(text.length, letter)
    return Y.encodeStateAsUpdate(elsewhere, before)
  }
  const updates = letters.map(typed) as { [At in keyof Letters]: Uint8Array }
  Y.applyUpdate(doc, Y.encodeStateAsUpdate(elsewhere), provider)
  return updates
}

/** 李娟 at work on a section with a table, and with two pieces of text side by side in the paragraph below. */
async function withTable(report: string): Promise<StockClient> {
  const li = await office.open(report, '李娟')
  const cell = { type: 'tableCell', content: [{ type: 'paragraph' }] }
  writeFragment(li.report.section('duties'), [{ type: 'table', content: [{ type: 'tableRow', content: [cell] }] }])
  const paragraph = new Y.XmlElement('paragraph')
  paragraph.insert(0, [new Y.XmlText('一段'), new Y.XmlText('两截')])
  li.report.section('duties').push([paragraph])
  await li.barrier()
  return li
}
