import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { readContent } from '@gongping/shared/report/read-content.ts'
import { ReportDoc } from '@gongping/shared/report/report-doc.ts'
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
    /** 王强 writes at the end of the same text, at a page of his own. */
    fromWang: (words: string) => {
      const theirs = new Y.Doc()
      Y.applyUpdate(theirs, Y.encodeStateAsUpdate(report.doc))
      const same = new ReportDoc(theirs).text('t1-1', 'reason')
      same.insert(same.length, words)
      Y.applyUpdate(report.doc, Y.encodeStateAsUpdate(theirs), provider)
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

test('[PG65] text is the draft without what a colleague has written into it since', () => {
  const { before, type, fromWang } = page()
  fromWang('王强早先写的。')
  type('因汛情')
  fromWang('王强又写的。')
  type('延期')
  expect(before.ownWordsAt(REASON)).toBe('王强早先写的。因汛情延期')
})

test('[PG65] what a colleague wrote before the server had the last of mine is none of the news', () => {
  const { before, type, ask, answer, fromWang } = page()
  type('一')
  fromWang('王')
  ask()
  type('二')
  answer()
  fromWang('强')
  type('三')
  expect(before.ownWordsAt(REASON)).toBe('一王二三')
})
