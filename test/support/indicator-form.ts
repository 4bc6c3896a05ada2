import * as Y from 'yjs'
import { drawnRows } from '@gongping/client/src/features/indicator-table/drawn-rows.ts'
import { stopsOf } from '@gongping/client/src/features/indicator-table/grid-stops.ts'
import { layoutIndicatorTable } from '@gongping/shared/printing/indicator-grid.ts'
import { blankContent } from '@gongping/shared/report/blank-content.ts'
import type { TableContent } from '@gongping/shared/report/content.ts'
import { ReportDoc } from '@gongping/shared/report/report-doc.ts'
import { encodeSeed } from '@gongping/shared/report/write-content.ts'
import { scoreReport } from '@gongping/shared/scoring/score-report.ts'
import { nationalProject2020v1 as national } from '@gongping/shared/template/forms/national-project-2020-1.ts'

/** The national form as the page draws it, with a document that holds it: table "t1", indicators "t1-1" to "t1-9". */
export function indicatorForm(fill: (blank: TableContent) => TableContent = (blank) => blank) {
  const blank = blankContent(national, { year: 2023, unit: { name: '清溪县档案馆' }, title: '' })
  const content = { ...blank, tables: blank.tables.map(fill) }
  const table = content.tables[0]
  const score = scoreReport(content).tables[0]
  if (!table || !score) throw new Error('broken invariant: the blank form has one table')
  const report = new ReportDoc(new Y.Doc())
  Y.applyUpdate(report.doc, encodeSeed(content))
  const rows = drawnRows(layoutIndicatorTable(table, national.form, score))
  return { table, form: national.form, score, rows, stops: stopsOf(rows), report }
}
