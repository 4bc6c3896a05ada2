import { expect, test } from 'vitest'
import type * as Y from 'yjs'
import { readContent } from '@gongping/shared/report/read-content.ts'
import { indicatorForm } from '../../../test/support/indicator-form.ts'
import { BeforeEdits } from './before-edits.ts'
import type { Connection } from './connection.ts'
import { placesOf } from './edit-place.ts'
import { LiveValue } from './live-value.ts'
import { SaveLedger } from './save-ledger.ts'

const REASON = { row: 't1-1', field: 'reason' }
const ACTUAL = { row: 't1-1', field: 'actual' }

/** A page with a line on which the test says when the server is asked and when it has answered. */
function page() {
  const { report } = indicatorForm()
  const ledger = new SaveLedger()
  ledger.connected(0)
  const provider = {} as Connection['provider']
  const line = { provider, saved: new LiveValue(ledger.saved), asked: new LiveValue(0), answered: new LiveValue(0) }
  report.doc.on('update', (_update: Uint8Array, origin: unknown, _doc: Y.Doc, transaction: Y.Transaction) => {
    if (origin !== provider) ledger.edited(placesOf(transaction), 0)
    line.saved.set(ledger.saved)
  })
  const drawn = new LiveValue(readContent(report.doc))
  const text = report.text('t1-1', 'reason')
  return {
    before: new BeforeEdits(report, line, drawn),
    type: (words: string) => text.insert(text.length, words),
    fill: (value: string) => report.setCell('t1-1', 'actual', value),
    draw: () => drawn.set(readContent(report.doc)),
    ask: () => line.asked.set(ledger.ask()),
    answer: () => {
      ledger.answered(line.asked.get(), 0)
      line.saved.set(ledger.saved)
      line.answered.set(line.asked.get())
    },
    colleague: (change: (theirs: ReturnType<typeof indicatorForm>['report']) => void) =>
      report.doc.transact(() => change(report), provider),
  }
}

test('[PR73] what a place said before is what the server has: it goes forward with each answer', () => {
  const { before, type, draw, ask, answer } = page()
  type('一')
  draw()
  expect(before.wordsAt(REASON)).toBe('')
  ask()
  type('二')
  answer()
  expect(before.wordsAt(REASON)).toBe('一')
  ask()
  answer()
  type('三')
  expect(before.wordsAt(REASON)).toBe('一')
  draw()
  ask()
  answer()
  expect(before.wordsAt(REASON)).toBeNull()
})

test('[PR73] a value is the draft as it was typed, whatever a colleague has written over it', () => {
  const { before, fill, colleague } = page()
  fill('31台')
  colleague((report) => report.setCell('t1-1', 'actual', '29台'))
  expect(before.ownWordsAt(ACTUAL)).toBe('31台')
})

test('[PR73] text is the draft with the colleague’s words in it', () => {
  const { before, type, colleague } = page()
  type('因汛情延期')
  colleague((report) => report.text('t1-1', 'reason').insert(0, '王强：'))
  expect(before.ownWordsAt(REASON)).toBe('王强：因汛情延期')
})
