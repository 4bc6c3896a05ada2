import { afterAll, beforeAll, expect, test } from 'vitest'
import { openPage, signInSockets, until } from '../support/page-tab.ts'
import { type StaffedServer, staffedServer } from '../support/staffed-server.ts'

let office: StaffedServer
let signedIn: Disposable
beforeAll(async () => {
  office = await staffedServer()
  signedIn = signInSockets(office.tokenOf('李娟'))
})
afterAll(async () => {
  signedIn[Symbol.dispose]()
  await office[Symbol.asyncDispose]()
})

test('[PR17] [PR18] the page says truly what is saved, through a stop of the server and typing while it comes back', async () => {
  const id = await office.createReport()
  using page = openPage(office, id)
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
  using page = openPage(office, 'no-such-report')
  await until(page.connection.ended, (ended) => ended !== null)
  expect(page.connection.ended.get()).toEqual({ reaction: 'give-up', failure: { code: 'report-unknown', params: {} } })
  expect(page.connection.saved.get()).toEqual({ step: 'opening' })
})
