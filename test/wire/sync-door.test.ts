import type { Socket } from 'node:net'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import * as Y from 'yjs'
import { hirePerson } from '@gongping/server/operations/hire-person.ts'
import { listen } from '@gongping/server/http/listen.ts'
import type { IdentityTables } from '@gongping/server/identity/tables.ts'
import { encodeUpdate } from '@gongping/shared/protocol/frames.ts'
import { BLANK_SEED } from '../support/office.ts'
import { type HttpOffice, PASSWORD, httpOffice } from '../support/http-office.ts'
import { RawLine } from '../support/raw-line.ts'
import { REPORT } from '../contract/journal-setup.ts'

const HEARTBEAT_MS = 25_000
const MEGABYTE = 1024 * 1024

let office: HttpOffice
let port: number
let stop: () => Promise<void>
/** The server's ends of the lines, in the order in which they came. */
const lines: Socket[] = []
beforeAll(async () => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] })
  office = await httpOffice()
  office.webSockets.on('connection', (_socket, request) => lines.push(request.socket))
  const { app, webSockets } = office
  const listening = await listen({ fetch: app.fetch, webSockets, host: '127.0.0.1', port: 0 })
  if (!listening.ok) throw new Error(listening.error.code)
  port = listening.value.port
  stop = () => listening.value.close()
  await office.store.reports.create({ ...REPORT, id: 'a', seed: BLANK_SEED })
})
afterAll(async () => {
  await office[Symbol.asyncDispose]()
  await stop()
  vi.useRealTimers()
})

test('[PR110] whose token was withdrawn writes nothing more, also with a program that takes no goodbye', async () => {
  const li = { name: '李娟', display: '李娟', role: 'member', password: PASSWORD } as const
  const added = await hirePerson(office.office, office.identity, li)
  if (!added.ok) throw new Error(added.error.code)
  const { token } = await office.identity.createToken(added.value.id)
  using line = new RawLine(port, `/sync/a?token=${token}`)
  const doc = new Y.Doc()
  doc.on('update', (update: Uint8Array) => line.send(encodeUpdate(update)))
  const cells = doc.getMap('cells')
  cells.set('t1-1/actual', '90')
  await expect.poll(() => actual()).toBe('90')

  await office.store.db.withTables<IdentityTables>().deleteFrom('api_token').execute()
  vi.advanceTimersByTime(HEARTBEAT_MS)
  await line.hears('sign-in-required')
  cells.set('t1-1/actual', '95')
  line.sayGoodbye()
  await line.closed
  expect(await actual()).toBe('90')
})

test('[PR111] who was not let in costs nothing: a message that never ends is not read', async () => {
  const before = lines.length
  const strangers = Array.from({ length: 4 }, () => new RawLine(port, '/sync/a'))
  for (const stranger of strangers) {
    await stranger.hears('sign-in-required')
    for (let part = 0; part < 7; part++) stranger.write(largeFragment(part === 0 ? 0x02 : 0x00))
  }
  await Promise.all(strangers.map(({ closed }) => closed))
  const read = lines.slice(before).map(({ bytesRead }) => bytesRead)
  expect(read).toHaveLength(4)
  expect(Math.max(...read)).toBeLessThan(MEGABYTE / 2)
  for (const stranger of strangers) stranger[Symbol.dispose]()
})

async function actual(): Promise<string | undefined> {
  return (await office.rooms.read('a'))?.tables[0]?.indicators.find(({ id }) => id === 't1-1')?.actual
}

/** A mebibyte of a message that goes on. */
function largeFragment(opcode: number): Uint8Array {
  const frame = Buffer.alloc(14 + MEGABYTE)
  frame.set([opcode, 0xff])
  frame.writeBigUInt64BE(BigInt(MEGABYTE), 2)
  return frame
}
