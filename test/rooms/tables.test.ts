import { expect, test } from 'vitest'
import { addTable, removeTable } from '@gongping/shared/report/edit-tables.ts'
import { DEFAULT_TEMPLATE } from '@gongping/shared/template/catalogue.ts'
import { Office } from '../support/office.ts'

test('[RD13] [RD14] the server takes a table that is added or removed, and everybody has the same tables', async () => {
  const office = new Office()
  const [li, zhang] = [await office.enter('李娟'), await office.enter('张伟')]
  const tables = async () => (await office.storedContent()).tables.map(({ id }) => id)
  for (const [{ doc, report }, unique] of [
    [li, 'ofli'],
    [zhang, 'ofzhang'],
  ] as const) {
    doc.transact(() => addTable(report, DEFAULT_TEMPLATE, unique))
  }
  await office.settle()
  expect(await tables()).toEqual(['t1', 't-ofli', 't-ofzhang'])
  expect(await office.everyoneAgrees()).toBe(true)

  removeTable(zhang.report, 't-ofli')
  li.report.setCell('t-ofli', 'name', '档案库房改造')
  await office.settle()
  expect(await tables()).toEqual(['t1', 't-ofzhang'])
  expect(await office.everyoneAgrees()).toBe(true)
  expect([office.refusals, office.failures, [...li.refusals, ...zhang.refusals]]).toEqual([[], [], []])
})
