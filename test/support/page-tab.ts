import { Connection } from '@gongping/client/src/session/connection.ts'
import type { LiveValue } from '@gongping/client/src/session/live-value.ts'
import type { Saved } from '@gongping/client/src/session/save-ledger.ts'
import { ReportDoc } from '@gongping/shared/report/report-doc.ts'
import { expect } from 'vitest'
import * as Y from 'yjs'
import type { StaffedServer } from './staffed-server.ts'

/** A report in a tab of somebody's browser, without anything drawn: its connection, and one long text of it. */
export function openPage(office: StaffedServer, reportId: string) {
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

/** From now on sockets of this process are known by somebody's token, as those of a page are by its cookie. */
export function signInSockets(token: string): Disposable {
  const NativeWebSocket = globalThis.WebSocket
  globalThis.WebSocket = class extends NativeWebSocket {
    constructor(url: string | URL) {
      super(url, { headers: { authorization: `Bearer ${token}` } } as never)
    }
  }
  return { [Symbol.dispose]: () => void (globalThis.WebSocket = NativeWebSocket) }
}

/** Waits until a value is as wanted; the test's own time limit ends a wait in vain. */
export async function until<T>(value: LiveValue<T>, isWanted: (value: T) => boolean): Promise<void> {
  if (isWanted(value.get())) return
  const { promise, resolve } = Promise.withResolvers<void>()
  const stop = value.watch(() => isWanted(value.get()) && resolve())
  await promise
  stop()
}
