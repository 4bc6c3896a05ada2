import { expect, test } from 'vitest'
import { CHAIN_START, nextHash, sha256 } from '@gongping/server/store/hash-chain.ts'
import { StorageError } from '@gongping/server/store/storage-error.ts'
import { type JournalSetup, bytes, headOf, hex, plain, stored, write } from './journal-setup.ts'

/** Loading, snapshots and pruning. */
export function snapshotContract(name: string, present: () => JournalSetup): void {
  const threeRows = async () => {
    const { journal } = present()
    await write(journal, 'a', 2)
    return { journal, head: await write(journal, 'a', 3) }
  }

  test(`[PR16] ${name}: whoever knows the log up to a number gets what follows it`, async () => {
    const { journal } = await threeRows()
    expect(plain(await stored(journal, 'a', 1))).toEqual([[2], [3]])
    expect(plain(await stored(journal, 'a', 3))).toEqual([])
  })

  test(`[PR16] ${name}: a snapshot stands for everything before it, and only for that`, async () => {
    const { journal, head } = await threeRows()
    await journal.saveSnapshot('a', { seq: 2, epoch: head.epoch, state: bytes(9, 9) })
    const report = await stored(journal, 'a')
    expect(report.head.seq).toBe(3)
    expect([report.snapshot?.seq, hex(report.snapshot?.state)]).toEqual([2, '0909'])
    expect(plain(report)).toEqual([[3]])
    // Somebody who has the beginning needs no snapshot while the rows are kept.
    const rest = await stored(journal, 'a', 1)
    expect([rest.snapshot, plain(rest)]).toEqual([null, [[2], [3]]])
  })

  test(`[PR16] ${name}: the newest snapshot is loaded, all are listed with their place in the chain`, async () => {
    const { journal, head } = await threeRows()
    await journal.saveSnapshot('a', { seq: 3, epoch: head.epoch, state: bytes(3, 3, 3) })
    await journal.saveSnapshot('a', { seq: 2, epoch: head.epoch, state: bytes(2) })
    expect((await stored(journal, 'a')).snapshot?.seq).toBe(3)
    const trail = await journal.audit('a')
    const listed = await journal.snapshots('a')
    expect(listed.map(({ seq, bytes: size }) => [seq, size])).toEqual([
      [2, 1],
      [3, 3],
    ])
    expect(listed.map(({ hash }) => hex(hash))).toEqual(trail?.rows.slice(1).map(({ hash }) => hex(hash)))
    expect(trail?.snapshots.map(({ digest }) => hex(digest))).toEqual(
      [bytes(2), bytes(3, 3, 3)].map((state) => hex(sha256(state))),
    )
    await journal.dropSnapshot('a', 3)
    expect((await stored(journal, 'a')).snapshot?.seq).toBe(2)
    await journal.dropSnapshot('a', 2)
    expect(plain(await stored(journal, 'a'))).toEqual([[1], [2], [3]])
  })

  test(`[PR16] ${name}: a snapshot of a document from before a restore, or of no row, is not kept`, async () => {
    const { journal, head } = await threeRows()
    await journal.saveSnapshot('a', { seq: 2, epoch: head.epoch + 1, state: bytes(9) })
    await expect(journal.saveSnapshot('a', { seq: 4, epoch: head.epoch, state: bytes(9) })).rejects.toThrow()
    expect(await journal.snapshots('a')).toEqual([])
  })

  test(`[PR63] ${name}: rows are forgotten only behind a snapshot, and that one stays`, async () => {
    const { journal, head } = await threeRows()
    await expect(journal.prune('a', 2)).rejects.toThrow()
    expect(plain(await stored(journal, 'a'))).toEqual([[1], [2], [3]])
    await journal.saveSnapshot('a', { seq: 1, epoch: head.epoch, state: bytes(8) })
    await journal.saveSnapshot('a', { seq: 2, epoch: head.epoch, state: bytes(9) })
    await journal.prune('a', 2)
    await expect(journal.dropSnapshot('a', 2)).rejects.toThrow()
    expect((await journal.snapshots('a')).map(({ seq }) => seq)).toEqual([2])
    // Whoever knows less than what is kept gets the snapshot, whoever knows enough the rest.
    for (const after of [undefined, 1]) {
      const report = await stored(journal, 'a', after)
      expect([report.snapshot?.seq, plain(report)]).toEqual([2, [[3]]])
    }
    const rest = await stored(journal, 'a', 2)
    expect([rest.snapshot, plain(rest)]).toEqual([null, [[3]]])
  })

  test(`[PR63] ${name}: the chain goes on from what was forgotten`, async () => {
    const { journal, head } = await threeRows()
    const before = await journal.audit('a')
    await journal.saveSnapshot('a', { seq: 2, epoch: head.epoch, state: bytes(9) })
    await journal.prune('a', 2)
    await write(journal, 'a', 4)
    const trail = await journal.audit('a')
    expect([trail?.pruned.seq, hex(trail?.pruned.hash)]).toEqual([2, hex(before?.rows[1]?.hash)])
    let hash = trail?.pruned.hash ?? CHAIN_START
    for (const row of trail?.rows ?? []) hash = nextHash(hash, row)
    expect(trail?.rows.map(({ seq }) => seq)).toEqual([3, 4])
    expect(hex(hash)).toBe(hex((await headOf(journal, 'a')).hash))
  })

  test(`[PR115] ${name}: a damaged snapshot is never used: the one before it stands in, or the log from its beginning`, async () => {
    const { journal, damage } = present()
    const { head } = await threeRows()
    await journal.saveSnapshot('a', { seq: 1, epoch: head.epoch, state: bytes(8) })
    await journal.saveSnapshot('a', { seq: 2, epoch: head.epoch, state: bytes(9) })
    await damage('a', 'snapshot', 2)
    const report = await stored(journal, 'a')
    expect([report.snapshot?.seq, plain(report)]).toEqual([1, [[2], [3]]])
    await damage('a', 'snapshot', 1)
    const fromLog = await stored(journal, 'a')
    expect([fromLog.snapshot, plain(fromLog)]).toEqual([null, [[1], [2], [3]]])
  })

  test(`[PR115] ${name}: where the rows before it are forgotten a damaged snapshot is a failure of the storage`, async () => {
    const { journal, damage } = present()
    const { head } = await threeRows()
    await journal.saveSnapshot('a', { seq: 2, epoch: head.epoch, state: bytes(9) })
    await journal.prune('a', 2)
    await damage('a', 'snapshot', 2)
    await expect(journal.load('a')).rejects.toThrow(StorageError)
    await expect(journal.load('a', 1)).rejects.toThrow('snapshot')
    // Who has the beginning needs no snapshot.
    expect(plain(await stored(journal, 'a', 2))).toEqual([[3]])
  })

  test(`[PR115] ${name}: nothing is forgotten behind a damaged snapshot`, async () => {
    const { journal, damage } = present()
    const { head } = await threeRows()
    await journal.saveSnapshot('a', { seq: 2, epoch: head.epoch, state: bytes(9) })
    await damage('a', 'snapshot', 2)
    await expect(journal.prune('a', 2)).rejects.toThrow(StorageError)
    expect(plain(await stored(journal, 'a'))).toEqual([[1], [2], [3]])
  })

  test(`[PR115] ${name}: no snapshot is kept of a log that is not the one that was written`, async () => {
    const { journal, damage } = present()
    const { head } = await threeRows()
    await journal.saveSnapshot('a', { seq: 1, epoch: head.epoch, state: bytes(8) })
    await damage('a', 'update', 2)
    await expect(journal.saveSnapshot('a', { seq: 3, epoch: head.epoch, state: bytes(9) })).rejects.toThrow(StorageError)
    expect((await journal.snapshots('a')).map(({ seq }) => seq)).toEqual([1])
  })
}
