import { afterAll, beforeAll, test } from 'vitest'
import { type BrowserOffice, browserOffice } from '../support/browser-office.ts'
import type { Clerk } from '../support/clerk.ts'
import { expectNothingWrong } from '../support/nothing-wrong.ts'
import { Team } from '../support/team.ts'

let office: BrowserOffice
let li: Clerk
let wang: Clerk
let team: Team
beforeAll(async () => {
  office = await browserOffice(['李娟', '王强', '阿卜杜热合曼麦麦提江'])
  li = await office.seat('李娟')
  wang = await office.seat('王强')
  team = new Team(li)
})
afterAll(() => office[Symbol.asyncDispose]())

test('[PG9] members with their scopes, sharing out, and what that leaves on the page', async () => {
  await team.openMembers()
  await expectNothingWrong(li, '83-members')
  await team.dialog.getByRole('button', { name: '更改范围：王强' }).click()
  await team.dialog.getByRole('radio', { name: '指定部分' }).click()
  await expectNothingWrong(li, '84-scope')
  await team.close()

  await li.page.getByRole('navigation').getByRole('button', { name: '分工：馆藏档案数字化加工项目' }).click()
  await team.dialog.getByText('哪些行').waitFor()
  await expectNothingWrong(li, '85-share-out-rows')
  await team.answerAssignment(['阿卜杜热合曼麦麦提江'], '仅限其编辑')
  await team.assignSection('（一）部门主要职责', ['王强'], '提示')
  await wang.page.getByRole('checkbox', { name: '已完成：（一）部门主要职责' }).check()
  await wang.enterCell('t1-1', 'actual')
  await wang.page.getByText('这一行由阿卜杜热合曼麦麦提江填写').waitFor()
  await expectNothingWrong(wang, '86-row-of-another')
  await expectNothingWrong(li, '87-shared-out')
})

test('[PG9] the question before a seal, a new role, and the page of whoever was removed', async () => {
  await team.askStatus('定稿')
  await expectNothingWrong(li, '88-seal')
  await li.press('Escape')
  await team.openMembers()
  await team.giveRole('王强', '审阅')
  await wang.page.getByText('您的角色已改为“审阅”').waitFor()
  await expectNothingWrong(wang, '89-now-a-reviewer')
  await team.takeRoleBack('王强')
  await team.everyoneElse('不公开')
  await wang.page.getByRole('heading', { name: '这份报告不再向您开放' }).waitFor()
  await expectNothingWrong(wang, '90-removed')
})
