import { afterAll, beforeAll, expect, test } from 'vitest'
import { CLOSE } from '@gongping/shared/protocol/close-codes.ts'
import { type BrowserOffice, browserOffice } from '../support/browser-office.ts'
import type { Clerk } from '../support/clerk.ts'
import { SyncLine } from '../support/sync-line.ts'

let office: BrowserOffice
let li: Clerk
let wang: Clerk
beforeAll(async () => {
  office = await browserOffice()
  li = await office.seat('李娟')
  wang = await office.seat('王强')
})
afterAll(() => office[Symbol.asyncDispose]())

/** The widths of the columns of the second table. */
const columns = (clerk: Clerk) =>
  clerk.page.evaluate(() =>
    [...document.querySelectorAll('[data-table="t2"] col')].map((col) => (col as HTMLElement).style.width).join(' '),
  )

test('[ED40] a reason that gets long while 李娟 types it moves no column, neither for her nor for 王强', async () => {
  const before = await columns(li)
  const reason = '因汛情影响现场施工，工期顺延；已与施工单位商定赶工措施，增加班组，下一年三月底前全部完成并验收。'
  await li.enterCell('t2-2', 'reason')
  await li.type(reason)
  await wang.readsInCell('t2-2', 'reason', reason)
  expect([await columns(li), await columns(wang)]).toEqual([before, before])
  await li.enterSection('other')
  await li.reads(async () => String((await columns(li)) === before), 'false')
})

/** How far the words of a section are from the top of the window, in pixels. */
const heightOf = (clerk: Clerk, section: string) =>
  clerk.section(section).evaluate((words) => String(Math.round(words.getBoundingClientRect().top)))

const focusedSection = (clerk: Clerk) =>
  clerk.page.evaluate(() => document.activeElement?.closest<HTMLElement>('[data-section]')?.dataset['section'] ?? '')

test('[PG66] [PG67] a refusal while 李娟 types: no word moves, she types on at her place, what comes too late is in the draft, F6 leads there', async () => {
  const { clerk: li2, line } = await SyncLine.seat(office, '李娟')
  await li2.enterSection('problems')
  await li2.type('一二')
  await li2.saved()
  await li2.press('ArrowLeft')
  line.hold()
  await li2.type('三')
  const before = await heightOf(li2, 'problems')
  await line.refuseAndCut(CLOSE.updateRefused)
  await li2.page.locator('.notice', { hasText: '已留作草稿' }).waitFor()
  await li2.type('五')
  line.release()
  await li2.saved()
  await li2.reads(() => focusedSection(li2), 'problems')
  await li2.reads(() => heightOf(li2, 'problems'), before)
  await li2.type('四')
  await wang.reads(async () => (await wang.wordsInSection('problems')).slice(-3), '一四二')

  const region = () => li2.page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? '')
  for (let steps = 0; steps < 4 && (await region()) !== '页面提示'; steps++) await li2.press('F6')
  await li2.press('Tab')
  expect(await li2.page.evaluate(() => document.activeElement?.textContent)).toBe('查看草稿')
  await li2.screenshot('37-refused-while-typing')
  await li2.press('Enter')
  await li2.page.getByRole('dialog').getByText('一三五二').waitFor()
  await li2.leave()
})

test('[PG67] a refusal in a cell leaves the keyboard in that cell', async () => {
  const { clerk: li2, line } = await SyncLine.seat(office, '李娟')
  line.hold()
  await li2.enterCell('t1-3', 'actual')
  await li2.type('88%')
  await line.refuse(CLOSE.updateRefused)
  await li2.page.locator('.notice', { hasText: '已留作草稿' }).waitFor()
  await li2.reads(() => li2.activeCell(), 't1-3 actual')
  await li2.leave()
})
