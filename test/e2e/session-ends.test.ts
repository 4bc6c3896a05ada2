import { afterAll, beforeAll, expect, test } from 'vitest'
import { CLOSE } from '@gongping/shared/protocol/close-codes.ts'
import { type BrowserOffice, browserOffice } from '../support/browser-office.ts'
import { Clerk } from '../support/clerk.ts'
import { expectNothingWrong } from '../support/nothing-wrong.ts'
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

  await li.page.getByRole('dialog').getByText('登录已失效').waitFor()
  await li.page.getByRole('dialog').getByLabel('密码', { exact: true }).waitFor()
  await li.screenshot('09-session-ended')
  expect(await wang.wordsInSection('other')).toBe('无。')
  await li.fillSignIn(passwordOf('李娟'))
  await li.page.getByRole('dialog').waitFor({ state: 'hidden' })
  await li.saved()
  await wang.readsInSection('other', '登录过期之前写的。')
  await Promise.all([li.leave(), wang.leave()])
})

test('[PG84] [PG85] a session that ends while 李娟 types: every word of hers stays where she meant it, none is in the password', async () => {
  const [li, wang] = [await office.seat('李娟'), await office.seat('王强')]
  const elsewhere = await Clerk.arrive(office.browser, office.server.server.origin, '李娟')
  await elsewhere.signInQuietly(passwordOf('李娟'))
  await li.enterSection('staffing')
  await li.type('会话结束之前写的，')
  await li.saved()
  const typing = typeWithoutPause(li)
  const headers = { origin: office.server.server.origin }
  const ended = await elsewhere.context.request.delete('/api/profile/sessions', { headers })
  expect(ended.ok()).toBe(true)
  await li.page.getByText('您在别处结束了这里的登录。停下输入后请重新登录').waitFor()
  await li.screenshot('140-asked-soon')
  await li.page.evaluate(() => dispatchEvent(new Event('enough')))
  const written = await typing
  const dialog = li.page.getByRole('dialog')
  await dialog.getByText('您在别处结束了这里的登录').waitFor()
  expect(await dialog.getByLabel('密码', { exact: true }).inputValue()).toBe('')
  await expectNothingWrong(li, '141-ended-elsewhere')
  await li.fillSignIn(passwordOf('李娟'))
  await dialog.waitFor({ state: 'hidden' })
  await li.saved()
  await wang.readsInSection('staffing', `会话结束之前写的，${written}`)
  await Promise.all([li.leave(), wang.leave(), elsewhere.leave()])
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

/** Types in the page itself, so that a busy machine makes no pause, until the page hears `enough`. @returns what was typed. */
function typeWithoutPause({ page }: Clerk): Promise<string> {
  return page.evaluate(
    () =>
      new Promise((resolve) => {
        const words = '然后接着写，一直写到停下来为止。'
        let typed = ''
        const timer = setInterval(() => {
          const key = words[typed.length % words.length] ?? ''
          document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }))
          document.execCommand('insertText', false, key)
          typed += key
        }, 100)
        addEventListener('enough', () => {
          clearInterval(timer)
          resolve(typed)
        })
      }),
  )
}
