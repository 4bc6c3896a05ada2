import { beforeEach, describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { assert } from '@gongping/shared/base/assert.ts'
import { ReportDoc } from '@gongping/shared/report/report-doc.ts'
import { encodeSeed } from '@gongping/shared/report/write-content.ts'
import { sampleContent } from '../../test/fixtures/sample-report.ts'
import { MemoryJournal } from '../../test/support/memory-journal.ts'
import { buildSnapshot } from '../rooms/snapshot-builder.ts'
import { sha256 } from '../store/hash-chain.ts'
import type { AuditRow, AuditTrail, Journal } from '../store/store.ts'
import { examineReport } from './examine-report.ts'

const ID = 'a'
const WORDS = ['收支', '均按', '规定', '公开']

/** 李娟's report of six rows: the seed and five edits, with snapshots at the third and at the fifth. */
let journal: MemoryJournal

beforeEach(async () => {
  journal = new MemoryJournal()
  const content = sampleContent()
  const seed = encodeSeed(content)
  journal.create(ID, seed)
  for (const [at, update] of editsOf(seed, content.sections[0]?.id ?? '').entries()) {
    await write(update)
    if (at === 1 || at === 3) await keepSnapshot()
  }
})

function editsOf(seed: Uint8Array, sectionId: string): Uint8Array[] {
  const doc = new Y.Doc()
  Y.applyUpdate(doc, seed)
  const updates: Uint8Array[] = []
  doc.on('update', (update) => updates.push(update))
  const paragraph = new Y.XmlElement('paragraph')
  const text = new Y.XmlText()
  paragraph.insert(0, [text])
  new ReportDoc(doc).section(sectionId).push([paragraph])
  for (const words of WORDS) text.insert(text.length, words)
  return updates
}

async function write(update: Uint8Array): Promise<void> {
  const on = (await journal.heads([ID])).get(ID)
  assert(on, 'the report is there')
  await journal.append(ID, { batch: `batch-${on.seq}`, on, entries: [{ personId: 'li', update, clients: [], places: [] }] })
}

async function keepSnapshot(): Promise<void> {
  const stored = await journal.load(ID)
  assert(stored, 'the report is there')
  const { seq, epoch } = stored.head
  await journal.saveSnapshot(ID, { seq, epoch, state: buildSnapshot(stored) })
}

function examine(from: Pick<Journal, 'audit'> = journal) {
  return examineReport(from, { id: ID, title: '报告' })
}

test('[PR65] a log as it was written has nothing wrong, pruned or not', async () => {
  expect(await examine()).toEqual({ id: ID, title: '报告', updates: 1, problem: null })
  await journal.prune(ID, 3)
  expect(await examine()).toMatchObject({ updates: 1, problem: null })
  await journal.prune(ID, 5)
  expect(await examine()).toMatchObject({ updates: 1, problem: null })
})

type Snapshot = AuditTrail['snapshots'][number]

const rowsWith = (seq: number, change: Partial<AuditRow>) => (trail: AuditTrail) => ({
  rows: trail.rows.map((row) => (row.seq === seq ? { ...row, ...change } : row)),
})
const rowsWithout = (seq: number) => (trail: AuditTrail) => ({ rows: trail.rows.filter((row) => row.seq !== seq) })
const snapshotsWith = (seq: number, change: (trail: AuditTrail) => Partial<Snapshot>) => (trail: AuditTrail) => ({
  snapshots: trail.snapshots.map((snapshot) => (snapshot.seq === seq ? { ...snapshot, ...change(trail) } : snapshot)),
})

/** With a digest that fits: whoever made it had the program at hand. */
function olderState({ snapshots }: AuditTrail): Partial<Snapshot> {
  const state = snapshots[0]?.state ?? new Uint8Array()
  return { state, digest: sha256(state) }
}

function swapRows({ rows }: AuditTrail): Partial<AuditTrail> {
  const other = new Map([
    [4, 5],
    [5, 4],
  ])
  const swapped = rows.map((row) => ({ ...row, seq: other.get(row.seq) ?? row.seq }))
  return { rows: swapped.sort((a, b) => a.seq - b.seq) }
}

/** Somebody who can change the database but leaves the hashes as they are. */
const TAMPERINGS: readonly [string, (trail: AuditTrail) => Partial<AuditTrail>, code: string, seq: string][] = [
  ['a changed update', rowsWith(4, { update: new Uint8Array([0, 0]) }), 'row-changed', '4'],
  ['another author', rowsWith(3, { personId: 'wang' }), 'row-changed', '3'],
  ['another time', rowsWith(2, { at: '2020-01-01T00:00:00.000Z' }), 'row-changed', '2'],
  ['a dropped row', rowsWithout(4), 'row-missing', '4'],
  ['a dropped last row', rowsWithout(6), 'row-missing', '6'],
  ['swapped rows', swapRows, 'row-changed', '4'],
  ['a head that was set back', ({ head }) => ({ head: { ...head, seq: 5 } }), 'head-differs', '6'],
  ['a changed snapshot', snapshotsWith(3, () => ({ state: new Uint8Array([1]) })), 'snapshot-changed', '3'],
  ['a snapshot moved to another row', snapshotsWith(3, () => ({ seq: 4 })), 'snapshot-changed', '4'],
  ['a snapshot that says something else', snapshotsWith(5, olderState), 'snapshot-differs', '5'],
]

describe.each(TAMPERINGS)('%s', (_what, tamper, code, seq) => {
  test('[PR65] is named, with the number of the row', async () => {
    const trail = await journal.audit(ID)
    assert(trail, 'the report is there')
    const { problem } = await examine({ audit: async () => ({ ...trail, ...tamper(trail) }) })
    expect(problem).toEqual({ code, params: { seq } })
  })
})

test('[PR65] a snapshot that pruned rows need is missed', async () => {
  await journal.prune(ID, 3)
  const trail = await journal.audit(ID)
  assert(trail, 'the report is there')
  const { problem } = await examine({ audit: async () => ({ ...trail, snapshots: trail.snapshots.slice(1) }) })
  expect(problem).toEqual({ code: 'snapshot-missing', params: { seq: '3' } })
})

test('[PR65] a log that builds on updates that it lacks is named', async () => {
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

test('[PR65] a report without a log is named', async () => {
  expect((await examine({ audit: async () => null })).problem?.code).toBe('log-missing')
})
