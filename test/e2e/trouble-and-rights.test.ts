import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Notice } from '@gongping/shared/protocol/messages.ts'
import { type BrowserOffice, browserOffice } from '../support/browser-office.ts'
import type { Clerk } from '../support/clerk.ts'
import { SyncLine } from '../support/sync-line.ts'

let office: BrowserOffice
let li: Clerk
let wang: Clerk
let line: SyncLine
beforeAll(async () => {
  office = await browserOffice()
  wang = await office.seat('王强')
  ;({ clerk: li, line } = await SyncLine.seat(office, '李娟'))
})
afterAll(() => office[Symbol.asyncDispose]())

function rights(scope: string, status: 'open' | 'locked' | 'sealed' = 'open'): Notice {
  return { type: 'rights', role: scope === '' ? 'viewer' : 'drafter', scope, except: [], status }
}

const mayWrite = async (clerk: Clerk, section: string) =>
  (await clerk.section(section).getAttribute('contenteditable')) === 'true'

test('[PR74] while the server cannot store the page says so at once, and goes on', async () => {
  line.say({ type: 'storage', ok: false })
  await li.seesSaved('已存档')
  line.hold()
  await li.enterSection('other')
  await li.type('磁盘满时写的。')
  await li.seesSaved('正在保存')
  await li.page.getByText('正在保存…，您的修改仍在本机').first().waitFor()
  await li.page.locator('.saved-state').click()
  await li.page.getByText('请不要关闭页面').waitFor()
  await li.screenshot('40-storage-trouble')
  await li.press('Escape')
  await li.enterSection('other')
  await li.type('继续写。')
  await li.readsInSection('other', '继续写。')
  line.release()
  line.say({ type: 'storage', ok: true })
  await li.saved()
  await wang.readsInSection('other', '磁盘满时写的。继续写。')
})

test('[PR75] a locked report takes no typing and no undoing, says so, and opens again by itself', async () => {
  await li.enterSection('staffing')
  await li.type('锁定之前。')
  await li.saved()
  line.say(rights('report', 'locked'))
  await li.page.getByText('报告已锁定，只能查看').waitFor()
  expect(await mayWrite(li, 'staffing')).toBe(false)
  expect(await li.section('staffing').getAttribute('aria-readonly')).toBe('true')
  await li.screenshot('41-locked')
  const words = await li.wordsInSection('staffing')
  await li.type('锁定之后')
  await li.press('Control+z')
  await li.enterCell('t1-1', 'actual')
  const figure = await li.wordsInCell('t1-1', 'actual')
  await li.type('1')
  await li.press('Delete', 'Control+z', 'Alt+Insert', 'Alt+Delete')
  expect(await li.wordsInCell('t1-1', 'actual')).toBe(figure)
  expect(await li.wordsInSection('staffing')).toBe(words)
  expect(await li.page.getByRole('button', { name: '增加指标' }).count()).toBe(0)

  line.say(rights('report', 'sealed'))
  await li.page.getByText('报告已定稿，只能查看').waitFor()
  await li.screenshot('42-sealed')
  line.say(rights('report'))
  await li.page.getByText('现在可以填写了').waitFor()
  await li.enterSection('staffing')
  await li.type('解锁之后。')
  await wang.readsInSection('staffing', '解锁之后。')
  await li.press('Control+z', 'Control+z')
  await wang.reads(async () => String((await wang.wordsInSection('staffing')).includes('锁定之前。')), 'false')
})

test('[PR75] whoever fills in one section can type there only, and undoes nothing elsewhere', async () => {
  await li.enterCell('t1-2', 'actual')
  const before = await li.wordsInCell('t1-2', 'actual')
  await li.type('6.5万条')
  await li.press('Enter')
  await li.enterSection('problems')
  await li.type('问题一。')
  await li.saved()
  line.say(rights('section/problems section/duties'))
  await li.unfoldNotices()
  await li.page.getByText('由您填写：').waitFor()
  expect(await mayWrite(li, 'problems')).toBe(true)
  expect(await mayWrite(li, 'staffing')).toBe(false)
  await li.screenshot('43-some-sections')
  await li.enterSection('problems')
  await li.press('Control+z', 'Control+z', 'Control+z')
  expect(await li.wordsInCell('t1-2', 'actual')).toBe('6.5万条')
  expect(before).not.toBe('6.5万条')
  await li.enterCell('t1-2', 'actual')
  await li.type('9')
  expect(await li.wordsInCell('t1-2', 'actual')).toBe('6.5万条')
  await li.screenshot('44-table-not-mine')

  line.say(rights('table'))
  await li.page.getByText('由您填写：自评表').waitFor()
  await li.enterCell('t1-3', 'actual')
  await li.type('96.5%')
  await wang.readsInCell('t1-3', 'actual', '96.5%')
  line.say(rights(''))
  await li.page.getByText('您可以查看这份报告，不能修改').waitFor()
  await li.screenshot('45-reading-only')
  line.say(rights('report'))
  expect([li.complaints, wang.complaints]).toEqual([[], []])
})
