import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { blankContent } from '@gongping/shared/report/blank-content.ts'
import { ReportDoc } from '@gongping/shared/report/report-doc.ts'
import { fundRowId } from '@gongping/shared/report/shape.ts'
import { encodeSeed } from '@gongping/shared/report/write-content.ts'
import { DEFAULT_TEMPLATE } from '@gongping/shared/template/catalogue.ts'
import { type EditPlace, placesOf } from './edit-place.ts'

const TOTAL = fundRowId('t1', 'total')

test('an edit knows its places: sections, cells and long text', () => {
  expect(
    placesOfEdit((report) => {
      report.section('duties').push([new Y.XmlElement('paragraph')])
      report.setCell('t1-4', 'actual', '12.5')
      report.text('t1-4', 'reason').insert(0, '招标节约')
      report.text('t1', 'goal/expected').insert(0, '建成')
    }),
  ).toEqual(
    expect.arrayContaining([
      { section: 'duties' },
      { row: 't1-4', field: 'actual' },
      { row: 't1-4', field: 'reason' },
      { row: 't1', field: 'goal/expected' },
    ]),
  )
})

test('rows and fields with slashes in their names are told apart', () => {
  expect(placesOfEdit((report) => report.setCell(TOTAL, 'executed', '233.09'))).toEqual([{ row: TOTAL, field: 'executed' }])
  expect(placesOfEdit((report) => report.setCell('t1', 'printed/score', '98'))).toEqual([{ row: 't1', field: 'printed/score' }])
})

test('typing inside a paragraph belongs to its section', () => {
  const places = placesOfEdit((report) => {
    const paragraph = report.section('duties').get(0) as Y.XmlElement
    paragraph.push([new Y.XmlText('一')])
  })
  expect(places).toEqual([{ section: 'duties' }])
})

function placesOfEdit(edit: (report: ReportDoc) => void): EditPlace[] {
  const doc = new Y.Doc()
  Y.applyUpdate(doc, encodeSeed(blankContent(DEFAULT_TEMPLATE, { year: 2024, unit: { name: '云溪县网格中心' }, title: '' })))
  const report = new ReportDoc(doc)
  for (const name of ['section/duties', 'text/t1/goal/expected', 'text/t1-4/reason'])
    if (name.startsWith('section')) doc.getXmlFragment(name)
    else doc.getText(name)
  let places: EditPlace[] = []
  doc.on('afterTransaction', (transaction: Y.Transaction) => {
    places = placesOf(transaction)
  })
  doc.transact(() => edit(report))
  return places
}
