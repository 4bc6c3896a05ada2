import * as encoding from 'lib0/encoding'
import { afterAll, beforeAll, expect, test } from 'vitest'
import * as Y from 'yjs'
import { encodeUpdate } from '@gongping/shared/protocol/frames.ts'
import { type StaffedServer, staffedServer } from '../support/staffed-server.ts'
import type { StockClient } from '../support/stock-client.ts'

// Yjs lets anybody write under any clientID. On Hocuspocus fifteen bytes under a colleague's make everybody pass over
// what the colleague types next; one who was offline meanwhile finds it deleted on the own screen, as synced.

let office: StaffedServer
beforeAll(async () => void (office = await staffedServer(['李娟', '王强', '黑客'])))
afterAll(() => office[Symbol.asyncDispose]())

/** Says that the next million characters under this clientID were written and deleted long ago. */
function usedUp(clientId: number, clock: number): Uint8Array {
  const GC = 0
  return encoding.encode((encoder) => {
    for (const number of [1, 1, clientId, clock, GC, 999_999, 0]) encoding.writeVarUint(encoder, number)
  })
}

async function attack(report: string, { doc: { clientID } }: StockClient): Promise<void> {
  using eve = await office.open(report, '黑客')
  const sentAway = eve.closed()
  eve.sendRaw(encodeUpdate(usedUp(clientID, Y.getState(eve.doc.store, clientID))))
  expect(await sentAway).toBe(4422)
}

async function leave({ provider }: StockClient): Promise<void> {
  const gone = new Promise((resolve) => provider.once('connection-close', resolve))
  provider.disconnect()
  await gone
}

async function comeBack(person: StockClient): Promise<void> {
  person.provider.connect()
  await person.synced()
  await person.barrier()
}

test('[PR95] what 李娟 types after an attack under her clientID reaches everybody', async () => {
  const report = await office.createReport()
  using li = await office.open(report, '李娟')
  using wang = await office.open(report, '王强')
  li.type('duties', '攻击之前。')
  await li.barrier()
  const { clientID } = li.doc
  await attack(report, li)
  li.type('duties', '攻击之后。')
  await li.barrier()
  await wang.sees(() => wang.words('duties').includes('攻击之前。攻击之后。'))
  expect(li.doc.clientID).toBe(clientID)
})

test('[PR95] what 李娟 types offline during an attack under her clientID stays on her screen and reaches everybody', async () => {
  const report = await office.createReport()
  using li = await office.open(report, '李娟')
  using wang = await office.open(report, '王强')
  li.type('duties', '断线之前。')
  await li.barrier()
  await leave(li)
  li.type('duties', '断线时写的。')
  await attack(report, li)
  await comeBack(li)
  expect(li.words('duties')).toEqual(['断线之前。断线时写的。'])
  await wang.sees(() => wang.words('duties').includes('断线之前。断线时写的。'))
})

test('[PR95] also if she had only read before the line broke, and nobody knows her clientID but from her caret', async () => {
  const report = await office.createReport()
  using wang = await office.open(report, '王强')
  using li = await office.open(report, '李娟')
  li.provider.awareness.setLocalStateField('cursor', { anchor: 1 })
  await wang.sees(() => wang.provider.awareness.getStates().has(li.doc.clientID))
  await leave(li)
  await wang.sees(() => !wang.provider.awareness.getStates().has(li.doc.clientID))
  li.type('duties', '断线时写的第一句。')
  await attack(report, li)
  await comeBack(li)
  expect(li.words('duties')).toEqual(['断线时写的第一句。'])
  await wang.sees(() => wang.words('duties').includes('断线时写的第一句。'))
})
