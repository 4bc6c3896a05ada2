import { afterAll, beforeAll, expect, test } from 'vitest'
import { type BrowserOffice, browserOffice } from '../support/browser-office.ts'
import { Clerk } from '../support/clerk.ts'
import { expectNothingWrong } from '../support/nothing-wrong.ts'
import { passwordOf } from '../support/staffed-server.ts'
import { SyncLine } from '../support/sync-line.ts'
import { Team } from '../support/team.ts'

let office: BrowserOffice
let li: Clerk
let wang: Clerk
let line: SyncLine
let team: Team
beforeAll(async () => {
  office = await browserOffice(['李娟', '王强', '欧阳建国'])
  li = await office.seat('李娟')
  ;({ clerk: wang, line } = await SyncLine.seat(office, '王强'))
  team = new Team(li)
})
afterAll(() => office[Symbol.asyncDispose]())

test('[PG53] a new role is told on the open page, which goes on in the right mode; what was not saved is a draft', async () => {
  line.hold()
  await wang.enterSection('duties')
  await wang.type('还没有发出的一句。')
  await team.openMembers()
  await team.giveRole('王强', '查看')
  await wang.page.getByText('您的角色已改为“查看”，由李娟更改').waitFor()
  line.release()
  await wang.page.getByText('有 1 处修改没有存进报告').waitFor()
  await wang.page.getByText('您的角色已改为“查看”').waitFor()
  await wang.reads(() => wang.wordsInSection('duties'), await li.wordsInSection('duties'))
  expect(await wang.section('duties').getAttribute('aria-readonly')).toBe('true')
  await wang.screenshot('80-now-a-viewer')

  await team.takeRoleBack('王强')
  await team.close()
  await wang.page.getByText('您的角色已改为“查看”').waitFor({ state: 'detached' })
  await wang.page.getByRole('button', { name: '查看草稿' }).click()
  await wang.page.getByRole('button', { name: '写入此处' }).click()
  await li.readsInSection('duties', '还没有发出的一句。')
  await wang.press('Escape')
  await wang.saved()
})

test('[PG83] of two notices the weightier is shown and the other told below it; both stand above the paper', async () => {
  line.hold()
  await wang.enterSection('duties')
  await wang.type('又一句没有发出的。')
  await team.openMembers()
  await team.giveRole('王强', '审阅')
  line.release()
  const draft = wang.page.locator('.notice', { hasText: '有 1 处修改没有存进报告' })
  await draft.waitFor()
  await wang.page.getByText('另有 1 条：您的角色已改为“审阅”，由李娟更改').waitFor()
  expect(await wang.page.locator('.report-notices .notice').count()).toBe(1)
  expect(await isAbovePaper(wang)).toBe(true)
  await expectNothingWrong(wang, '142-two-notices')
  await wang.unfoldNotices()
  await wang.page.getByRole('button', { name: '关闭' }).waitFor()
  expect(await wang.page.locator('.report-notices .notice').count()).toBe(2)
  expect(await isAbovePaper(wang)).toBe(true)
  await expectNothingWrong(wang, '143-notices-unfolded')
  await wang.page.setViewportSize({ width: 1024, height: 700 })
  await wang.page.getByRole('button', { name: '收起' }).click()
  await wang.page.getByRole('button', { name: 'English' }).click()
  await expectNothingWrong(wang, '144-two-notices-small')
  await wang.page.getByRole('button', { name: '中文' }).click()
  await wang.page.setViewportSize({ width: 1440, height: 900 })

  await team.takeRoleBack('王强')
  await team.close()
  await wang.page.getByText('另有 1 条').waitFor({ state: 'detached' })
  await wang.page.getByRole('button', { name: '查看草稿' }).click()
  await wang.page.getByRole('button', { name: '丢弃草稿' }).click()
  await wang.press('Tab', 'Enter')
  await draft.waitFor({ state: 'detached' })
})

test('[PG53] what was told stays until it is read', async () => {
  await team.openMembers()
  await team.giveRole('王强', '审阅')
  await wang.page.getByText('您的角色已改为“审阅”').waitFor()
  await wang.page.getByText('您可以查看、审阅这份报告，不能修改').waitFor()
  await wang.page.getByRole('button', { name: '关闭' }).click()
  await team.giveRole('王强', '起草')
  await wang.page.getByText('您的角色已改为“起草”').waitFor()
  await wang.page.getByRole('button', { name: '关闭' }).click()
  expect(await wang.page.getByText('您的角色已改为').count()).toBe(0)
})

test('[PG54] whoever is removed sees that and the way back, and nothing of the report; their own words stay a draft', async () => {
  line.hold()
  await wang.enterSection('problems')
  await wang.type('移出之前写的一句。')
  await team.takeRoleBack('王强')
  await team.everyoneElse('不公开')
  await wang.page.getByRole('heading', { name: '这份报告不再向您开放' }).waitFor()
  await wang.page.getByText('有 1 处修改没有存进报告').waitFor()
  expect(await wang.page.locator('.paper').count()).toBe(0)
  await wang.screenshot('81-removed')
  await wang.page.getByRole('link', { name: '报告列表' }).click()
  await wang.page.getByText('还没有报告').waitFor()
  await li.reads(async () => String((await li.wordsInSection('problems')).includes('移出之前')), 'false')
  await team.close()
})

test('[PG54] a report that was not shared is said to be not there or not open, with the way back', async () => {
  const ouyang = await Clerk.arrive(office.browser, office.server.server.origin, '欧阳建国')
  await ouyang.signInQuietly(passwordOf('欧阳建国'))
  await ouyang.goTo(`/reports/${office.report}`)
  await ouyang.page.getByRole('heading', { name: '没有这份报告，或者没有向您开放' }).waitFor()
  await ouyang.screenshot('82-not-shared')
  await ouyang.page.getByRole('link', { name: '报告列表' }).click()
  await ouyang.page.getByText('还没有报告').waitFor()
})

/** Whether the notices end where the desk with the paper begins. */
async function isAbovePaper({ page }: Clerk): Promise<boolean> {
  const [notices, desk] = [await page.locator('.report-notices').boundingBox(), await page.locator('.report-desk').boundingBox()]
  return notices !== null && desk !== null && notices.y + notices.height <= desk.y
}
