import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { DEFAULT_TEMPLATE } from '../template/catalogue.ts'
import { blankContent, blankTable } from './blank-content.ts'
import { addTable, removeTable } from './edit-tables.ts'
import { readContent, readTable } from './read-content.ts'
import { ReportDoc } from './report-doc.ts'
import { encodeSeed } from './write-content.ts'

const UNIT = { name: '云溪县档案馆', supervisor: '云溪县委办公室' }
const SEED = encodeSeed(blankContent(DEFAULT_TEMPLATE, { title: '', year: 2024, unit: UNIT }))

/** Two people with a new report open, who do not hear of each other until they exchange. */
function twoColleagues() {
  const [li, wang] = [new ReportDoc(new Y.Doc()), new ReportDoc(new Y.Doc())]
  for (const { doc } of [li, wang]) Y.applyUpdate(doc, SEED)
  const exchange = () => {
    const [from, to] = [Y.encodeStateAsUpdate(li.doc), Y.encodeStateAsUpdate(wang.doc)]
    Y.applyUpdate(li.doc, to)
    Y.applyUpdate(wang.doc, from)
  }
  return { li, wang, exchange }
}

const tablesOf = (report: ReportDoc) => readContent(report.doc).tables.map(({ id }) => id)

test('[RD13] an added table is a blank one of the form, and each stands after those before it', () => {
  const { li } = twoColleagues()
  const first = addTable(li, DEFAULT_TEMPLATE, 'zzz')
  const second = addTable(li, DEFAULT_TEMPLATE, 'aaa')
  expect(tablesOf(li)).toEqual(['t1', first, second])
  expect(readTable(li, first)).toEqual(blankTable(DEFAULT_TEMPLATE, first, UNIT))
})

test('[RD13] tables that two people add at once are both there, whole and in one order for both', () => {
  const { li, wang, exchange } = twoColleagues()
  const ofWang = addTable(wang, DEFAULT_TEMPLATE, 'wang')
  const ofLi = addTable(li, DEFAULT_TEMPLATE, 'li')
  exchange()
  expect(tablesOf(wang)).toEqual(['t1', ofLi, ofWang])
  expect(readContent(wang.doc)).toEqual(readContent(li.doc))
  for (const id of [ofLi, ofWang]) expect(readTable(li, id)).toEqual(blankTable(DEFAULT_TEMPLATE, id, UNIT))
})

test('[RD13] a report that has no table left can have one again', () => {
  const { li } = twoColleagues()
  removeTable(li, 't1')
  const added = addTable(li, DEFAULT_TEMPLATE, 'li')
  expect(tablesOf(li)).toEqual([added])
})

test('[RD14] what a colleague types into a table while another removes it comes back with the table', () => {
  const { li, wang, exchange } = twoColleagues()
  const id = addTable(li, DEFAULT_TEMPLATE, 'li')
  exchange()
  const undo = new Y.UndoManager(li.doc, { trackedOrigins: new Set(['li']) })
  li.doc.transact(() => removeTable(li, id), 'li')
  wang.setCell(id, 'name', '档案库房改造')
  wang.text(`${id}-1`, 'level3').insert(0, '改造面积')
  exchange()
  expect(tablesOf(wang)).toEqual(['t1'])
  expect(readContent(wang.doc)).toEqual(readContent(li.doc))

  undo.undo()
  exchange()
  const table = readContent(wang.doc).tables[1]
  expect([table?.name, table?.indicators[0]?.level3]).toEqual(['档案库房改造', '改造面积'])
})
