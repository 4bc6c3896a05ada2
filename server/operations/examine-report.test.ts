import { join } from 'node:path'
import { sql } from 'kysely'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { ReportDoc } from '@gongping/shared/report/report-doc.ts'
import { encodeSeed } from '@gongping/shared/report/write-content.ts'
import { sampleContent } from '../../test/fixtures/sample-report.ts'
import { tempFolder } from '../../test/support/temp-folder.ts'
import { buildSnapshot } from '../rooms/snapshot-builder.ts'
import { sha256 } from '../store/hash-chain.ts'
import { type SqliteStore, openSqliteStore } from '../store/sqlite/open-store.ts'
import { examineReport } from './examine-report.ts'

const ID = 'a'
const WORDS = ['收支', '均按', '规定', '公开', '。']

/** 李娟's report of six rows: the seed and five edits, with snapshots at the third and at the fifth. */
let store: SqliteStore
let folder: ReturnType<typeof tempFolder>

beforeEach(async () => {
  folder = tempFolder()
  store = await openSqliteStore(join(folder.path, 'gongping.db'))
  const content = sampleContent()
  const seed = encodeSeed(content)
  await store.reports.create({
    id: ID,
    template: content.template,
    title: content.title,
    year: content.year,
    unit: content.unit.name,
    createdBy: 'li',
    seed,
  })
  const updates = editsOf(seed, content.sections[0]?.id ?? '')
  for (const [at, update] of updates.entries()) {
    await write(update, at === 0 ? [77] : [])
    if (at === 1 || at === 3) await keepSnapshot()
  }
})

afterEach(async () => {
  await store.close()
  folder.remove()
})

function editsOf(seed: Uint8Array, sectionId: string): Uint8Array[] {
  const doc = new Y.Doc()
  Y.applyUpdate(doc, seed)
  doc.clientID = 77
  const updates: Uint8Array[] = []
  doc.on('update', (update) => updates.push(update))
  const paragraph = new Y.XmlElement('paragraph')
  const text = new Y.XmlText()
  paragraph.insert(0, [text])
  new ReportDoc(doc).section(sectionId).push([paragraph])
  for (const words of WORDS.slice(1)) text.insert(text.length, words)
  return updates
}

async function write(update: Uint8Array, clients: number[] = []): Promise<void> {
  const on = (await store.journal.heads([ID])).get(ID)
  if (!on) throw new Error('the report is there')
  const entries = [{ personId: 'li', update, clients, places: [] }]
  await store.journal.append(ID, { batch: `batch-${on.seq}`, on, entries })
}

async function keepSnapshot(): Promise<void> {
  const stored = await store.journal.load(ID)
  if (!stored) throw new Error('the report is there')
  const { seq, epoch } = stored.head
  await store.journal.saveSnapshot(ID, { seq, epoch, state: buildSnapshot(stored) })
}

async function examine() {
  const [record] = await store.reports.list()
  if (!record) throw new Error('the report is there')
  return examineReport(store.journal, record)
}

test('[PR65] a log as it was written has nothing wrong, pruned or not', async () => {
  expect(await examine()).toMatchObject({ id: ID, updates: 1, problem: null })
  await store.journal.prune(ID, 3)
  expect(await examine()).toMatchObject({ updates: 1, problem: null })
  await store.journal.prune(ID, 5)
  expect(await examine()).toMatchObject({ updates: 1, problem: null })
})

/** Somebody at the database file who knows SQL but leaves the hashes as they are. */
const TAMPERINGS: readonly [string, () => Promise<unknown>, code: string, seq: string][] = [
  ['a changed byte', () => change(sql`update journal set data = data || x'00' where seq = 4`), 'row-changed', '4'],
  ['another author', () => change(sql`update journal set person_id = 'wang' where seq = 3`), 'row-changed', '3'],
  ['another time', () => change(sql`update journal set at = '2020-01-01T00:00:00.000Z' where seq = 2`), 'row-changed', '2'],
  ['a dropped row', () => change(sql`delete from journal where seq = 4`), 'row-missing', '4'],
  ['a dropped last row', () => change(sql`delete from journal where seq = 6`), 'row-missing', '6'],
  ['swapped rows', swapRows, 'row-changed', '4'],
  ['a head that was set back', () => change(sql`update report set seq = 5`), 'head-differs', '6'],
  ['a changed snapshot', () => change(sql`update snapshot set state = state || x'00' where seq = 3`), 'snapshot-changed', '3'],
  ['a snapshot moved to another row', () => change(sql`update snapshot set seq = 4 where seq = 3`), 'snapshot-changed', '4'],
  ['a snapshot that says something else', forgeSnapshot, 'snapshot-differs', '5'],
  ['a lost snapshot', loseSnapshot, 'snapshot-missing', '3'],
]

describe.each(TAMPERINGS)('%s', (_what, tamper, code, seq) => {
  test('[PR65] is named, with the number of the row', async () => {
    await tamper()
    expect((await examine()).problem).toEqual({ code, params: { seq } })
  })
})

test('[PR65] a log that builds on updates that it lacks, and one of an unknown form, are named', async () => {
  const stranger = new Y.Doc()
  stranger.getMap('meta').set('title', '一')
  const before = Y.encodeStateVector(stranger)
  stranger.getMap('meta').set('title', '二')
  await write(Y.encodeStateAsUpdate(stranger, before))
  expect((await examine()).problem?.code).toBe('updates-missing')
})

test('[PR65] updates that no longer open are named with the reason, and do not end the examination', async () => {
  await write(new Uint8Array([1, 2, 3, 255]))
  expect((await examine()).problem?.code).toBe('unreadable')
})

function change(query: ReturnType<typeof sql>): Promise<unknown> {
  return query.execute(store.db)
}

async function swapRows(): Promise<void> {
  const away = 1000
  for (const [from, to] of [
    [4, away],
    [5, 4],
    [away, 5],
  ]) {
    await change(sql`update journal set seq = ${to} where seq = ${from}`)
  }
}

/** With a digest that fits: whoever made it had the program at hand. */
async function forgeSnapshot(): Promise<void> {
  const older = await store.db.selectFrom('snapshot').select('state').where('seq', '=', 3).executeTakeFirstOrThrow()
  const { state } = older
  await store.db
    .updateTable('snapshot')
    .set({ state, digest: sha256(state) })
    .where('seq', '=', 5)
    .execute()
}

async function loseSnapshot(): Promise<void> {
  await store.journal.prune(ID, 3)
  await change(sql`delete from snapshot where seq = 3`)
}
