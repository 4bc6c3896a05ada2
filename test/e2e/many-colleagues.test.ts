import { afterAll, beforeAll, expect, test } from 'vitest'
import { type BrowserOffice, browserOffice } from '../support/browser-office.ts'
import { Clerk } from '../support/clerk.ts'
import { mustRun } from '../support/command-line.ts'
import { expectNothingWrong } from '../support/nothing-wrong.ts'
import { passwordOf } from '../support/staffed-server.ts'
import { Team } from '../support/team.ts'

const FAMILIES = ['陈', '刘', '周', '黄', '赵']
const GIVEN = ['建平', '晓燕', '国强', '丽华']
const OTHERS = FAMILIES.flatMap((family) => GIVEN.map((given) => family + given))

let office: BrowserOffice
let chief: Clerk
let li: Clerk
let team: Team
beforeAll(async () => {
  office = await browserOffice(['李娟', '王强', '财政局审核', ...OTHERS])
  const { dataDir, origin } = office.server.server
  await mustRun(dataDir, ['user', 'add', '主任', '--role', 'admin', '--password-stdin'], passwordOf('主任'))
  chief = await Clerk.arrive(office.browser, origin, '主任')
  await chief.signInQuietly(passwordOf('主任'))
  await placePeople()
  li = await office.seat('李娟')
  team = new Team(li)
})
afterAll(() => office[Symbol.asyncDispose]())

async function ask<Body>(method: string, path: string, data?: object): Promise<Body> {
  const headers = { origin: office.server.server.origin }
  const answer = await chief.context.request.fetch(path, { method, headers, ...(data && { data }) })
  if (!answer.ok()) throw new Error(`${path}: ${answer.status()} ${await answer.text()}`)
  return (answer.status() === 204 ? null : await answer.json()) as Body
}

/** Two divisions with posts, and somebody of the finance bureau who reviews the unit. */
async function placePeople(): Promise<void> {
  type Named = { readonly id: string; readonly display: string }
  const [own] = await ask<Named[]>('GET', '/api/units')
  const unit = `/api/units/${own?.id}`
  const [budget, archive] = await ask<Named[]>('PUT', `${unit}/divisions`, [{ name: '预算绩效股' }, { name: '档案管理股' }])
  const bureau = await ask<Named>('POST', '/api/units', { name: '清溪县财政局' })
  for (const { id, display } of await ask<Named[]>('GET', '/api/people')) {
    const places: Readonly<Record<string, object>> = {
      李娟: { divisionId: budget?.id, post: '股长' },
      王强: { divisionId: archive?.id, post: '档案数字化项目负责人' },
      财政局审核: { unitId: bureau.id, post: '绩效评价岗' },
    }
    const other = display.endsWith('建平') ? { divisionId: archive?.id, post: '科员' } : null
    const place = places[display] ?? other
    if (place) await ask('PATCH', `/api/people/${id}`, place)
    if (display === '财政局审核') await ask('PUT', `${unit}/reviewers/${id}`)
  }
}

test('[PG80] among many people a writer is found by post or division and ticked with the keyboard alone', async () => {
  await li.page.getByRole('main').getByRole('button', { name: '分工：（一）部门主要职责' }).focus()
  await li.press('Enter')
  await team.dialog.getByRole('checkbox', { name: '王强' }).waitFor()
  await li.reads(focused, '查找姓名、股室或职务')
  await li.screenshot('130-many-writers')
  await li.type('档案 科员')
  await li.reads(async () => String(await boxes()), '5')
  await li.press('ArrowDown', 'ArrowDown', 'ArrowUp', 'ArrowUp')
  await li.reads(focused, '查找姓名、股室或职务')
  await li.press('Escape')
  await li.type('数字化')
  await li.reads(async () => String(await boxes()), '1')
  await li.press('Enter')
  await team.dialog.getByText('已选 1 人：王强').waitFor()
  await li.type('李娟')
  await li.press('ArrowDown', 'Space')
  await team.dialog.getByText('已选 2 人：李娟、王强').waitFor()
  await expectNothingWrong(li, '131-writers-chosen')
  await team.dialog.getByRole('radio', { name: '仅限其编辑' }).check()
  await team.dialog.getByRole('button', { name: '保存' }).click()
  await team.dialog.waitFor({ state: 'detached' })
})

test('[PG80] [PG82] members are found in the same way; what holds names whom a part is bound to', async () => {
  await team.openMembers()
  await team.dialog.getByRole('searchbox').focus()
  await li.type('建平 档案')
  await team.dialog.getByText('5 / 24 人').waitFor()
  await team.holds('陈建平', '可以填写整份报告，但一（一）部门主要职责只有李娟、王强可以填写')
  await li.press('ArrowDown')
  expect(await li.page.evaluate(() => document.activeElement?.tagName)).toBe('SELECT')
  await expectNothingWrong(li, '132-members-found')
  await team.close()
})

test('[PG81] the bureau’s reviewer is marked with the own unit, offered no role that writes, and never a part to write', async () => {
  await team.openMembers()
  await team.dialog.getByRole('searchbox').fill('财政')
  const row = team.dialog.getByRole('row', { name: '财政局审核' })
  await row.getByText('清溪县财政局 · 绩效评价岗').waitFor()
  await row.getByText('财政审核', { exact: true }).waitFor()
  expect(await row.getByRole('option').allInnerTexts()).toEqual(['默认（审阅）', '查看', '审阅'])
  await expectNothingWrong(li, '133-bureau')
  // The first one empties the field.
  await li.press('Escape')
  await team.close()
  await li.page.getByRole('navigation').getByRole('button', { name: '分工：馆藏档案数字化加工项目' }).click()
  await team.dialog.getByRole('checkbox', { name: '王强' }).waitFor()
  expect(await team.dialog.getByRole('checkbox', { name: '财政局审核' }).count()).toBe(0)
  await li.press('Escape')
})

test('[PG80] all of that fits a small window in English', async () => {
  await li.page.setViewportSize({ width: 1024, height: 700 })
  await li.page.getByRole('button', { name: 'English' }).click()
  await li.page.getByRole('button', { name: 'Members' }).click()
  await team.dialog.getByRole('row').nth(2).waitFor()
  await expectNothingWrong(li, '134-members-small')
  await li.press('Escape')
  await li.page.getByRole('navigation').getByRole('button', { name: 'Assign: 馆藏档案数字化加工项目' }).click()
  await team.dialog.getByRole('searchbox').waitFor()
  await expectNothingWrong(li, '135-many-writers-small')
})

const boxes = () => team.dialog.locator('.assign-options').first().getByRole('checkbox').count()

/** What has the keyboard, by its name. */
const focused = () => li.page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? '')
