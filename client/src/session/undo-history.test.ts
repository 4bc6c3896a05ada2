import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { createUndoHistory, forgetForbidden } from './undo-history.ts'

const EDIT = 'edit'

/** Somebody who fills in a section and a cell, in one document with one history. */
function page() {
  const doc = new Y.Doc()
  const history = createUndoHistory(doc, EDIT)
  const [section, cell] = [doc.getText('section/duties'), doc.getText('text/t1-1/reason')]
  const write = (text: Y.Text, words: string) => {
    history.stopCapturing()
    doc.transact(() => text.insert(text.length, words), EDIT)
  }
  return { history, section, cell, write, shown: () => [section.toString(), cell.toString()] }
}

test('[PR75] steps in a part that was taken from somebody are not undone any more, the others still are', () => {
  const { history, section, cell, write, shown } = page()
  write(section, '职能')
  write(cell, '原因')
  write(section, '编制')
  forgetForbidden(history, (place) => place.startsWith('section/'))
  history.undo()
  history.undo()
  history.undo()
  expect(shown()).toEqual(['', '原因'])
  history.redo()
  history.redo()
  expect(shown()).toEqual(['职能编制', '原因'])
})

test('[PR75] neither are they redone', () => {
  const { history, cell, write, shown } = page()
  write(cell, '原因')
  history.undo()
  forgetForbidden(history, (place) => place.startsWith('section/'))
  history.redo()
  expect(shown()).toEqual(['', ''])
})

test('[PR75] a step that ran over both parts is not undone by half', () => {
  const { history, section, cell, write, shown } = page()
  write(section, '职能')
  section.doc?.transact(() => cell.insert(0, '原因'), EDIT)
  expect(history.undoStack).toHaveLength(1)
  forgetForbidden(history, (place) => place.startsWith('section/'))
  write(section, '编制')
  history.undo()
  history.undo()
  expect(shown()).toEqual(['职能', '原因'])
})

test('[PG50] steps in a row that became somebody else’s are not undone any more, those in other rows still are', () => {
  const doc = new Y.Doc()
  const history = createUndoHistory(doc, EDIT)
  const cells = doc.getMap<string>('cells')
  for (const key of ['t1-1/actual', 't1-2/actual', 't1/fund/total/executed']) {
    history.stopCapturing()
    doc.transact(() => cells.set(key, '1'), EDIT)
  }
  forgetForbidden(history, (place) => place !== 'row/t1-2')
  for (let presses = 0; presses < 3; presses++) history.undo()
  expect(Object.keys(cells.toJSON())).toEqual(['t1-2/actual'])
})
