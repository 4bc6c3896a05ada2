import * as Y from 'yjs'
import { expect, test } from 'vitest'
import { Compactor } from '@gongping/server/rooms/compactor.ts'
import { buildSnapshot } from '@gongping/server/rooms/snapshot-builder.ts'
import { replay, sameDocument } from '@gongping/server/rooms/stored-report.ts'
import { MemoryJournal } from '../support/memory-journal.ts'
import { BLANK_SEED, REPORT } from '../support/office.ts'

const DAY_MS = 24 * 60 * 60 * 1000

/** A report in which somebody types one character per entry. */
class TypedReport {
  readonly journal = new MemoryJournal()
  readonly failures: unknown[] = []
  readonly doc = new Y.Doc()
  day = 0
  readonly compactor = new Compactor({
    journal: this.journal,
    events: { ...SILENT, failed: (_report, error) => this.failures.push(error) },
    build: async (stored) => buildSnapshot(stored),
    now: () => Date.UTC(2024, 0, 1) + this.day * DAY_MS,
  })

  constructor() {
    this.journal.create(REPORT, BLANK_SEED)
    Y.applyUpdate(this.doc, BLANK_SEED)
  }

  async type(characters: number): Promise<void> {
    for (let at = 0; at < characters; at++) {
      const before = Y.encodeStateVector(this.doc)
      this.doc.getText('text/t1-1/reason').insert(0, '因')
      const update = Y.encodeStateAsUpdate(this.doc, before)
      const head = (await this.journal.heads([REPORT])).get(REPORT)
      if (!head) throw new Error('no report')
      const entry = { personId: 'li', update, clients: head.seq === 1 ? [this.doc.clientID] : [], places: [] }
      await this.journal.append(REPORT, { batch: `b${head.seq}`, on: head, entries: [entry] })
    }
  }

  async compactOn(day: number): Promise<void> {
    this.day = day
    this.journal.setDay(day)
    await this.compactor.compact(REPORT)
  }

  async opens(): Promise<boolean> {
    const stored = await this.journal.load(REPORT)
    return stored !== null && sameDocument(replay(stored), this.doc)
  }
}

const nothing = (): void => {}
const SILENT = {
  opened: nothing,
  closed: nothing,
  committed: nothing,
  acknowledged: nothing,
  refused: nothing,
  banned: nothing,
  trouble: nothing,
  renewed: nothing,
  caughtUp: nothing,
  compacted: nothing,
  failed: nothing,
}

test('[PR92] a snapshot replaces nothing of the last month, and of the rest everything', async () => {
  const report = new TypedReport()
  await report.type(10)
  await report.compactOn(0)
  await report.type(10)
  await report.compactOn(29)
  const rowsOf = async () => (await report.journal.audit(REPORT))?.rows.map(({ seq }) => seq) ?? []
  expect(await rowsOf()).toHaveLength(21)
  await report.type(10)
  await report.compactOn(31)
  // What was typed until the first day is in the snapshot of that day; what came after is still there one by one.
  expect(await rowsOf()).toEqual(Array.from({ length: 20 }, (_, at) => 12 + at))
  expect(await report.opens()).toBe(true)
  expect(report.failures).toEqual([])
})

test('[PR92] snapshots do not pile up: the oldest, one every ten days, the newest', async () => {
  const report = new TypedReport()
  for (let day = 0; day <= 25; day++) {
    await report.type(1)
    await report.compactOn(day)
  }
  const days = (await report.journal.snapshots(REPORT)).map(({ at }) => (Date.parse(at) - Date.UTC(2024, 0, 1)) / DAY_MS)
  expect(days.map(Math.floor)).toEqual([0, 10, 20, 25])
  expect(await report.opens()).toBe(true)
})

test('[PR92] a snapshot that would say something else than its log is not kept, and the report stays as it is', async () => {
  const report = new TypedReport()
  await report.type(5)
  const wrong = new Compactor({
    journal: report.journal,
    events: { ...SILENT, failed: (_report, error) => report.failures.push(error) },
    build: async (stored) => buildSnapshot({ ...stored, updates: stored.updates.filter(({ seq }) => seq !== 3) }),
    now: () => 0,
  })
  await wrong.compact(REPORT)
  expect(String(report.failures[0])).toContain('builds on updates that it lacks')
  expect(await report.journal.snapshots(REPORT)).toEqual([])
  expect(await report.opens()).toBe(true)
})
