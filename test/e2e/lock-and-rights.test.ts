import { afterAll, beforeAll, expect, test } from 'vitest'
import type { ReportMembers } from '@gongping/shared/protocol/members.ts'
import { type BrowserOffice, browserOffice } from '../support/browser-office.ts'
import { Clerk } from '../support/clerk.ts'
import { mustRun } from '../support/command-line.ts'
import { passwordOf } from '../support/staffed-server.ts'
import { SyncLine } from '../support/sync-line.ts'

let office: BrowserOffice
let chief: Clerk
let wang: Clerk
beforeAll(async () => {
  office = await browserOffice()
  const { dataDir, origin } = office.server.server
  await mustRun(dataDir, ['user', 'add', '主任', '--role', 'admin', '--password-stdin'], passwordOf('主任'))
  chief = await Clerk.arrive(office.browser, origin, '主任')
  await chief.signInQuietly(passwordOf('主任'))
  wang = await office.seat('王强')
})
afterAll(() => office[Symbol.asyncDispose]())

/** What an administrator does over HTTP. */
async function decide(path: string, data: Readonly<Record<string, unknown>>): Promise<void> {
  const { origin } = office.server.server
  const answer = await chief.context.request.put(`/api/reports/${office.report}/${path}`, { data, headers: { origin } })
  expect(answer.status(), await answer.text()).toBe(200)
}

async function idOf(name: string): Promise<string> {
  const answer = await chief.context.request.get(`/api/reports/${office.report}/members`)
  const { members } = (await answer.json()) as ReportMembers
  return members.find(({ person }) => person.display === name)?.person.id ?? ''
}

test('[PR73] [PR75] edits that a lock overtook are a draft; once the report is open again they are written back', async () => {
  const { clerk: li, line } = await SyncLine.seat(office, '李娟')
  line.hold()
  await li.enterSection('other')
  await li.type('锁定时还没有发出的一句。')
  await decide('status', { status: 'locked' })
  for (const clerk of [li, wang]) await clerk.page.getByText('报告已锁定，只能查看').waitFor()
  line.release()

  await li.page.getByText('有 1 处修改没有存进报告').waitFor()
  await li.page.getByText('报告已锁定，只能查看').waitFor()
  await li.reads(() => li.wordsInSection('other'), await wang.wordsInSection('other'))
  expect(await wang.page.getByText('已留作草稿').count()).toBe(0)
  await li.page.getByRole('button', { name: '查看草稿' }).click()
  const dialog = li.page.getByRole('dialog')
  await dialog.getByText('报告已锁定，解锁后才能写入').waitFor()
  expect(await dialog.getByRole('button', { name: '写入此处' }).isDisabled()).toBe(true)
  await li.screenshot('50-locked-draft')

  await decide('status', { status: 'open' })
  await dialog.getByRole('button', { name: '写入此处' }).click()
  await wang.readsInSection('other', '锁定时还没有发出的一句。')
  await li.press('Escape')
  await li.saved()
  expect([li.complaints, wang.complaints]).toEqual([[], []])
  await li.leave()
})

test('[PR75] a part that was taken from somebody closes on the open page, and opens again with the right to it', async () => {
  const li = await office.seat('李娟')
  const id = await idOf('李娟')
  await decide(`members/${id}`, { role: 'drafter', scope: 'section/duties' })
  await li.page.getByText('由您填写：').waitFor()
  await li.enterSection('duties')
  await li.type('归我填写。')
  await wang.readsInSection('duties', '归我填写。')
  const words = await li.wordsInSection('staffing')
  await li.section('staffing').click()
  await li.type('不归我填写。')
  expect(await li.wordsInSection('staffing')).toBe(words)
  await decide(`members/${id}`, { role: null })
  await li.page.getByText('由您填写：').waitFor({ state: 'detached' })
  await li.enterSection('staffing')
  await li.type('又归我填写。')
  await wang.readsInSection('staffing', '又归我填写。')
  expect([li.complaints, wang.complaints]).toEqual([[], []])
})
