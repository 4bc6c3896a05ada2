import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { ReportDoc } from '@gongping/shared/report/report-doc.ts'
import { clearCells } from './clear-cells.ts'

test('[SC21] own scores of several rows give way in one step, which is undone in one', () => {
  const doc = new Y.Doc()
  const report = new ReportDoc(doc)
  const undo = new Y.UndoManager(doc, { trackedOrigins: new Set(['page']) })
  const edit = (_root: string, change: () => void) => {
    doc.transact(change, 'page')
    return true
  }
  const scores = () => ['t1/fund/total', 't1-1', 't1-2'].map((row) => report.getCell(row, 'score'))
  edit('cells', () => {
    report.setCell('t1/fund/total', 'score', '10')
    report.setCell('t1-1', 'score', '9.5')
  })
  edit('cells', () => report.setCell('t1-2', 'score', '8'))
  clearCells({ edit, report, undo }, [
    { row: 't1/fund/total', field: 'score' },
    { row: 't1-1', field: 'score' },
  ])
  edit('cells', () => report.setCell('t1-2', 'score', '7'))
  expect(scores()).toEqual(['', '', '7'])
  undo.undo()
  expect(scores()).toEqual(['', '', '8'])
  undo.undo()
  expect(scores()).toEqual(['10', '9.5', '8'])
})
