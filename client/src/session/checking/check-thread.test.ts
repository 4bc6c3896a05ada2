import { expect, test } from 'vitest'
import * as Y from 'yjs'
import type { Finding } from '@gongping/shared/checks/finding.ts'
import { blankContent } from '@gongping/shared/report/blank-content.ts'
import { ReportDoc } from '@gongping/shared/report/report-doc.ts'
import { encodeSeed } from '@gongping/shared/report/write-content.ts'
import { DEFAULT_TEMPLATE } from '@gongping/shared/template/catalogue.ts'
import { CheckThread, type Thread } from './check-thread.ts'
import { Judge } from './judge.ts'
import type { FromThread, ToThread } from './thread-messages.ts'

test('[PG14] the thread judges what the page shows, edits after its start included', () => {
  const { report, thread, checker } = page()
  const told: (readonly Finding[])[] = []
  report.setCell('t1-4', 'score', '99')
  checker.check((findings) => told.push(findings))
  thread.work()
  expect(told).toHaveLength(1)
  expect(told[0]).toEqual(new Judge(report.doc).findings())
  expect(told[0]?.map(({ code }) => code)).toContain('B3')
})

test('[PG14] an answer that is out of date is not shown', () => {
  const { report, thread, checker } = page()
  const told: (readonly Finding[])[] = []
  report.setCell('t1-4', 'score', '99')
  checker.check((findings) => told.push(findings))
  thread.work({ hold: true })
  report.setCell('t1-4', 'score', '')
  checker.check((findings) => told.push(findings))
  thread.work()
  expect(told).toHaveLength(1)
  expect(told[0]?.map(({ code }) => code)).not.toContain('B3')
})

test('[PG14] a page that is closed takes its thread along and tells it nothing more', () => {
  const { report, thread, checker } = page()
  checker.close()
  report.setCell('t1-4', 'score', '99')
  expect(thread.isOver).toBe(true)
  expect(thread.waiting).toHaveLength(1)
})

function page() {
  const doc = new Y.Doc()
  Y.applyUpdate(doc, encodeSeed(blankContent(DEFAULT_TEMPLATE, { year: 2024, unit: { name: '云溪县网格中心' }, title: '' })))
  const thread = new HandThread()
  return { report: new ReportDoc(doc), thread, checker: new CheckThread(doc, thread) }
}

/** A thread that works, and answers, when the test says so. */
class HandThread implements Thread {
  waiting: ToThread[] = []
  isOver = false
  readonly #doc = new Y.Doc()
  readonly #judge = new Judge(this.#doc)
  readonly #held: FromThread[] = []
  #answer: (event: MessageEvent<FromThread>) => void = () => {}

  addEventListener(_type: 'message', listener: (event: MessageEvent<FromThread>) => void): void {
    this.#answer = listener
  }

  postMessage(message: ToThread): void {
    this.waiting.push(structuredClone(message))
  }

  terminate(): void {
    this.isOver = true
  }

  work({ hold = false } = {}): void {
    for (const message of this.waiting.splice(0)) {
      if ('update' in message) Y.applyUpdate(this.#doc, message.update)
      else this.#held.push({ question: message.question, findings: this.#judge.findings() })
    }
    if (hold) return
    for (const data of this.#held.splice(0)) this.#answer(new MessageEvent('message', { data: structuredClone(data) }))
  }
}
