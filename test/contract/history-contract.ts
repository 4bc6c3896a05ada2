import { expect, test } from 'vitest'
import { type JournalSetup, bytes, entry, plain, stored, write } from './journal-setup.ts'

/** A report as it was, and who wrote when. */
export function historyContract(name: string, present: () => JournalSetup): void {
  const fiveRows = async () => {
    const { journal } = present()
    await write(journal, 'a', 2, 3)
    return { journal, head: await write(journal, 'a', entry(4, { personId: 'wang' }), 5) }
  }

  test(`[PR190] ${name}: what made a report up to an edit is loaded from the nearest snapshot before it`, async () => {
    const { journal, head } = await fiveRows()
    const upTo = async (seq: number, after?: number) => {
      const report = await journal.load('a', after, seq)
      return report && [report.snapshot?.seq ?? null, plain(report)]
    }
    expect(await upTo(3)).toEqual([null, [[1], [2], [3]]])
    for (const seq of [2, 4]) await journal.saveSnapshot('a', { seq, epoch: head.epoch, state: bytes(9) })
    expect(await upTo(1)).toEqual([null, [[1]]])
    expect(await upTo(2)).toEqual([2, []])
    expect(await upTo(3)).toEqual([2, [[3]]])
    expect(await upTo(5)).toEqual([4, [[5]]])
    // Whoever has an earlier state goes on from there.
    expect(await upTo(4, 2)).toEqual([null, [[3], [4]]])
    expect((await journal.load('a', 0, 3))?.head.seq).toBe(5)
  })

  test(`[PR190] ${name}: what lies before the edits that are kept cannot be loaded any more`, async () => {
    const { journal, head } = await fiveRows()
    await journal.saveSnapshot('a', { seq: 3, epoch: head.epoch, state: bytes(9) })
    await journal.prune('a', 3)
    expect(await journal.load('a', 0, 2)).toBeNull()
    expect(await journal.load('nobody', 0, 2)).toBeNull()
    const report = await journal.load('a', 2, 4)
    expect([report?.snapshot?.seq, report && plain(report)]).toEqual([3, [[4]]])
    expect(plain(await stored(journal, 'a'))).toEqual([[4], [5]])
  })

  test(`[PR191] ${name}: who wrote after whom is known, and from which edit to which`, async () => {
    const { journal } = await fiveRows()
    const stints = await journal.stints('a')
    // The clock may pass a minute anywhere.
    const turns = stints.filter(({ personId }, n) => personId !== stints[n + 1]?.personId)
    expect(turns.slice(-3).map(({ personId, last }) => [personId, last])).toEqual([
      ['li', 3],
      ['wang', 4],
      ['li', 5],
    ])
    expect(stints.map(({ first }) => first)).toEqual([1, ...stints.slice(0, -1).map(({ last }) => last + 1)])
    for (const { from, at } of stints) {
      expect([from, at].map((time) => new Date(time).toISOString())).toEqual([from, at])
      expect(from <= at).toBe(true)
    }
    expect(await journal.stints('nobody')).toEqual([])
  })
}
