import { expect, test } from 'vitest'
import { type JournalSetup, bytes, entry, stored, write } from './journal-setup.ts'

/** As large as a Yjs clientID may be, and more than 32 bits. */
const LARGE = 2 ** 53 - 1

/** Whose every character is, who changed what last, and who may change what. */
export function authorshipContract(name: string, present: () => JournalSetup): void {
  test(`[PR64] ${name}: a clientID belongs to whoever brought it first, and survives snapshots and pruning`, async () => {
    const { journal } = present()
    await write(journal, 'a', entry(2, { clients: [77, LARGE] }), entry(3, { personId: 'wang', clients: [2 ** 31] }))
    const head = await write(journal, 'a', 4)
    await journal.saveSnapshot('a', { seq: 4, epoch: head.epoch, state: bytes(9) })
    await journal.prune('a', 4)
    for (const after of [undefined, 4]) {
      expect([...(await stored(journal, 'a', after)).authors].sort((a, b) => a[0] - b[0])).toEqual([
        [77, 'li'],
        [2 ** 31, 'wang'],
        [LARGE, 'li'],
      ])
    }
  })

  test(`[PR64] ${name}: of each place it is known who changed it last, and when`, async () => {
    const { journal } = present()
    await write(journal, 'a', entry(2, { places: ['section/s1', 'facts'] }), entry(3, { personId: 'wang', places: ['facts'] }))
    await write(journal, 'a', entry(4, { personId: 'zhao', places: ['row/r1'] }))
    const edits = [...(await journal.lastEdits('a'))].sort((a, b) => a.seq - b.seq)
    expect(edits.map(({ place, personId, seq }) => [place, personId, seq])).toEqual([
      ['section/s1', 'li', 2],
      ['facts', 'wang', 3],
      ['row/r1', 'zhao', 4],
    ])
    expect(edits.map(({ at }) => new Date(at).toISOString())).toEqual(edits.map(({ at }) => at))
    expect(await journal.lastEdits('nobody')).toEqual([])
  })
}
