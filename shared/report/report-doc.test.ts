import fc from 'fast-check'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { sampleContent } from '../../test/fixtures/sample-report.ts'
import { emptyIndicator } from './blank-content.ts'
import { orderBetween } from './order.ts'
import { readContent } from './read-content.ts'
import { ReportDoc } from './report-doc.ts'
import { encodeSeed, writeIndicator } from './write-content.ts'

/** Two people with the sample report open, who do not hear of each other until they exchange. */
function twoColleagues() {
  const [li, wang] = [11, 12].map((clientID) => {
    const doc = new Y.Doc()
    doc.clientID = clientID
    Y.applyUpdate(doc, encodeSeed(sampleContent()))
    return new ReportDoc(doc)
  })
  if (!li || !wang) throw new Error('two were made')
  const exchange = () => {
    const [from, to] = [Y.encodeStateAsUpdate(li.doc), Y.encodeStateAsUpdate(wang.doc)]
    Y.applyUpdate(li.doc, to)
    Y.applyUpdate(wang.doc, from)
  }
  return { li, wang, exchange }
}

function insertRow(report: ReportDoc, place: number, id: string): void {
  const rows = report.entities('indicator', 't1')
  const at = place % (rows.length + 1)
  const order = orderBetween(rows[at - 1]?.order ?? null, rows[at]?.order ?? null, id.replace(/\W/g, ''))
  report.doc.transact(() => writeIndicator(report, 't1', { ...emptyIndicator(id), level3: `指标${id}` }, order))
}

const idsOf = (report: ReportDoc) => report.entities('indicator', 't1').map(({ id }) => id)

test('[RD4] rows that two people add at once are all there, in one order for both', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(), { maxLength: 6 }), fc.array(fc.nat(), { maxLength: 6 }), (placesOfLi, placesOfWang) => {
      const { li, wang, exchange } = twoColleagues()
      const seeded = idsOf(li)
      placesOfLi.forEach((place, at) => insertRow(li, place, `li-${at}`))
      placesOfWang.forEach((place, at) => insertRow(wang, place, `wang-${at}`))
      const [ofLi, ofWang] = [idsOf(li), idsOf(wang)]
      exchange()
      expect(idsOf(wang)).toEqual(idsOf(li))
      expect(idsOf(li).filter((id) => !id.startsWith('wang'))).toEqual(ofLi)
      expect(idsOf(li).filter((id) => !id.startsWith('li'))).toEqual(ofWang)
      expect(idsOf(li)).toHaveLength(seeded.length + placesOfLi.length + placesOfWang.length)
      expect(readContent(wang.doc)).toEqual(readContent(li.doc))
    }),
    { numRuns: 50 },
  )
})

test('[RD5] what a colleague types into a row while another removes it comes back with the row', () => {
  const { li, wang, exchange } = twoColleagues()
  li.setEntity('t1-1', 'deleted', '1')
  wang.text('t1-1', 'reason').insert(0, '补充说明：')
  wang.setCell('t1-1', 'actual', '110万页')
  exchange()
  expect(idsOf(wang)).not.toContain('t1-1')
  expect(readContent(wang.doc)).toEqual(readContent(li.doc))

  li.setEntity('t1-1', 'deleted', '')
  exchange()
  const row = readContent(wang.doc).tables[0]?.indicators[0]
  expect(row).toMatchObject({ id: 't1-1', level3: '馆藏档案数字化数量', actual: '110万页' })
  expect(row?.reason).toMatch(/^补充说明：馆库消防改造/)
})

test('[RD9] a value of a wrong type reads as absent', () => {
  const { li } = twoColleagues()
  li.cells.set('t1-1/target', 5)
  li.cells.set('t1/fund/total/budget', new Y.Array())
  li.facts.set('staff/value', { nested: true })
  li.rows.set('t9/kind', 'something')
  const content = readContent(li.doc)
  expect(content.tables[0]?.indicators[0]?.target).toBe('')
  expect(content.tables[0]?.funds[0]?.budget).toBe('')
  expect(content.facts['staff']).toEqual({ value: '', unit: '' })
  expect(content.tables).toHaveLength(2)
})

test('[RD9] an empty cell is taken out of the document, and an equal value writes nothing', () => {
  const { li } = twoColleagues()
  li.setCell('t1-1', 'target', '')
  expect(li.getCell('t1-1', 'target')).toBe('')
  let changes = 0
  li.doc.on('update', () => changes++)
  li.setCell('t1-1', 'target', '')
  li.setCell('t1-1', 'weight', '15')
  expect(changes).toBe(0)
})
