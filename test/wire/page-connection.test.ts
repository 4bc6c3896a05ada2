import { afterAll, beforeAll, expect, test } from 'vitest'
import { Connection } from '@gongping/client/src/session/connection.ts'
import type { LiveValue } from '@gongping/client/src/session/live-value.ts'
import type { Saved } from '@gongping/client/src/session/save-ledger.ts'
import { ReportDoc } from '@gongping/shared/report/report-doc.ts'
import * as Y from 'yjs'
import { type StaffedServer, staffedServer } from '../support/staffed-server.ts'

const NativeWebSocket = globalThis.WebSocket

let office: StaffedServer
beforeAll(async () => {
  office = await staffedServer()
  const authorization = `Bearer ${office.tokenOf('李娟')}`
  // A page is known by its cookie; here the token takes its place.
  globalThis.WebSocket = class extends NativeWebSocket {
    constructor(url: string | URL) {
      super(url, { headers: { authorization } } as never)
    }
  }
})
afterAll(async () => {
  globalThis.WebSocket = NativeWebSocket
  await office[Symbol.asyncDispose]()
})

test('[PR17] [PR18] the page says truly what is saved, through a stop of the server and typing while it comes back', async () => {
  const id = await office.createReport()
  using page = openPage(id)
  await page.says('saved')
  page.write('停机之前。')
  expect(page.connection.saved.get()).toMatchObject({ step: 'saving', changes: 1 })
  await page.says('saved')

  expect(await office.server.stop()).toBe(0)
  await page.says('local')
  page.write('停机时写的。')
  expect(page.connection.saved.get()).toMatchObject({ step: 'local', changes: 1, places: [{ row: 't1-1', field: 'reason' }] })

  await office.restart()
  // Somebody who does not stop typing: many updates fall between the opening of the line and the comparison.
  const keystrokes = setInterval(() => page.write('字'), 1)
  await page.says('saving')
  clearInterval(keystrokes)
  await page.says('saved')

  using colleague = await office.open(id, '王强')
  expect(colleague.content.tables[0]?.indicators[0]?.reason).toBe(page.text.toString())
})

test('[PR34] a page whose report does not exist is told so, once', async () => {
  using page = openPage('no-such-report')
  await until(page.connection.ended, (ended) => ended !== null)
  expect(page.connection.ended.get()).toEqual({ reaction: 'give-up', failure: { code: 'report-unknown', params: {} } })
  expect(page.connection.saved.get()).toEqual({ step: 'opening' })
})

function openPage(reportId: string) {
  const doc = new Y.Doc()
  const connection = new Connection(office.server.origin.replace(/^http/, 'ws'), reportId, doc)
  const text = new ReportDoc(doc).text('t1-1', 'reason')
  const write = (words: string) => text.insert(text.length, words)
  /** Waits until the page says that; a connection that ends for good will never say it. */
  const says = async (step: Saved['step']) => {
    const { saved, ended } = connection
    await Promise.race([until(saved, (now) => now.step === step), until(ended, (end) => end !== null)])
    expect(ended.get()).toBeNull()
  }
  return { connection, text, write, says, [Symbol.dispose]: () => connection.close() }
}

/** Waits until a value is as wanted; the test's own time limit ends a wait in vain. */
async function until<T>(value: LiveValue<T>, isWanted: (value: T) => boolean): Promise<void> {
  if (isWanted(value.get())) return
  const { promise, resolve } = Promise.withResolvers<void>()
  const stop = value.watch(() => isWanted(value.get()) && resolve())
  await promise
  stop()
}
