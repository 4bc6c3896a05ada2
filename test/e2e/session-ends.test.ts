import { afterAll, beforeAll, expect, test } from 'vitest'
import { CLOSE } from '@gongping/shared/protocol/close-codes.ts'
import { type BrowserOffice, browserOffice } from '../support/browser-office.ts'
import { Clerk } from '../support/clerk.ts'
import { passwordOf } from '../support/staffed-server.ts'
import { SyncLine } from '../support/sync-line.ts'

let office: BrowserOffice
beforeAll(async () => void (office = await browserOffice()))
afterAll(() => office[Symbol.asyncDispose]())

test('[PG8] a session that ended while the server was away: the page asks to sign in and keeps what was written', async () => {
  const li = await office.seat('李娟')
  const wang = await office.seat('王强')
  await office.server.server.stop()
  await li.context.clearCookies()
  await li.enterSection('other')
  await li.type('登录过期之前写的。')
  await li.seesSaved('仅在本机')
  await office.server.restart()

  await li.page.getByRole('dialog').getByText('登录已过期').waitFor()
  await li.page.getByRole('dialog').getByLabel('密码').waitFor()
  await li.screenshot('09-session-ended')
  expect(await wang.wordsInSection('other')).toBe('无。')
  await li.fillSignIn(passwordOf('李娟'))
  await li.page.getByRole('dialog').waitFor({ state: 'hidden' })
  await li.saved()
  await wang.readsInSection('other', '登录过期之前写的。')
  await Promise.all([li.leave(), wang.leave()])
})

test('[PG8] a stranger with a link to a report is led through the sign-in page to that report', async () => {
  const wang = await Clerk.arrive(office.browser, office.server.server.origin, '王强')
  await wang.goTo(`/reports/${office.report}`)
  await wang.fillSignIn('一个错的口令，不会通过')
  await wang.page.getByText('用户名或密码不正确').waitFor()
  await wang.screenshot('10-sign-in-refused')
  await wang.fillSignIn(passwordOf('王强'))
  await wang.reportIsOpen()
  expect(new URL(wang.page.url()).pathname).toBe(`/reports/${office.report}`)
})

test('[PG64] edits on their way when 李娟 goes back to the list are a draft if the session ends before they are taken', async () => {
  const { clerk: li, line } = await SyncLine.seat(office, '李娟')
  line.hold()
  await li.enterSection('other')
  await li.type('离开报告时还没有存。')
  await li.page.locator('.report-back').click()
  await li.page.getByRole('heading', { name: '报告', exact: true }).waitFor()
  await line.refuse(CLOSE.signIn)
  await li.reads(
    () =>
      li.page.evaluate(() =>
        Object.keys(localStorage)
          .filter((key) => key.startsWith('gongping.draft.'))
          .length.toString(),
      ),
    '1',
  )
  await li.openReport(office.report)
  await li.page.getByRole('button', { name: '查看草稿' }).click()
  await li.page.getByRole('dialog').getByText('离开报告时还没有存。').first().waitFor()
  await li.leave()
})
