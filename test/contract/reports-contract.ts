import { afterEach, beforeEach, expect, test } from 'vitest'
import type { NewReport, Store } from '@gongping/server/store/store.ts'

export interface StoreSetup {
  readonly store: Store
  close(): Promise<void>
}

const report = (id: string): NewReport => ({
  id,
  template: 'hunan-department@2022.1',
  title: '2024年度部门整体支出绩效自评报告',
  year: 2024,
  unit: '云溪县档案馆',
  createdBy: 'li',
  seed: new Uint8Array([1, 2, 3]),
})

/** What every store must do with report records. */
export function reportsContract(name: string, setUp: () => Promise<StoreSetup>): void {
  let office: StoreSetup
  beforeEach(async () => {
    office = await setUp()
  })
  afterEach(() => office.close())
  const find = async (wanted: string) => (await office.store.reports.list()).find(({ id }) => id === wanted) ?? null

  test(`[PR16] ${name}: a new report has its record and its seed, or neither`, async () => {
    await office.store.reports.create(report('a'))
    expect(await find('a')).toMatchObject({
      id: 'a',
      year: 2024,
      createdBy: 'li',
      updatedBy: 'li',
      summary: null,
    })
    expect([...((await office.store.journal.load('a'))?.updates[0] ?? [])]).toEqual([1, 2, 3])
    await expect(office.store.reports.create(report('a'))).rejects.toThrow()
    expect((await office.store.journal.load('a'))?.seq).toBe(1)
  })

  test(`[PR16] ${name}: the list shows the newest change first, and who made it`, async () => {
    for (const id of ['a', 'b', 'c']) await office.store.reports.create(report(id))
    await office.store.journal.append('b', 'b1', [{ personId: 'zhang', update: new Uint8Array([9]) }])
    const [newest] = await office.store.reports.list()
    expect(newest).toMatchObject({ id: 'b', updatedBy: 'zhang' })
    expect((await office.store.reports.list()).map(({ id }) => id).sort()).toEqual(['a', 'b', 'c'])
  })

  test(`[PR16] ${name}: a summary is kept beside the record`, async () => {
    await office.store.reports.create(report('a'))
    await office.store.reports.saveSummary('a', {
      title: '新标题',
      year: 2025,
      unit: '云溪县',
      total: '96.50',
      grade: '优',
      errors: 2,
    })
    const found = await find('a')
    expect(found).toMatchObject({
      title: '新标题',
      year: 2025,
      unit: '云溪县',
      summary: { total: '96.50', grade: '优', errors: 2 },
    })
  })

  test(`[PR16] ${name}: an unknown report is null, and the probe commits`, async () => {
    expect(await find('nobody')).toBeNull()
    await expect(office.store.probe()).resolves.toBeUndefined()
  })
}
