import { expect, test } from 'vitest'
import type * as Y from 'yjs'
import { emptyIndicator } from '@gongping/shared/report/blank-content.ts'
import { readContent } from '@gongping/shared/report/read-content.ts'
import { writeIndicator } from '@gongping/shared/report/write-content.ts'
import { indicatorForm } from '../../../test/support/indicator-form.ts'
import { BeforeEdits } from './before-edits.ts'
import type { Connection } from './connection.ts'
import { placesOf } from './edit-place.ts'
import { LiveValue } from './live-value.ts'
import { SaveLedger } from './save-ledger.ts'
import { unsavedDraft } from './unsaved-draft.ts'

/** A page whose server never answers. */
function page() {
  const { report } = indicatorForm()
  const ledger = new SaveLedger()
  ledger.connected(0)
  const provider = {} as Connection['provider']
  const connection = { provider, saved: new LiveValue(ledger.saved), asked: new LiveValue(0), answered: new LiveValue(0) }
  report.doc.on('update', (_update: Uint8Array, _origin: unknown, _doc: Y.Doc, transaction: Y.Transaction) => {
    ledger.edited(placesOf(transaction), 0)
    connection.saved.set(ledger.saved)
  })
  const drawn = new LiveValue(readContent(report.doc))
  const before = new BeforeEdits(report, connection, drawn)
  return { report, draft: () => unsavedDraft({ report, connection, before }, 7), draw: () => drawn.set(readContent(report.doc)) }
}

test('[PG65] an added row is one part, with what was filled into it then and later', () => {
  const { report, draft, draw } = page()
  report.doc.transact(() => {
    const levels = { level1: '产出指标', level2: '数量指标', level3: '培训人次' }
    writeIndicator(report, 't1', { ...emptyIndicator('t1-new'), ...levels, weight: '5' }, 'zz')
  })
  draw()
  report.setCell('t1-new', 'target', '≥50人次')
  const [part, ...others] = draft()
  expect(others).toEqual([])
  expect(part?.words).toContain('产出指标 · 数量指标 · 培训人次；年度指标值：≥50人次；分值：5')
})

test('[PG65] cells of rows that were there are parts of their own', () => {
  const { report, draft } = page()
  report.setCell('t1-1', 'target', '≥50人次')
  report.text('t1-1', 'reason').insert(0, '因汛情')
  expect(draft().map(({ words }) => words)).toEqual(['≥50人次', '因汛情'])
})
