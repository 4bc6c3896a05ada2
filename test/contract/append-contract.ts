import { expect, test } from 'vitest'
import { CHAIN_START, nextHash } from '@gongping/server/store/hash-chain.ts'
import type { Head } from '@gongping/server/store/report-head.ts'
import {
  type JournalSetup,
  appendOf,
  bytes,
  entry,
  headOf,
  hex,
  otherHash,
  plain,
  plainHead,
  stored,
  write,
} from './journal-setup.ts'

/** Appending: in order, whole, on the named head only, and once. */
export function appendContract(name: string, present: () => JournalSetup): void {
  test(`[PR16] ${name}: gives back what was appended, in order`, async () => {
    const { journal } = present()
    expect(await write(journal, 'a', 2, entry(3, { personId: 'wang' }))).toMatchObject({ seq: 3, status: 'open' })
    const head = await write(journal, 'a', 4)
    const report = await stored(journal, 'a')
    expect(plain(report)).toEqual([[1], [2], [3], [4]])
    expect(report.updates.map(({ seq, personId }) => [seq, personId]).slice(1)).toEqual([
      [2, 'li'],
      [3, 'wang'],
      [4, 'li'],
    ])
    expect(report.snapshot).toBeNull()
    expect(plainHead(report.head)).toEqual(plainHead(head))
    expect(plainHead(await headOf(journal, 'a'))).toEqual(plainHead(head))
  })

  test(`[PR16] ${name}: an unknown report has no log, no head and takes no append`, async () => {
    const { journal } = present()
    const outcome = await journal.append('nobody', appendOf(await headOf(journal, 'a'), 2))
    expect(outcome).toEqual({ kind: 'stale', head: null })
    expect(await journal.load('nobody')).toBeNull()
    expect(await journal.audit('nobody')).toBeNull()
    expect([...(await journal.heads(['nobody', 'a'])).keys()]).toEqual(['a'])
    expect((await journal.heads([])).size).toBe(0)
  })

  test(`[PR16] ${name}: keeps bytes as they are, whoever changes the buffer afterwards`, async () => {
    const { journal } = present()
    const buffer = bytes(7, 7, 0, 255, 128, 7, 7)
    const update = buffer.subarray(2, 5)
    const done = journal.append('a', appendOf(await headOf(journal, 'a'), entry(0, { update }), 9))
    buffer.fill(1)
    await done
    expect(plain(await stored(journal, 'a')).slice(1)).toEqual([[0, 255, 128], [9]])
  })

  test(`[PR4] ${name}: an append on any other head than the present one does nothing and names that one`, async () => {
    const { journal } = present()
    const seed = await headOf(journal, 'a')
    const head = await write(journal, 'a', 2)
    const others: Head[] = [
      seed,
      { ...head, seq: 1 },
      { ...head, seq: 3 },
      { ...head, hash: otherHash(head.hash) },
      { ...head, terms: head.terms + 1 },
      { ...head, epoch: head.epoch + 1 },
    ]
    for (const on of others) {
      const outcome = await journal.append('a', appendOf(on, entry(3, { clients: [77], places: ['facts'] }), 4))
      expect([outcome.kind, plainHead(outcome.head)]).toEqual(['stale', plainHead(head)])
    }
    const report = await stored(journal, 'a')
    expect([plain(report), [...report.authors.keys()]]).toEqual([[[1], [2]], []])
    expect(await journal.lastEdits('a')).toEqual([])
    expect(await write(journal, 'a', 3)).toMatchObject({ seq: 3 })
  })

  test(`[PR16] ${name}: of many appends on one head one is done; tried again, all are, each with its own numbers`, async () => {
    const { journal } = present()
    await present().create('b', bytes(1))
    const seqs = await Promise.all(
      Array.from({ length: 100 }, async (_, at) => {
        const reportId = at % 2 ? 'a' : 'b'
        let on = await headOf(journal, reportId)
        for (;;) {
          const outcome = await journal.append(reportId, appendOf(on, at, at))
          if (!outcome.head) throw new Error('the report is there')
          if (outcome.kind === 'committed') return { reportId, at, seq: outcome.head.seq }
          on = outcome.head
        }
      }),
    )
    for (const reportId of ['a', 'b']) {
      const own = seqs.filter((done) => done.reportId === reportId).sort((a, b) => a.seq - b.seq)
      expect(own.map(({ seq }) => seq)).toEqual(Array.from({ length: 50 }, (_, at) => 3 + 2 * at))
      expect(plain(await stored(journal, reportId)).slice(1)).toEqual(own.flatMap(({ at }) => [[at], [at]]))
    }
  })

  test(`[PR61] ${name}: an append that is repeated is done once, and answered as the first time`, async () => {
    const { journal } = present()
    const append = appendOf(await headOf(journal, 'a'), 2, 3)
    const first = await journal.append('a', append)
    await write(journal, 'a', 4)
    await present().setStatus('a', 'locked')
    const again = await journal.append('a', append)
    expect([again.kind, plainHead(again.head)]).toEqual(['committed', plainHead(first.head)])
    expect(plain(await stored(journal, 'a'))).toEqual([[1], [2], [3], [4]])
  })

  test(`[PR61] ${name}: an append that is repeated before it was answered is done once`, async () => {
    const { journal } = present()
    const append = appendOf(await headOf(journal, 'a'), entry(2, { clients: [77] }))
    const outcomes = await Promise.all([journal.append('a', append), journal.append('a', append)])
    expect(outcomes.map(({ kind, head }) => [kind, head?.seq])).toEqual([
      ['committed', 2],
      ['committed', 2],
    ])
    expect(plain(await stored(journal, 'a'))).toEqual([[1], [2]])
  })

  test(`[PR62] ${name}: every row's hash follows from the row and the hash before, up to the head`, async () => {
    const { journal } = present()
    await write(journal, 'a', 2, entry(3, { personId: 'wang' }))
    await write(journal, 'a', 4)
    const trail = await journal.audit('a')
    let hash = CHAIN_START
    for (const row of trail?.rows ?? []) {
      hash = nextHash(hash, row)
      expect(hex(row.hash)).toBe(hex(hash))
    }
    expect(trail?.rows.map(({ seq }) => seq)).toEqual([1, 2, 3, 4])
    expect(trail?.rows.map(({ batch }) => batch)[0]).toBe('seed')
    expect(hex(trail?.head.hash)).toBe(hex(hash))
    expect([trail?.pruned.seq, hex(trail?.pruned.hash)]).toEqual([0, hex(CHAIN_START)])
  })

  test(`[PR16] ${name}: the version of the document's shape changes with the append that changed it`, async () => {
    const { journal } = present()
    const { schema } = await headOf(journal, 'a')
    await journal.append('a', { ...appendOf(await headOf(journal, 'a'), 2), schema: schema + 1 })
    expect(await write(journal, 'a', 3)).toMatchObject({ schema: schema + 1 })
    expect(await headOf(journal, 'a')).toMatchObject({ schema: schema + 1 })
  })
}
