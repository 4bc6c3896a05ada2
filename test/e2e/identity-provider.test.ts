import type { Locator } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type BrowserOffice, browserOffice } from '../support/browser-office.ts'
import { Clerk } from '../support/clerk.ts'
import { type CountyDoor, countyDoor } from '../support/county-door.ts'
import { expectNothingWrong } from '../support/nothing-wrong.ts'
import { passwordOf } from '../support/staffed-server.ts'

let door: CountyDoor
let office: BrowserOffice
beforeAll(async () => {
  door = await countyDoor()
  office = await browserOffice(['李娟', '王强'], door.settings)
})
afterAll(async () => {
  await office?.[Symbol.asyncDispose]()
  await door?.[Symbol.asyncDispose]()
})

test('[WF66] 李娟 links her account by her password, comes in through the provider, and unlinks it', async () => {
  door.county.person = { id: 'c-1', login: 'lij', name: '李娟' }
  const li = await arrive('李娟')
  await link(li, '不是她的密码')
  await section(li).getByText('当前密码不正确').waitFor()
  await expectNothingWrong(li, '160-link-refused')
  await section(li).getByLabel('当前密码').fill(passwordOf('李娟'))
  await section(li).getByRole('button', { name: '绑定' }).click()
  await section(li).getByText('已绑定。可以用“县统一身份认证”登录').waitFor()
  await expectNothingWrong(li, '161-linked')

  const elsewhere = await Clerk.arrive(office.browser, office.server.server.origin, '李娟')
  await elsewhere.goTo('/sign-in?return=/profile')
  await expectNothingWrong(elsewhere, '162-sign-in-elsewhere')
  await elsewhere.page.getByRole('link', { name: '用县统一身份认证登录' }).click()
  await elsewhere.page.getByRole('button', { name: '李娟' }).waitFor()
  await elsewhere.leave()

  await section(li).getByRole('button', { name: '解除绑定' }).click()
  await section(li).getByLabel('当前密码').fill(passwordOf('李娟'))
  await section(li).getByRole('button', { name: '解除绑定' }).click()
  await section(li).getByText('未绑定').waitFor()
  await li.leave()
})

test('[WF66] an account of the provider that belongs to somebody else already is said beside the link', async () => {
  door.county.person = { id: 'c-2', login: 'zhoujing', name: '周静' }
  const zhou = await newcomer('周静')
  const wang = await arrive('王强')
  await link(wang, passwordOf('王强'))
  await section(wang).getByText('已经绑定了另一个人').waitFor()
  await section(wang).getByText('未绑定').waitFor()
  await expectNothingWrong(wang, '163-link-taken')
  await Promise.all([zhou.leave(), wang.leave()])
})

test('[PG77] whoever came from the provider has no password here and is offered nothing that takes one', async () => {
  door.county.person = { id: 'c-3', login: 'sunli', name: '孙丽' }
  const sun = await newcomer('孙丽')
  await section(sun).getByText('在本系统没有密码').waitFor()
  const offered = await sun.page.getByRole('main').getByRole('button').allInnerTexts()
  expect(offered).toEqual(['保存姓名', '保存邮箱'])
  expect(await sun.page.getByLabel('密码').count()).toBe(0)
  await expectNothingWrong(sun, '164-no-password')
  await sun.leave()
})

const section = ({ page }: Clerk): Locator => page.getByRole('region', { name: '统一身份认证' })

async function arrive(name: string): Promise<Clerk> {
  const clerk = await Clerk.arrive(office.browser, office.server.server.origin, name)
  await clerk.signInQuietly(passwordOf(name))
  await clerk.goTo('/profile')
  return clerk
}

/** Comes in for the first time, to their own account. */
async function newcomer(name: string): Promise<Clerk> {
  const clerk = await Clerk.arrive(office.browser, office.server.server.origin, name)
  await clerk.goTo('/sign-in?return=/profile')
  await clerk.page.getByRole('link', { name: '用县统一身份认证登录' }).click()
  await clerk.page.getByRole('button', { name }).waitFor()
  return clerk
}

async function link(clerk: Clerk, password: string): Promise<void> {
  await section(clerk).getByRole('button', { name: '绑定' }).click()
  await section(clerk).getByLabel('当前密码').fill(password)
  await section(clerk).getByRole('button', { name: '绑定' }).click()
}
