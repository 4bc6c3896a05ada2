import type { Locator } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { authenticatorCode } from '../support/authenticator.ts'
import { type BrowserOffice, browserOffice } from '../support/browser-office.ts'
import { Clerk } from '../support/clerk.ts'
import { expectNothingWrong } from '../support/nothing-wrong.ts'
import { passwordOf } from '../support/staffed-server.ts'

let office: BrowserOffice
let li: Clerk

beforeAll(async () => {
  office = await browserOffice(['李娟', '王强', '陈刚'])
  li = await arrive('李娟')
})
afterAll(() => office[Symbol.asyncDispose]())
beforeEach(() => li.goTo('/profile'))

test('[PG42] [PG78] one’s own name and password are changed, and what is wrong stands beside the form', async () => {
  await li.page.getByText('这是第一次登录').waitFor()
  await li.page.getByLabel('姓名').fill('李娟娟')
  await press('保存姓名')
  await li.page.getByRole('button', { name: '李娟娟' }).waitFor()

  await changePassword('不是我的密码', '另一句自己才知道的话', '和上面不一样的一句话')
  await li.page.getByText('两次输入的新密码不一样').waitFor()
  await li.page.getByLabel('再输一次新密码').fill('另一句自己才知道的话')
  await press('修改密码')
  await li.page.getByText('当前密码不正确').waitFor()
  await expectNothingWrong(li, '130-password-refused')
  await changePassword(passwordOf('李娟'), '另一句自己才知道的话', '另一句自己才知道的话')
  await li.page.getByText('密码已修改').waitFor()
  expect(await li.page.getByLabel('当前密码').inputValue()).toBe('')
  await changePassword('另一句自己才知道的话', '另一句自己才知道的话', '另一句自己才知道的话')
  const refusal = li.page
    .locator('.field', { has: li.page.getByLabel('新密码', { exact: true }) })
    .getByText('新密码和原来的一样')
  await refusal.waitFor()
  expect(await li.page.getByRole('alert').count()).toBe(0)
  await expectNothingWrong(li, '138-new-password-refused')
  await li.page.getByLabel('新密码', { exact: true }).fill('再想一句')
  await refusal.waitFor({ state: 'hidden' })
  await changePassword('另一句自己才知道的话', '1234567890', '1234567890')
  await li.page.getByText('这个密码太容易被猜到').waitFor()
  await changePassword('另一句自己才知道的话', passwordOf('李娟'), passwordOf('李娟'))
  await li.page.getByText('密码已修改').waitFor()
})

test('[PG41] one sees where one is signed in, and ends one of these sessions or all others', async () => {
  const elsewhere = await Promise.all([arrive('李娟'), arrive('李娟')])
  await li.page.reload()
  const rows = li.page.getByRole('table').getByRole('row')
  await li.reads(async () => String(await rows.count()), '4')
  expect(await rows.nth(1).innerText()).toContain('（本机）')
  expect(await rows.nth(1).getByRole('button').count()).toBe(0)
  await expectNothingWrong(li, '131-account')
  await rows.nth(2).getByRole('button', { name: '退出' }).click()
  await li.reads(async () => String(await rows.count()), '3')
  await press('退出其他全部登录')
  await li.reads(async () => String(await rows.count()), '2')
  for (const clerk of elsewhere) {
    await clerk.goTo('/')
    await clerk.page.getByRole('button', { name: '登录' }).waitFor()
    await clerk.leave()
  }
  await li.goTo('/')
  await li.page.getByRole('heading', { name: '报告', exact: true }).waitFor()
})

test('[PG39] a second factor is turned on, asked for at the next sign-in, stood in for by a recovery code, and turned off', async () => {
  await press('开启')
  await li.page.getByText('请先输入当前密码').waitFor()
  expect(await focused(li)).toBe('当前密码')
  const proof = li.page.getByRole('region', { name: '动态验证码' })
  await proof.getByLabel('当前密码').fill(passwordOf('李娟'))
  await proof.getByRole('button', { name: '开启' }).click()
  await li.page.getByRole('img', { name: '动态验证码的二维码' }).waitFor()
  expect(await focused(li)).toBe('6 位数字')
  const secret = await li.page.locator('.secret-text code').innerText()
  await expectNothingWrong(li, '132-second-factor')
  await li.page.getByLabel('6 位数字').fill('000000')
  await press('确认开启')
  await li.page.getByText('动态验证码不正确').waitFor()
  await li.page.getByLabel('6 位数字').fill(authenticatorCode(secret))
  await press('确认开启')
  await li.page.getByText('请保存备用码').waitFor()
  const codes = await li.page.getByRole('list', { name: '备用码' }).locator('code').allInnerTexts()
  expect(new Set(codes).size).toBe(10)
  await expectNothingWrong(li, '133-recovery-codes')
  await li.page.emulateMedia({ media: 'print' })
  await li.screenshot('134-recovery-codes-printed')
  expect((await li.page.locator('body').innerText()).trim()).toMatch(/^共评 · 用户 李娟 的备用码\s/)
  await li.page.emulateMedia({ media: null })
  await press('已保存好')
  await li.page.getByText('还有 10 个备用码没有用过').waitFor()

  const again = await secondStep()
  await again.page.getByLabel('动态验证码').fill('123456')
  await again.page.getByRole('button', { name: '登录' }).click()
  await again.page.getByText('动态验证码不正确，或已经用过').waitFor()
  await expectNothingWrong(again, '135-code-refused')
  await again.page.getByLabel('动态验证码').fill(authenticatorCode(secret, 1))
  await again.page.getByRole('button', { name: '登录' }).click()
  await again.page.getByRole('heading', { name: '报告', exact: true }).waitFor()
  await again.leave()

  const withoutPhone = await secondStep()
  await withoutPhone.page.getByLabel('动态验证码').fill(codes[0] ?? '')
  await withoutPhone.press('Enter')
  await withoutPhone.page.getByRole('heading', { name: '报告', exact: true }).waitFor()
  await withoutPhone.leave()
  const usedCode = await secondStep()
  await usedCode.page.getByLabel('动态验证码').fill(codes[0] ?? '')
  await usedCode.press('Enter')
  await usedCode.page.getByText('动态验证码不正确，或已经用过').waitFor()
  await usedCode.page.getByRole('button', { name: '换一个用户' }).click()
  await usedCode.page.getByLabel('用户名').waitFor()
  await usedCode.leave()

  await li.page.reload()
  await li.page.getByText('还有 9 个备用码没有用过').waitFor()
  await press('关闭')
  const card = li.page.getByRole('region', { name: '动态验证码' })
  await card.getByLabel('当前密码').fill(passwordOf('李娟'))
  await expectNothingWrong(li, '136-second-factor-off')
  await card.getByRole('button', { name: '关闭' }).click()
  await li.page.getByText('动态验证码已关闭').waitFor()
  await li.reads(() => focused(li), '开启')
})

test('[PG40] [PG77] whoever tried too often reads how long to wait, and until when', async () => {
  const guesser = await Clerk.arrive(office.browser, office.server.server.origin, '陈刚')
  for (let guess = 0; guess < 10; guess++)
    await guesser.context.request.post('/api/session', {
      data: { name: '陈刚', password: `猜第${guess}次` },
      headers: { origin: office.server.server.origin },
    })
  await guesser.goTo('/sign-in')
  await guesser.fillSignIn(passwordOf('陈刚'))
  await guesser.page.getByText('尝试次数过多，暂时不能登录').waitFor()
  expect(await guesser.page.getByRole('alert').innerText()).toMatch(/请 \d+ 秒后（\d\d:\d\d 以后）再试/)
  const submit = guesser.page.getByRole('button', { name: '登录' })
  expect(await submit.isDisabled()).toBe(true)
  await expectNothingWrong(guesser, '137-locked-out')
  await guesser.page.getByLabel('用户名').fill('王强')
  expect(await submit.isEnabled()).toBe(true)
  await guesser.leave()
})

test('[PG76] one reads what programs sign in with in one’s name, and withdraws it', async () => {
  const tokens = li.page.getByRole('region', { name: '接口令牌' })
  await tokens.getByText('今天').first().waitFor()
  await tokens.getByRole('button', { name: '撤销' }).click()
  await tokens.getByText('立即不能再读写报告').waitFor()
  await expectNothingWrong(li, '139-tokens')
  expect((await office.server.fetch('/api/session')).status).toBe(200)
  await tokens.getByRole('button', { name: /^撤销令牌/ }).click()
  await tokens.waitFor({ state: 'hidden' })
  expect((await office.server.fetch('/api/session')).status).toBe(401)
})

test('[PG43] the account is looked after with the keyboard alone', async () => {
  await li.page.getByRole('heading', { name: '我的账户' }).waitFor()
  await li.walkTo(() => focused(li), '当前密码')
  await li.type(passwordOf('李娟'))
  await li.press('Tab', 'Tab')
  await li.type('键盘输入的新密码')
  await li.press('Tab', 'Tab')
  await li.type('键盘输入的新密码')
  await li.press('Enter')
  await li.page.getByText('密码已修改').waitFor()
  await li.walkTo(() => focused(li), '开启')
  await li.press('Enter')
  await li.reads(() => focused(li), '当前密码')
  await li.type('键盘输入的新密码')
  await li.press('Enter')
  await li.reads(() => focused(li), '6 位数字')
  await li.walkTo(() => focused(li), '取消')
  await li.press('Enter')
  await li.reads(() => focused(li), '开启')
  expect(li.complaints.filter((line) => !/ 40[13] | 422 | 429 /.test(line))).toEqual([])
})

async function arrive(name: string): Promise<Clerk> {
  const clerk = await Clerk.arrive(office.browser, office.server.server.origin, name)
  await clerk.signInQuietly(passwordOf(name))
  return clerk
}

/** 李娟 at another browser, with the password entered. */
async function secondStep(): Promise<Clerk> {
  const clerk = await Clerk.arrive(office.browser, office.server.server.origin, '李娟')
  await clerk.goTo('/sign-in')
  await clerk.fillSignIn(passwordOf('李娟'))
  await clerk.page.getByLabel('动态验证码').waitFor()
  expect(await focused(clerk)).toBe('动态验证码或备用码')
  return clerk
}

/** What the keyboard stands on, by its label or its words. */
function focused(clerk: Clerk): Promise<string> {
  return clerk.page.evaluate(() => {
    const { activeElement } = document
    const label = activeElement instanceof HTMLInputElement ? activeElement.labels?.[0] : null
    return (label ?? activeElement)?.textContent ?? ''
  })
}

async function changePassword(current: string, next: string, repeated: string): Promise<void> {
  const card: Locator = li.page.getByRole('region', { name: '密码', exact: true })
  await card.getByLabel('当前密码').fill(current)
  await card.getByLabel('新密码', { exact: true }).fill(next)
  await card.getByLabel('再输一次新密码').fill(repeated)
  await press('修改密码')
}

async function press(name: string): Promise<void> {
  await li.page.getByRole('button', { name, exact: true }).click()
}
