import { afterAll, beforeAll, expect, test } from 'vitest'
import { type BrowserOffice, browserOffice } from '../support/browser-office.ts'
import { type Clerk, everyoneSees } from '../support/clerk.ts'
import { SyncLine } from '../support/sync-line.ts'
import { Team } from '../support/team.ts'

let office: BrowserOffice
let li: Clerk
let wang: Clerk
let line: SyncLine
let team: Team
beforeAll(async () => {
  office = await browserOffice()
  li = await office.seat('李娟')
  ;({ clerk: wang, line } = await SyncLine.seat(office, '王强'))
  team = new Team(li)
})
afterAll(() => office[Symbol.asyncDispose]())

test('[PG51] locking says what it does and who is writing; the bar and the list say that the report is locked', async () => {
  await wang.enterSection('problems')
  await team.askStatus('锁定')
  await team.dialog.getByText('王强正在填写。').waitFor()
  await team.dialog.getByText('锁定后所有人只能查看').waitFor()
  await li.press('Enter')
  await team.dialog.waitFor({ state: 'detached' })
  expect(await wang.section('problems').getAttribute('aria-readonly')).toBe('false')

  await team.changeStatus('锁定')
  await everyoneSees([li, wang], (clerk) => clerk.page.getByText('报告已锁定，只能查看').waitFor())
  await wang.page.locator('.report-bar').getByText('已锁定').waitFor()
  expect(await wang.page.getByRole('button', { name: '报告状态' }).count()).toBe(0)
  await li.screenshot('77-locked-by-me')
  await li.page.getByRole('link', { name: '报告列表' }).click()
  await li.page.getByRole('row', { name: '已锁定' }).waitFor()
  await li.screenshot('78-list-locked')
  await li.page.getByRole('link', { name: '自评报告' }).click()
  await li.page.getByText('报告已锁定，只能查看').waitFor()
  await team.changeStatus('解锁')
  await everyoneSees([li, wang], (clerk) => clerk.page.getByText('报告已锁定，只能查看').waitFor({ state: 'detached' }))
})

test('[PG52] what a lock refused is said until the report is open again', async () => {
  line.hold()
  await wang.enterCell('t1-1', 'actual')
  await wang.type('锁定时写的')
  await team.changeStatus('锁定')
  await wang.page.getByText('报告已锁定，只能查看').waitFor()
  line.release()
  await wang.page.getByText('有 1 处修改没有存进报告').waitFor()
  await wang.page.getByText('报告已锁定，不能修改').waitFor()
  await team.changeStatus('解锁')
  await wang.page.getByText('报告已锁定，只能查看').waitFor({ state: 'detached' })
  await wang.enterSection('problems')
  await wang.type('解锁之后写的。')
  await li.readsInSection('problems', '解锁之后写的。')
})

test('[PG51] sealing asks with what is missing, is for good, and leaves nothing to press', async () => {
  await li.section('other').click()
  await li.press('Control+a', 'Delete')
  await li.saved()
  await team.askStatus('定稿')
  await team.dialog.getByText('还有 1 个部分没有填写。').waitFor()
  await li.screenshot('79-seal')
  await li.press('Escape')
  await team.changeStatus('定稿')
  await everyoneSees([li, wang], (clerk) => clerk.page.getByText('报告已定稿，只能查看').waitFor())
  await li.page.locator('.report-bar').getByText('已定稿').waitFor()
  expect(await li.page.getByRole('button', { name: '报告状态' }).count()).toBe(0)
  expect(await li.page.getByRole('button', { name: /^分工/ }).count()).toBe(0)
  await li.page.getByRole('link', { name: '报告列表' }).click()
  await li.page.getByRole('row', { name: '已定稿' }).waitFor()
  expect([li.complaints, wang.complaints]).toEqual([[], []])
})
