import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type BrowserOffice, browserOffice } from '../support/browser-office.ts'
import { Clerk } from '../support/clerk.ts'
import { mustRun } from '../support/command-line.ts'
import { expectNothingWrong } from '../support/nothing-wrong.ts'
import { passwordOf } from '../support/staffed-server.ts'

let office: BrowserOffice
let chief: Clerk

beforeAll(async () => {
  office = await browserOffice(['李娟'])
  const { dataDir, origin } = office.server.server
  await mustRun(dataDir, ['user', 'add', '主任', '--role', 'admin', '--password-stdin'], passwordOf('主任'))
  chief = await Clerk.arrive(office.browser, origin, '主任')
  await chief.signIn(passwordOf('主任'))
  await chief.goTo('/people')
})
afterAll(() => office[Symbol.asyncDispose]())

test('[PG38] [PG70] an invited person chooses name and password by a link, and stands where the invitation says', async () => {
  await chief.page.getByRole('button', { name: '修改股室' }).click()
  await chief.page.getByRole('button', { name: '增加股室' }).click()
  await chief.type('绩效股')
  await chief.press('Enter')
  await chief.page.locator('.unit-facts', { hasText: '绩效股' }).waitFor()

  await chief.page.getByRole('button', { name: '邀请人员' }).click()
  const dialog = chief.page.getByRole('dialog')
  await dialog.getByLabel('姓名').fill('赵建国')
  await dialog.getByLabel('股室', { exact: true }).selectOption('绩效股')
  await dialog.getByLabel('职务').fill('会计')
  await expectNothingWrong(chief, '120-invite')
  await dialog.getByRole('button', { name: '生成链接' }).click()
  const link = await dialog.locator('code').innerText()
  await chief.press('Escape')
  await dialog.getByText('请按“已复制好”').waitFor()
  await expectNothingWrong(chief, '121-invitation-link')
  expect(link).toMatch(/^http:\S+\/join#\S{40,}$/)
  await dialog.getByRole('button', { name: '已复制好', exact: true }).click()
  await chief.page.getByRole('tab', { name: '邀请 1', selected: true }).waitFor()
  await chief.page.getByRole('row', { name: /赵建国.*等待接受/ }).waitFor()
  await expectNothingWrong(chief, '122-invitations')

  const zhao = await Clerk.arrive(office.browser, office.server.server.origin, '赵建国')
  await zhao.goTo(link)
  await zhao.page.getByText('主任邀请您加入').waitFor()
  expect(await zhao.page.getByLabel('姓名').inputValue()).toBe('赵建国')
  await zhao.page.getByLabel('用户名').fill('李娟')
  await zhao.page.getByLabel('密码', { exact: true }).fill('赵建国自己的口令-2024')
  await zhao.page.getByRole('button', { name: '建立账户并进入' }).click()
  await zhao.page.getByText('用户名“李娟”已被使用').waitFor()
  await expectNothingWrong(zhao, '123-name-taken')
  await zhao.page.getByLabel('用户名').fill('赵建国')
  await zhao.page.getByRole('button', { name: '建立账户并进入' }).click()
  await zhao.page.getByRole('heading', { name: '报告', exact: true }).waitFor()

  await chief.page.reload()
  await chief.page.getByRole('row', { name: /赵建国 绩效股 会计 成员 在用/ }).waitFor()
  await chief.page.getByRole('tab', { name: '邀请 0' }).click()
  await chief.page.getByText('没有等待接受的邀请').waitFor()

  await zhao.goTo('/sign-in')
  await zhao.goTo(link)
  await zhao.page.getByText('这个邀请链接不能使用').waitFor()
  await expectNothingWrong(zhao, '124-invitation-used')
  await zhao.leave()
})

test('[PG38] a link that was withdrawn, or never was one, says so and leads to the sign-in', async () => {
  const link = await invite('钱小红')
  await chief.page.getByRole('button', { name: '撤销给钱小红的邀请' }).click()
  await chief.page.getByText('给钱小红的邀请已撤销').waitFor()
  await chief.page.getByRole('row', { name: /钱小红/ }).waitFor({ state: 'hidden' })

  const qian = await Clerk.arrive(office.browser, office.server.server.origin, '钱小红')
  for (const dead of [link, '/join#nothing', '/join']) {
    await qian.goTo('/sign-in')
    await qian.goTo(dead)
    await qian.page.getByText('这个邀请链接不能使用').waitFor()
  }
  await qian.page.getByRole('link', { name: '登录' }).click()
  await qian.page.getByLabel('密码', { exact: true }).waitFor()
  await qian.leave()
})

test('[PG73] an invitation that has expired gets a new link; the one before stays dead, and so does one that is renewed in time', async () => {
  const first = await invite('孙丽')
  await passAWeek()
  await chief.page.reload()
  await chief.page.getByRole('tab', { name: '邀请 1' }).click()
  await chief.page.getByRole('row', { name: /孙丽.*已过期/ }).waitFor()
  await expectNothingWrong(chief, '125-expired')
  const second = await renew('孙丽', '原来的链接已过期')
  const third = await renew('孙丽', '原来的链接立即作废')

  const sun = await Clerk.arrive(office.browser, office.server.server.origin, '孙丽')
  for (const dead of [first, second]) {
    await sun.goTo('/sign-in')
    await sun.goTo(dead)
    await sun.page.getByText('这个邀请链接不能使用').waitFor()
  }
  await sun.goTo('/sign-in')
  await sun.goTo(third)
  await sun.page.getByText('主任邀请您加入').waitFor()
  await sun.leave()
  await chief.page.getByRole('button', { name: '撤销给孙丽的邀请' }).click()
  await chief.page.getByRole('tab', { name: '邀请 0' }).waitFor()
})

test('[PG71] whoever is signed in and opens a link reads that it is for somebody else, and makes an account only once signed out', async () => {
  const link = await invite('周涛')
  const li = await Clerk.arrive(office.browser, office.server.server.origin, '李娟')
  await li.signInQuietly(passwordOf('李娟'))
  await li.goTo(link)
  await li.page.getByText('这台电脑上登录的是李娟').waitFor()
  expect(await li.page.locator('code').innerText()).toBe(link)
  expect(await li.page.getByRole('textbox').count()).toBe(0)
  await expectNothingWrong(li, '126-invitation-signed-in')
  await li.page.getByRole('link', { name: '回到报告' }).click()
  await li.page.getByRole('button', { name: '李娟' }).waitFor()
  await li.page.goBack()
  await li.page.getByRole('button', { name: '退出登录，建立新账户' }).click()
  await li.page.getByLabel('用户名').fill('周涛')
  await li.page.getByLabel('密码', { exact: true }).fill('周涛自己的口令-2024')
  await li.page.getByRole('button', { name: '建立账户并进入' }).click()
  await li.page.getByRole('button', { name: '周涛' }).waitFor()
  await li.leave()
})

/** @returns the link. */
async function invite(name: string): Promise<string> {
  await chief.page.getByRole('button', { name: '邀请人员' }).click()
  await chief.page.getByRole('dialog').getByLabel('姓名').fill(name)
  await chief.page.getByRole('button', { name: '生成链接' }).click()
  return noteLink()
}

async function renew(name: string, says: string): Promise<string> {
  await chief.page.getByRole('button', { name: `给${name}换新链接` }).click()
  await chief.page.getByRole('dialog').getByText(says).waitFor()
  await chief.press('Enter')
  return noteLink()
}

async function noteLink(): Promise<string> {
  const dialog = chief.page.getByRole('dialog')
  const link = await dialog.locator('code').innerText()
  await dialog.getByRole('button', { name: '已复制好', exact: true }).click()
  await dialog.waitFor({ state: 'hidden' })
  return link
}

/** As far as open invitations are concerned. */
async function passAWeek(): Promise<void> {
  using db = new DatabaseSync(join(office.server.server.dataDir, 'gongping.db'))
  db.exec("update invitation set expires_at = '2026-01-01T00:00:00.000Z'")
}
