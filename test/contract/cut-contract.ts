import { expect, test } from 'vitest'
import type { Journal } from '@gongping/server/store/store.ts'
import { type JournalSetup, appendOf, bytes, headOf, plainHead, stored, write } from './journal-setup.ts'

/** More rounds find rarer mistakes: SEAL_ROUNDS=1000 for the night. */
const ROUNDS = Number(process.env['SEAL_ROUNDS'] ?? 30)
const WRITERS = 4

/** Locks and changed rights as exact cuts. */
export function cutContract(name: string, present: () => JournalSetup): void {
  test(`[PR4] ${name}: a locked report refuses the whole append and stays readable; opened, it goes on`, async () => {
    const { journal, setStatus } = present()
    const before = await headOf(journal, 'a')
    const locked = await setStatus('a', 'locked')
    expect(locked).toMatchObject({ status: 'locked', terms: before.terms + 1, seq: 1 })
    for (const on of [before, locked ?? before, { ...before, terms: before.terms + 1 }]) {
      const outcome = await journal.append('a', appendOf(on, 2, 3))
      expect([outcome.kind, plainHead(outcome.head)]).toEqual(['stale', plainHead(locked)])
    }
    expect((await stored(journal, 'a')).updates).toHaveLength(1)
    await setStatus('a', 'open')
    expect((await journal.append('a', appendOf(before, 2))).kind).toBe('stale')
    expect(await write(journal, 'a', 2)).toMatchObject({ seq: 2, terms: before.terms + 2 })
  })

  test(`[PR4] ${name}: an append that was judged before a person's rights changed is not done`, async () => {
    const { journal, setMember } = present()
    const before = await headOf(journal, 'a')
    const cut = await setMember('a', 'wang', { role: 'viewer', scope: null })
    expect(cut).toMatchObject({ seq: 1, terms: before.terms + 1 })
    const outcome = await journal.append('a', appendOf(before, 2))
    expect([outcome.kind, plainHead(outcome.head)]).toEqual(['stale', plainHead(cut)])
  })

  test(`[PR60] ${name}: a cut under fire is the exact end: everything before it is kept, nothing comes after`, async () => {
    const { journal, create } = present()
    const { setStatus, journal: distant } = await present().elsewhere()
    for (let round = 0; round < ROUNDS; round++) {
      const reportId = `round-${round}`
      await create(reportId, bytes(1))
      const writers = Array.from({ length: WRITERS }, (_, at) => new Writer(at % 2 ? journal : distant, reportId))
      const done = writers.map((writer) => writer.writeUntilStopped())
      // Each round at another moment, some before anything was written.
      for (let appends = 0; appends < round % 7; appends++) await Promise.race(writers.map((writer) => writer.nextCommit()))
      const cut = await setStatus(reportId, 'locked')
      await Promise.all(done)
      const committed = writers.flatMap((writer) => writer.committed).sort((a, b) => a - b)
      const report = await stored(journal, reportId)
      expect(plainHead(report.head)).toEqual(plainHead(cut))
      expect(report.updates.map(({ seq }) => seq)).toEqual(Array.from({ length: cut?.seq ?? 0 }, (_, at) => at + 1))
      expect(committed).toEqual(report.updates.slice(1).map(({ seq }) => seq))
    }
  })
}

/** Writes as fast as it can, and when told that the head is another one goes on from that, until none is open. */
class Writer {
  readonly #journal: Journal
  readonly #reportId: string
  readonly committed: number[] = []
  #waiting: (() => void)[] = []
  #isStopped = false

  constructor(journal: Journal, reportId: string) {
    this.#journal = journal
    this.#reportId = reportId
  }

  nextCommit(): Promise<void> {
    return this.#isStopped ? Promise.resolve() : new Promise((resolve) => this.#waiting.push(resolve))
  }

  async writeUntilStopped(): Promise<void> {
    let head = await headOf(this.#journal, this.#reportId)
    while (head.status === 'open') {
      const outcome = await this.#journal.append(this.#reportId, appendOf(head, 2))
      if (!outcome.head) throw new Error('the report is there')
      ;({ head } = outcome)
      if (outcome.kind === 'committed') this.committed.push(head.seq)
      for (const resolve of this.#waiting.splice(0)) resolve()
    }
    this.#isStopped = true
    for (const resolve of this.#waiting.splice(0)) resolve()
  }
}
