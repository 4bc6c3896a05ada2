import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { blankContent } from '@gongping/shared/report/blank-content.ts'
import { ReportDoc } from '@gongping/shared/report/report-doc.ts'
import { fundRowId } from '@gongping/shared/report/shape.ts'
import { encodeSeed } from '@gongping/shared/report/write-content.ts'
import { DEFAULT_TEMPLATE } from '@gongping/shared/template/catalogue.ts'
import { type EditPlace, placesOf } from './edit-place.ts'
import { wordsAt } from './place-words.ts'

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

test('[PR117] rows, the title and basic figures are places too, so that a refused edit of them is in the draft', () => {
  const edits: readonly ((report: ReportDoc) => void)[] = [
    (report) => report.rows.set('t1-1/deleted', '1'),
    (report) => report.meta.set('title', '部门整体支出绩效自评报告'),
    (report) => report.facts.set('staff.quota', '31'),
  ]
  expect(edits.map(placesOfEdit)).toEqual([[{ root: 'rows' }], [{ root: 'meta' }], [{ root: 'facts' }]])
})

test('[PR117] what they say can be read and copied', () => {
  const content = blankContent(DEFAULT_TEMPLATE, { year: 2024, unit: { name: '云溪县网格中心' }, title: '自评报告' })
  expect(wordsAt(content, { root: 'meta' })).toBe('自评报告\n2024\n云溪县网格中心')
  const [indicator] = content.tables[0]?.indicators ?? []
  expect(wordsAt(content, { root: 'rows' })).toContain(indicator?.level3)
  const facts = { income: { value: '12.5', unit: '万元', last: '11' } }
  expect(wordsAt({ ...content, facts }, { root: 'facts' })).toContain('12.5万元（上年 11万元）')
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
