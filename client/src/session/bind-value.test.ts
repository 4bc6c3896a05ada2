// @vitest-environment jsdom
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { ReportDoc } from '@gongping/shared/report/report-doc.ts'
import { bindValue } from './bind-value.ts'
import { cellSlot } from './cell-text.ts'

function openCell(value = '') {
  const report = new ReportDoc(new Y.Doc())
  report.setCell('t1-1', 'actual', value)
  const box = document.createElement('textarea')
  const told: (string | null)[] = []
  const gaveWay: string[] = []
  const bound = bindValue(box, cellSlot(report, 't1-1', 'actual'), {
    edit: (change) => {
      report.doc.transact(change, 'edit')
      return true
    },
    origin: 'edit',
    shown: () => {},
    overtaken: (by) => void told.push(by),
    gaveWay: (mine, theirs) => void gaveWay.push(`${mine} < ${theirs}`),
  })
  return {
    report,
    box,
    bound,
    told,
    gaveWay,
    stored: () => report.getCell('t1-1', 'actual'),
    put: (text: string) => {
      box.value = text
      box.dispatchEvent(new Event('input'))
    },
    /** A colleague writes the same cell. */
    colleague: (text: string) => {
      const theirs = new Y.Doc()
      Y.applyUpdate(theirs, Y.encodeStateAsUpdate(report.doc))
      new ReportDoc(theirs).setCell('t1-1', 'actual', text)
      Y.applyUpdate(report.doc, Y.encodeStateAsUpdate(theirs))
    },
  }
}

test('[ED3] every keystroke is written at once, exactly as typed', () => {
  const cell = openCell()
  cell.put('1')
  expect(cell.stored()).toBe('1')
  cell.put('12.50')
  expect(cell.stored()).toBe('12.50')
})

test("a colleague's value appears in a cell that is only chosen", () => {
  const cell = openCell('9')
  cell.colleague('12')
  expect(cell.box.value).toBe('12')
  expect(cell.told.at(-1)).toBeNull()
})

test("[ED3] a colleague's later value does not replace what I am typing; I am told, and it stays when I leave", () => {
  const cell = openCell('9')
  cell.put('12.5')
  cell.colleague('12')
  expect(cell.box.value).toBe('12.5')
  expect(cell.told.at(-1)).toBe('12')
  expect(cell.stored()).toBe('12')
  cell.bound.release()
  expect(cell.stored()).toBe('12')
  expect(cell.gaveWay).toEqual(['12.5 < 12'])
})

test('[ED3] a word that was begun and given up writes nothing: a value that a colleague wrote meanwhile stays', () => {
  const cell = openCell('9')
  cell.box.dispatchEvent(new Event('compositionstart'))
  cell.put('9you')
  cell.colleague('12')
  expect(cell.box.value).toBe('9you')
  cell.put('9')
  cell.box.dispatchEvent(new Event('compositionend'))
  expect([cell.stored(), cell.box.value, cell.told.at(-1)]).toEqual(['12', '12', null])
})

test('[ED3] leaving with a begun word that changed nothing writes nothing', () => {
  const cell = openCell('9')
  cell.box.dispatchEvent(new Event('compositionstart'))
  cell.colleague('12')
  cell.bound.release()
  expect(cell.stored()).toBe('12')
  expect(cell.gaveWay).toEqual([])
})

test('[ED2] a word that is left in the middle of its composition is written', () => {
  const cell = openCell('9')
  cell.box.dispatchEvent(new Event('compositionstart'))
  cell.put('9人')
  cell.bound.release()
  expect(cell.stored()).toBe('9人')
})

test('[ED3] typing on after being told writes mine and ends the notice', () => {
  const cell = openCell('9')
  cell.put('12.5')
  cell.colleague('12')
  cell.put('12.55')
  expect(cell.stored()).toBe('12.55')
  expect(cell.told.at(-1)).toBeNull()
})

test('[ED4] Esc brings back what stood there', () => {
  const cell = openCell('9')
  cell.put('12.5')
  cell.bound.revert()
  expect(cell.box.value).toBe('9')
  expect(cell.stored()).toBe('9')
})

test("[ED4] Esc after a colleague's change keeps the colleague's value", () => {
  const cell = openCell('9')
  cell.put('12.5')
  cell.colleague('12')
  cell.bound.revert()
  cell.bound.release()
  expect(cell.box.value).toBe('12')
  expect(cell.stored()).toBe('12')
})

test('[ED2] a word is written when its composition ends, not before', () => {
  const cell = openCell()
  cell.box.dispatchEvent(new Event('compositionstart'))
  cell.put('you')
  expect(cell.stored()).toBe('')
  cell.put('优')
  cell.box.dispatchEvent(new Event('compositionend'))
  expect(cell.stored()).toBe('优')
})

test("one's own undo is shown also in a cell that is being typed in", () => {
  const cell = openCell('9')
  cell.put('12')
  cell.report.setCell('t1-1', 'actual', '9')
  expect(cell.box.value).toBe('9')
})

test("[ED3] [ED33] a field that stays on the page shows a colleague's later value when I leave it, and goes on following", () => {
  const cell = openCell('9')
  cell.put('12.5')
  cell.colleague('12')
  cell.bound.settle()
  expect([cell.stored(), cell.box.value, cell.told.at(-1)]).toEqual(['12', '12', null])
  cell.colleague('13')
  expect(cell.box.value).toBe('13')
})
