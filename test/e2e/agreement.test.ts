import { afterAll, beforeAll, expect, test } from 'vitest'
import { type BrowserOffice, browserOffice } from '../support/browser-office.ts'
import type { Clerk } from '../support/clerk.ts'

let office: BrowserOffice
let li: Clerk
let wang: Clerk
let zhao: Clerk
let chen: Clerk
beforeAll(async () => {
  office = await browserOffice(['李娟', '王强', '赵敏', '陈立'])
  li = await office.seat('李娟')
  wang = await office.seat('王强')
  zhao = await office.seat('赵敏')
  chen = await office.seat('陈立')
})
afterAll(() => office[Symbol.asyncDispose]())

const strip = (clerk: Clerk) => clerk.page.getByRole('region', { name: '会签与定稿' })

async function submit(note: string): Promise<void> {
  await li.page.getByRole('button', { name: /报告状态/ }).click()
  await li.page.getByRole('menuitem', { name: '送审' }).click()
  const dialog = li.page.getByRole('dialog', { name: '送审' })
  for (const [name, post] of [
    ['王强', '财务负责人'],
    ['赵敏', '分管领导'],
    ['陈立', '主要负责人'],
  ] as const) {
    await dialog.getByRole('checkbox', { name }).click()
    await dialog.getByRole('textbox', { name: `${name}以什么职务会签` }).fill(post)
  }
  await dialog.getByRole('textbox', { name: '送审说明（可不填）' }).fill(note)
  await li.screenshot('70-submit')
  await dialog.getByRole('button', { name: '送审', exact: true }).click()
  await dialog.waitFor({ state: 'detached' })
}

async function agree(clerk: Clerk): Promise<void> {
  await strip(clerk).getByRole('button', { name: '同意' }).click()
  const dialog = clerk.page.getByRole('dialog', { name: '同意这个版本？' })
  await dialog.getByRole('button', { name: '同意', exact: true }).click()
  await dialog.waitFor({ state: 'detached' })
}

test('[PG115] 李娟 submits the report to three colleagues, each of whom sees the code and who has agreed', async () => {
  await submit('请于周五前确认')
  for (const clerk of [li, wang, zhao, chen]) await strip(clerk).getByText('会签中，3 人中已有 0 人同意').waitFor()
  const code = await strip(li).locator('.agreement-code .number').innerText()
  expect(code).toMatch(/^[0-9A-F]{4}-[0-9A-F]{4}$/)
  await wang.reads(() => strip(wang).locator('.agreement-code .number').innerText(), code)
  await agree(wang)
  await strip(li).getByText('3 人中已有 1 人同意').waitFor()
  await li.screenshot('71-agreement-strip')
})

test('[PG116] 赵敏 returns it with a reason: it is open at once, and everybody reads that what 王强 agreed to is void', async () => {
  await strip(zhao).getByRole('button', { name: '退回' }).click()
  await zhao.page.getByRole('textbox', { name: '理由' }).fill('结转资金与决算不一致')
  await zhao.screenshot('72-return')
  await zhao.page.getByRole('dialog').getByRole('button', { name: '退回' }).click()
  for (const clerk of [li, wang, chen]) {
    await strip(clerk)
      .getByText(/赵敏于.*退回/)
      .waitFor()
    await strip(clerk).getByText('王强此前的同意已作废。').waitFor()
  }
  await li.screenshot('73-returned')
  await li.enterSection('other')
  await li.type('结转资金已与决算核对一致。')
  await wang.readsInSection('other', '结转资金已与决算核对一致。')
  await li.saved()
})

test('[PG117] submitted again, agreed by all and finalised: the report says so with its code, and can be changed by nobody', async () => {
  await submit('已核对')
  for (const clerk of [wang, zhao, chen]) await agree(clerk)
  await strip(li).getByText('3 人中已有 3 人同意').waitFor()
  await strip(li).getByRole('button', { name: '定稿' }).click()
  await li.page.getByRole('dialog', { name: '报告定稿？' }).getByRole('button', { name: '定稿' }).click()
  for (const clerk of [li, wang, zhao, chen]) await strip(clerk).getByText('报告已定稿，只能查看').waitFor()
  await wang.section('other').and(wang.page.locator('[contenteditable=false]')).waitFor()
  await li.screenshot('74-final')
  expect([...li.complaints, ...wang.complaints, ...zhao.complaints, ...chen.complaints]).toEqual([])
})
