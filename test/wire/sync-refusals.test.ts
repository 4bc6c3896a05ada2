import { WebSocket as NodeSocket } from 'ws'
import { afterAll, beforeAll, expect, test } from 'vitest'
import * as Y from 'yjs'
import { encodeUpdate } from '@gongping/shared/protocol/frames.ts'
import { MAX_FRAME_BYTES } from '@gongping/shared/protocol/messages.ts'
import { SCHEMA_VERSION } from '@gongping/shared/report/shape.ts'
import { StockClient, type StockOptions } from '../support/stock-client.ts'
import { type StaffedServer, staffedServer } from '../support/staffed-server.ts'

let office: StaffedServer
beforeAll(async () => void (office = await staffedServer()))
afterAll(() => office[Symbol.asyncDispose]())

const UNWELCOME: readonly (readonly [string, number, (token: string) => StockOptions])[] = [
  ['without a token', 4401, () => ({})],
  ['with an invented token', 4401, () => ({ token: 'invented-0123456789abcdef' })],
  ['with the page of an older form', 4426, (token) => ({ token, params: { schema: String(SCHEMA_VERSION - 1) } })],
  ['with something that is no version of the form', 4426, (token) => ({ token, params: { schema: 'two' } })],
]

test.each(UNWELCOME)('[PR51] who comes %s is sent away for good with %i', async (_how, code, credentials) => {
  const report = await office.createReport()
  using stranger = new StockClient(office.server.origin, report, credentials(office.tokenOf('李娟')))
  expect(await stranger.closed()).toBe(code)
  expect(stranger.words('duties')).toEqual([])
})

test('[PR51] who asks for a report that does not exist is sent away for good with 4404, and none comes to be', async () => {
  using lost = new StockClient(office.server.origin, 'nosuchreport', { token: office.tokenOf('李娟') })
  expect(await lost.closed()).toBe(4404)
  expect((await office.fetch('/api/reports/nosuchreport')).status).toBe(404)
})

test('[PR51] a page of another site cannot open a socket in the name of the person', async () => {
  const report = await office.createReport()
  const address = `${office.server.origin.replace('http', 'ws')}/sync/${report}`
  const closedWith = (query: string) =>
    new Promise((resolve) => {
      const socket = new NodeSocket(`${address}${query}`, { origin: 'https://elsewhere.example' })
      socket.on('close', resolve)
      socket.on('message', () => {
        resolve('let in')
        socket.terminate()
      })
    })
  expect(await closedWith('')).toBe(4403)
  // A token in the address is no cookie: no browser adds it by itself.
  expect(await closedWith(`?token=${office.tokenOf('李娟')}`)).toBe('let in')
})

const UNREADABLE: readonly (readonly [string, number, Uint8Array])[] = [
  ['a frame of a kind that does not exist', 4400, new Uint8Array([77, 1, 2, 3])],
  ['an empty frame', 4400, new Uint8Array()],
  ['half a frame', 4400, new Uint8Array([0, 2, 200, 1, 5])],
  ['bytes that are no update', 4422, encodeUpdate(new Uint8Array([9, 9, 9, 9, 9, 9]))],
  [
    'an update of a root that reports do not have',
    4422,
    encodeUpdate(updateOf((doc) => doc.getMap('people').set('李娟', 'admin'))),
  ],
  ['a number where figures are text', 4422, encodeUpdate(updateOf((doc) => doc.getMap('cells').set('t1/name', 5)))],
  [
    'a picture in a section',
    4422,
    encodeUpdate(updateOf((doc) => doc.getXmlFragment('section/duties').push([new Y.XmlElement('image')]))),
  ],
  ['a frame that is too large', 4413, new Uint8Array(MAX_FRAME_BYTES + 1)],
]

test.each(UNREADABLE)(
  '[PR9] %s closes its sender with %i; the report and the colleague notice nothing',
  async (_what, code, frame) => {
    const report = await office.createReport()
    using li = await office.open(report, '李娟')
    using wang = await office.open(report, '王强')
    li.type('duties', '原样')
    await li.barrier()
    const before = await (await office.fetch(`/api/reports/${report}`)).text()
    let interruptions = 0
    wang.provider.on('connection-close', () => interruptions++)

    const closed = li.closed()
    li.sendRaw(frame)
    expect(await closed).toBe(code)

    await wang.barrier()
    expect(await (await office.fetch(`/api/reports/${report}`)).text()).toBe(before)
    wang.type('duties', '，照常工作')
    await wang.barrier()
    expect(wang.words('duties')).toEqual(['原样，照常工作'])
    expect(interruptions).toBe(0)
  },
)

function updateOf(edit: (doc: Y.Doc) => void): Uint8Array {
  const doc = new Y.Doc()
  edit(doc)
  return Y.encodeStateAsUpdate(doc)
}
