import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Journal, JournalEntry } from '@gongping/server/store/store.ts'

export interface JournalSetup {
  readonly journal: Journal
  /** Makes a report whose log holds this seed as number 1. */
  create(reportId: string, seed: Uint8Array): Promise<void>
  lock(reportId: string): Promise<void>
  close(): Promise<void>
}

const bytes = (...values: number[]): Uint8Array => new Uint8Array(values)
const entry = (value: number, personId = 'li'): JournalEntry => ({ personId, update: bytes(value) })
const plain = (updates: readonly Uint8Array[] | undefined): number[][] => (updates ?? []).map((update) => [...update])

/** What every journal must do, whatever keeps it. An adapter's test is a set-up function and this call. */
export function journalContract(name: string, setUp: () => Promise<JournalSetup>): void {
  let office: JournalSetup
  beforeEach(async () => {
    office = await setUp()
    await office.create('a', bytes(1))
  })
  afterEach(() => office.close())

  test(`[PR16] ${name}: gives back what was appended, in order`, async () => {
    expect(await office.journal.append('a', 'b1', [entry(2), entry(3)])).toEqual({ kind: 'committed', seq: 3 })
    expect(await office.journal.append('a', 'b2', [entry(4)])).toEqual({ kind: 'committed', seq: 4 })
    const stored = await office.journal.load('a')
    expect(stored).toMatchObject({ snapshot: null, seq: 4 })
    expect(plain(stored?.updates)).toEqual([[1], [2], [3], [4]])
  })

  test(`[PR16] ${name}: an unknown report has no log and takes no append`, async () => {
    expect(await office.journal.load('nobody')).toBeNull()
    expect(await office.journal.append('nobody', 'b1', [entry(2)])).toEqual({ kind: 'refused', reason: 'unknown' })
    expect(await office.journal.load('nobody')).toBeNull()
  })

  test(`[PR16] ${name}: a locked report refuses the whole append and stays readable`, async () => {
    await office.lock('a')
    expect(await office.journal.append('a', 'b1', [entry(2), entry(3)])).toEqual({ kind: 'refused', reason: 'locked' })
    expect(plain((await office.journal.load('a'))?.updates)).toEqual([[1]])
  })

  test(`[PR16] ${name}: a hundred appends at once to two reports each get their own numbers`, async () => {
    await office.create('b', bytes(1))
    const outcomes = await Promise.all(
      Array.from({ length: 100 }, (_, at) => office.journal.append(at % 2 ? 'a' : 'b', `b${at}`, [entry(at), entry(at)])),
    )
    for (const parity of [0, 1]) {
      const seqs = outcomes
        .filter((_, at) => at % 2 === parity)
        .map((outcome) => (outcome.kind === 'committed' ? outcome.seq : 0))
      expect(seqs).toEqual(Array.from({ length: 50 }, (_, at) => 3 + 2 * at))
    }
    const a = await office.journal.load('a')
    expect(plain(a?.updates).slice(1)).toEqual(Array.from({ length: 50 }, (_, at) => [[2 * at + 1], [2 * at + 1]]).flat())
  })

  test(`[PR16] ${name}: a snapshot stands for everything before it, and only for that`, async () => {
    await office.journal.append('a', 'b1', [entry(2), entry(3)])
    await office.journal.saveSnapshot('a', 2, bytes(9, 9))
    const stored = await office.journal.load('a')
    expect(stored?.seq).toBe(3)
    expect(stored?.snapshot?.seq).toBe(2)
    expect([...(stored?.snapshot?.state ?? [])]).toEqual([9, 9])
    expect(plain(stored?.updates)).toEqual([[3]])
  })

  test(`[PR16] ${name}: keeps bytes as they are, whoever changes the buffer afterwards`, async () => {
    const update = bytes(0, 255, 128)
    await office.journal.append('a', 'b1', [{ personId: 'li', update }])
    update.fill(7)
    expect(plain((await office.journal.load('a'))?.updates).at(-1)).toEqual([0, 255, 128])
  })
}
