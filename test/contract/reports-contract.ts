import { afterEach, beforeEach, expect, test } from 'vitest'
import { CHAIN_START, nextHash } from '@gongping/server/store/hash-chain.ts'
import type { NewReport, Store } from '@gongping/server/store/store.ts'
import { REPORT, appendOf, bytes, entry, headOf, hex, plain, plainHead, stored, write } from './journal-setup.ts'

export interface StoreSetup {
  readonly store: Store
  close(): Promise<void>
}

const report = (id: string): NewReport => ({ ...REPORT, id, seed: bytes(1, 2, 3) })

/** What every store must do with report records. */
export function reportsContract(name: string, setUp: () => Promise<StoreSetup>): void {
  let office: StoreSetup
  beforeEach(async () => {
    office = await setUp()
  })
  afterEach(() => office.close())
  const find = async (wanted: string) => (await office.store.reports.list()).find(({ id }) => id === wanted) ?? null

  test(`[PR16] ${name}: a new report has its record and its seed, or neither`, async () => {
    const { reports, journal } = office.store
    await reports.create(report('a'))
    expect(await find('a')).toMatchObject({
      id: 'a',
      year: 2024,
      status: 'open',
      createdBy: 'li',
      updatedBy: 'li',
      summary: null,
    })
    expect(plain(await stored(journal, 'a'))).toEqual([[1, 2, 3]])
    await expect(reports.create(report('a'))).rejects.toThrow()
    expect(plain(await stored(journal, 'a'))).toEqual([[1, 2, 3]])
  })

  test(`[PR62] ${name}: the chain begins with the seed`, async () => {
    await office.store.reports.create(report('a'))
    const trail = await office.store.journal.audit('a')
    const [seed] = trail?.rows ?? []
    expect(seed).toMatchObject({ seq: 1, batch: 'seed', personId: 'li' })
    const hash = seed && nextHash(CHAIN_START, seed)
    expect([hex(seed?.hash), hex(trail?.head.hash)]).toEqual([hex(hash), hex(hash)])
    expect(trail?.head).toMatchObject({ seq: 1, status: 'open', terms: 1, epoch: 1 })
  })

  test(`[PR16] ${name}: the list shows the newest change first, and who made it`, async () => {
    for (const id of ['a', 'b', 'c']) await office.store.reports.create(report(id))
    await write(office.store.journal, 'b', entry(9, { personId: 'zhang' }))
    const [newest] = await office.store.reports.list()
    expect(newest).toMatchObject({ id: 'b', updatedBy: 'zhang' })
    expect((await office.store.reports.list()).map(({ id }) => id).sort()).toEqual(['a', 'b', 'c'])
  })

  test(`[PR16] ${name}: a summary is kept beside the record`, async () => {
    await office.store.reports.create(report('a'))
    const { total, grade, errors, ...shown } = {
      title: '新标题',
      year: 2025,
      unit: '云溪县',
      total: '96.50',
      grade: '优',
      errors: 2,
    } as const
    await office.store.reports.saveSummary('a', { ...shown, total, grade, errors })
    expect(await find('a')).toMatchObject({ ...shown, summary: { total, grade, errors } })
  })

  test(`[PR60] ${name}: what is no draft is neither opened nor locked; an unknown report has no status and no terms`, async () => {
    const { reports, journal, agreements } = office.store
    await reports.create(report('a'))
    const submitted = await agreements.submitReport('a', 1, { personId: 'li', note: '', confirmers: [] })
    expect(submitted).toMatchObject({ status: 'review', seq: 1, round: 1 })
    for (const status of ['open', 'locked'] as const) expect(await reports.setStatus('a', status)).toBeNull()
    expect(plainHead(submitted)).toEqual({ ...plainHead(await headOf(journal, 'a')), round: 1 })
    expect(await find('a')).toMatchObject({ status: 'review' })
    expect(await reports.setStatus('nobody', 'open')).toBeNull()
    expect(await reports.setMember('nobody', 'wang', { role: 'viewer', scope: null })).toBeNull()
  })

  test(`[PR64] ${name}: nobody takes over a clientID, and others' appends in the same commit are done`, async () => {
    const { reports, journal } = office.store
    for (const id of ['a', 'b']) await reports.create(report(id))
    await write(journal, 'a', entry(2, { clients: [77] }))
    const stolen = appendOf(await headOf(journal, 'a'), entry(3, { personId: 'wang', clients: [77] }))
    const other = appendOf(await headOf(journal, 'b'), entry(3, { personId: 'wang', clients: [77] }))
    const [theft, fair] = await Promise.allSettled([journal.append('a', stolen), journal.append('b', other)])
    expect([theft.status, fair]).toMatchObject(['rejected', { status: 'fulfilled', value: { kind: 'committed' } }])
    const kept = await stored(journal, 'a')
    expect([kept.head.seq, [...kept.authors]]).toEqual([2, [[77, 'li']]])
    expect([...(await stored(journal, 'b')).authors]).toEqual([[77, 'wang']])
  })

  test(`[PR16] ${name}: an unknown report is null, and the probe commits`, async () => {
    expect(await find('nobody')).toBeNull()
    await expect(office.store.probe()).resolves.toBeUndefined()
  })
}
