import { afterAll, beforeAll, expect, test } from 'vitest'
import { type BrowserOffice, browserOffice } from '../support/browser-office.ts'
import type { Clerk } from '../support/clerk.ts'
import { Team } from '../support/team.ts'

let office: BrowserOffice
let li: Clerk
let wang: Clerk
let team: Team
beforeAll(async () => {
  office = await browserOffice(['李娟', '王强', '欧阳建国'])
  li = await office.seat('李娟')
  wang = await office.seat('王强')
  team = new Team(li)
})
afterAll(() => office[Symbol.asyncDispose]())

test('[PG45] whoever brought the report decides who may do what; it holds at once, and each line says what holds', async () => {
  await team.openMembers()
  await team.holds('王强', '可以填写整份报告')
  await team.giveRole('王强', '查看')
  await team.holds('王强', '可以查看，不能修改')
  await wang.page.getByText('您可以查看这份报告，不能修改').waitFor()

  await team.everyoneElse('审阅')
  await team.holds('欧阳建国', '可以查看、审阅，不能修改')
  await team.holds('王强', '可以查看，不能修改')
  await li.screenshot('70-members')
  await team.everyoneElse('不公开')
  await team.holds('欧阳建国', '看不到这份报告')

  await team.everyoneElse('起草')
  await team.takeRoleBack('王强')
  await team.holds('王强', '可以填写整份报告')
  await wang.page.getByText('您可以查看这份报告，不能修改').waitFor({ state: 'detached' })
  expect(await team.dialog.getByLabel('李娟的角色').count()).toBe(0)
  await team.close()
  expect(await wang.page.getByRole('button', { name: '协作人员' }).count()).toBe(0)
})

test('[PG46] a drafter may be limited to sections and tables, and is told which', async () => {
  await team.openMembers()
  await team.dialog.getByRole('button', { name: '更改范围：王强' }).click()
  await team.dialog.getByRole('radio', { name: '指定部分' }).click()
  await team.dialog.getByRole('button', { name: '保存范围' }).click()
  await team.dialog.getByText('请至少选择一处').waitFor()
  await team.dialog.getByRole('checkbox', { name: '一（二）人员编制情况' }).check()
  await li.screenshot('71-scope')
  await team.dialog.getByRole('button', { name: '保存范围' }).click()
  await team.holds('王强', '可以填写：一（二）人员编制情况')
  await wang.page.getByText('由您填写：一（二）人员编制情况').waitFor()

  await wang.enterSection('staffing')
  await wang.type('归王强填写。')
  await li.readsInSection('staffing', '归王强填写。')
  expect(await wang.section('duties').getAttribute('aria-readonly')).toBe('true')
  await team.takeRoleBack('王强')
  await team.close()
  await wang.page.getByText('由您填写：').waitFor({ state: 'detached' })
  await wang.page.getByRole('button', { name: '关闭' }).waitFor({ state: 'detached' })
})

test('[PG47] all of that with the keyboard alone; on the way through the list of roles nobody becomes an owner unasked', async () => {
  await li.page.getByRole('link', { name: '报告列表' }).focus()
  await li.walkTo(() => focused(li), '协作人员')
  await li.press('Enter')
  await team.dialog.getByRole('row').nth(1).waitFor()
  await li.walkTo(() => focused(li), '王强的角色')
  await li.press('ArrowDown')
  await team.holds('王强', '可以查看，不能修改')
  await li.press('ArrowDown', 'ArrowDown')
  await team.holds('王强', '可以填写整份报告')
  expect(await team.dialog.getByLabel('王强的角色').inputValue()).toBe('drafter')
  await li.press('Tab')
  expect(await focused(li)).toBe('更改范围：王强')
  await li.press('Enter', 'ArrowDown', 'Tab', 'Space')
  await li.walkTo(() => focused(li), '保存范围')
  await li.press('Enter')
  await team.holds('王强', '可以填写：一（一）部门主要职责')
  await li.press('Escape')
  await team.dialog.waitFor({ state: 'detached' })
  expect(await focused(li)).toBe('协作人员')
  expect([li.complaints, wang.complaints]).toEqual([[], []])
})

/** What has the keyboard, by its name. */
async function focused({ page }: Clerk): Promise<string> {
  return page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent ?? '')
}
