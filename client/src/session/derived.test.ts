import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { blankContent } from '@gongping/shared/report/blank-content.ts'
import { ReportDoc } from '@gongping/shared/report/report-doc.ts'
import { fundRowId } from '@gongping/shared/report/shape.ts'
import { encodeSeed } from '@gongping/shared/report/write-content.ts'
import { DEFAULT_TEMPLATE } from '@gongping/shared/template/catalogue.ts'
import type { Checker } from './checking/checker.ts'
import { Judge } from './checking/judge.ts'
import { Derived } from './derived.ts'

const TOTAL = fundRowId('t1', 'total')

test('[PG10] any number of changes before a frame cost one computation, drawn in that frame', () => {
  const { report, derived, clock } = page()
  let drawn = 0
  derived.sheet.watch(() => drawn++)
  report.setCell(TOTAL, 'budget', '345.43')
  report.setCell(TOTAL, 'executed', '3')
  report.setCell(TOTAL, 'executed', '34')
  report.setCell(TOTAL, 'executed', '345.43')
  expect(clock.frames).toBe(1)
  clock.nextFrame()
  expect(drawn).toBe(1)
  expect(derived.sheet.get().tables[0]?.execution).toMatchObject({ rate: '100.00', score: '10.00' })
})

test('[PG10] typing text changes the content and leaves the score sheet the very same', () => {
  const { report, derived, clock } = page()
  const sheet = derived.sheet.get()
  const funds = derived.content.get().tables[0]?.funds
  report.text('t1-4', 'reason').insert(0, '招标节约')
  clock.nextFrame()
  expect(derived.content.get().tables[0]?.indicators[3]?.reason).toBe('招标节约')
  expect(derived.content.get().tables[0]?.funds).toBe(funds)
  expect(derived.sheet.get()).toBe(sheet)
})

test('[PG10] checks wait for a quiet moment, and for the end of a word that is being composed', () => {
  const { report, derived, clock } = page()
  clock.nextFrame()
  clock.rest()
  derived.setComposing(true)
  report.setCell('t1-4', 'score', '99')
  clock.nextFrame()
  const before = derived.findings.get()
  clock.rest()
  expect(derived.findings.get()).toBe(before)
  derived.setComposing(false)
  clock.rest()
  expect(derived.findings.get()).not.toBe(before)
})

test('after the end nothing is computed any more', () => {
  const { report, derived, clock } = page()
  derived.close()
  report.setCell(TOTAL, 'budget', '1')
  expect(clock.frames).toBe(0)
})

function page() {
  const doc = new Y.Doc()
  Y.applyUpdate(doc, encodeSeed(blankContent(DEFAULT_TEMPLATE, { year: 2024, unit: { name: '云溪县网格中心' }, title: '' })))
  const clock = new HandClock()
  return { report: new ReportDoc(doc), derived: new Derived(doc, inThisThread(doc), clock), clock }
}

function inThisThread(doc: Y.Doc): Checker {
  const judge = new Judge(doc)
  return { check: (tell) => tell(judge.findings()), close: () => judge.close() }
}

/** Frames and quiet moments come when the test says so. */
class HandClock {
  readonly #frames = new Set<() => void>()
  readonly #idle = new Set<() => void>()

  get frames(): number {
    return this.#frames.size
  }

  frame(work: () => void): () => void {
    this.#frames.add(work)
    return () => void this.#frames.delete(work)
  }

  idle(work: () => void): () => void {
    this.#idle.add(work)
    return () => void this.#idle.delete(work)
  }

  nextFrame(): void {
    runAll(this.#frames)
  }

  rest(): void {
    runAll(this.#idle)
  }
}

function runAll(queue: Set<() => void>): void {
  const work = [...queue]
  queue.clear()
  for (const run of work) run()
}
