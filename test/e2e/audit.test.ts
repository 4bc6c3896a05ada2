import { readFile } from 'node:fs/promises'
import type { Locator } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { type BrowserOffice, browserOffice } from '../support/browser-office.ts'
import { Clerk } from '../support/clerk.ts'
import { mustRun } from '../support/command-line.ts'
import { expectNothingWrong } from '../support/nothing-wrong.ts'
import { passwordOf } from '../support/staffed-server.ts'

// One story, told in order: each test goes on where the one before it ended.
let office: BrowserOffice
let chief: Clerk
let brokenOff = false

beforeAll(async () => {
  office = await browserOffice(['李娟', '王强'])
  const { dataDir, origin } = office.server.server
  await mustRun(dataDir, ['user', 'add', '主任', '--role', 'admin', '--password-stdin'], passwordOf('主任'))
  chief = await Clerk.arrive(office.browser, origin, '主任')
  await chief.goTo('/sign-in')
  await chief.fillSignIn('不是这个密码')
  await chief.page.getByRole('alert').waitFor()
  await chief.signIn(passwordOf('主任'))
  await office.server.fetch(`/api/reports/${office.report}/export?format=txt`)
})
afterAll(() => office[Symbol.asyncDispose]())
beforeEach(({ skip }) => skip(brokenOff, 'the story broke off before'))
afterEach(({ task }) => void (brokenOff ||= task.result?.state === 'fail'))

const entries = (): Locator => chief.page.locator('.audit-entry')
const entry = (words: string): Locator => entries().filter({ hasText: words }).first()
const verbs = async (): Promise<string> => (await chief.page.locator('.audit-verb').allInnerTexts()).join(' ')

test('[WF59] an administrator opens the log from the bar; the newest stands first, under today', async () => {
  await chief.page.getByRole('link', { name: '操作记录' }).click()
  await chief.page.getByRole('heading', { name: /^今天/ }).waitFor()
  await chief.reads(async () => (await verbs()).split(' ').slice(0, 3).join(' '), '导出报告 登录 登录失败')
  await entry('导出报告').locator('.audit-who', { hasText: '李娟' }).waitFor()
  await expectNothingWrong(chief, '150-audit')
})

test('[WF59] by keyboard alone: an entry is opened and read, and everything of that person asked for', async () => {
  await entry('导出报告').locator('summary').focus()
  await chief.press('Enter')
  const opened = entry('导出报告')
  await opened.getByText('txt', { exact: true }).waitFor()
  expect(await opened.getByText('127.0.0.1', { exact: true }).count()).toBe(1)
  await expectNothingWrong(chief, '151-audit-entry')
  await chief.press('Tab')
  await chief.press('Enter')
  await chief.page.getByText('人员：李娟').waitFor()
  await chief.reads(verbs, '导出报告 导入报告 生成接口令牌 调整人员的单位和职务 添加人员')
  await expectNothingWrong(chief, '152-audit-person')
  await chief.page.getByRole('button', { name: '不再只看李娟' }).focus()
  await chief.press('Enter')
  await entry('登录失败').waitFor()
})

test('[WF59] words, verbs and days narrow it; the way back widens it again, and nothing found is said', async () => {
  const find = chief.page.getByRole('textbox', { name: '查找' })
  await find.fill('登录')
  await find.press('Enter')
  await chief.reads(verbs, '登录 登录失败')
  await chief.page.getByLabel('操作', { exact: true }).selectOption({ label: '登录失败' })
  await chief.reads(verbs, '登录失败')
  await chief.page.getByLabel('到', { exact: true }).fill('2024-01-01')
  await chief.page.getByText('没有符合条件的记录').waitFor()
  await expectNothingWrong(chief, '153-audit-nothing')
  await chief.page.goBack()
  await chief.reads(verbs, '登录失败')
  await chief.page.getByRole('button', { name: '清除条件' }).click()
  await entry('导出报告').waitFor()
  expect(new URL(chief.page.url()).search).toBe('')
})

test('[WF59] the table is downloaded with what was asked for', async () => {
  await chief.page.getByLabel('操作', { exact: true }).selectOption({ label: '导入报告' })
  await chief.reads(verbs, '导入报告')
  const [file] = await Promise.all([
    chief.page.waitForEvent('download'),
    chief.page.getByRole('link', { name: '导出 CSV' }).click(),
  ])
  const table = await readFile(await file.path(), 'utf8')
  expect(table.split('\r\n').slice(1)).toEqual([expect.stringContaining('"李娟","导入报告"'), ''])
})

test('[WF59] a server that does not answer is said, and asked again; older entries follow on request', async () => {
  const { dataDir } = office.server.server
  for (let time = 0; time < 2; time++) await mustRun(dataDir, ['backup', '--out', `${dataDir}/备份${time}`])
  await chief.page.route('**/api/audit?*', (route) => route.abort(), { times: 1 })
  await chief.page.getByRole('button', { name: '清除条件' }).click()
  await chief.page.getByRole('alert').waitFor()
  expect(await entries().count()).toBe(0)
  await expectNothingWrong(chief, '154-audit-unreachable')
  await chief.page.getByRole('button', { name: '重试' }).click()
  await chief.reads(async () => (await verbs()).split(' ').slice(0, 2).join(' '), '备份 备份')
  await entry('备份').locator('.audit-who', { hasText: '服务器命令行' }).waitFor()
})

test('[WF59] in English and in a narrow window', async () => {
  await chief.page.setViewportSize({ width: 480, height: 900 })
  await chief.page.getByRole('button', { name: 'English' }).click()
  await chief.page.getByRole('heading', { name: 'Audit log' }).waitFor()
  await entry('Exported a report').locator('summary').click()
  await expectNothingWrong(chief, '155-audit-english')
  await chief.page.setViewportSize({ width: 1440, height: 900 })
})

test('[WF55] the log is not offered to others, and does not open for them', async () => {
  const wang = await office.seat('王强')
  await wang.goTo('/')
  await wang.page.getByRole('link', { name: '自评报告' }).first().waitFor()
  expect(await wang.page.getByRole('link', { name: '操作记录' }).count()).toBe(0)
  await wang.goTo('/audit')
  await wang.page.getByText('操作记录由管理员查看').waitFor()
  expect(await wang.page.getByLabel('查找').count()).toBe(0)
})
