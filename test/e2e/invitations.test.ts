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

test('[PG38] an invited person chooses name and password by a link, and stands where the invitation says', async () => {
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
  await expectNothingWrong(chief, '121-invitation-link')
  expect(link).toMatch(/^http:\S+\/join#\S{40,}$/)
  await dialog.getByRole('button', { name: '完成' }).click()
  await chief.page.getByRole('row', { name: /赵建国.*等待接受/ }).waitFor()
  await expectNothingWrong(chief, '122-invitations')

  const zhao = await Clerk.arrive(office.browser, office.server.server.origin, '赵建国')
  await zhao.goTo(link)
  await zhao.page.getByText('主任邀请您加入').waitFor()
  expect(await zhao.page.getByLabel('姓名').inputValue()).toBe('赵建国')
  await zhao.page.getByLabel('用户名').fill('李娟')
  await zhao.page.getByLabel('密码').fill('赵建国的口令-2024')
  await zhao.page.getByRole('button', { name: '建立账户并进入' }).click()
  await zhao.page.getByText('用户名“李娟”已被使用').waitFor()
  await expectNothingWrong(zhao, '123-name-taken')
  await zhao.page.getByLabel('用户名').fill('赵建国')
  await zhao.page.getByRole('button', { name: '建立账户并进入' }).click()
  await zhao.page.getByRole('heading', { name: '报告', exact: true }).waitFor()

  await chief.page.reload()
  await chief.page.getByRole('row', { name: /赵建国 绩效股 会计 成员 在用/ }).waitFor()
  expect(await chief.page.getByText('等待接受').count()).toBe(0)

  await zhao.goTo('/sign-in')
  await zhao.goTo(link)
  await zhao.page.getByText('这个邀请链接不能使用').waitFor()
  await expectNothingWrong(zhao, '124-invitation-used')
  await zhao.leave()
})

test('[PG38] a link that was withdrawn, or never was one, says so and leads to the sign-in', async () => {
  await chief.page.getByRole('button', { name: '邀请人员' }).click()
  const dialog = chief.page.getByRole('dialog')
  await dialog.getByLabel('姓名').fill('钱小红')
  await dialog.getByRole('button', { name: '生成链接' }).click()
  const link = await dialog.locator('code').innerText()
  await dialog.getByRole('button', { name: '完成' }).click()
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
  await qian.page.getByLabel('密码').waitFor()
  await qian.leave()
})
