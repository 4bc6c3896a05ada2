import { afterAll, beforeAll, expect, test } from 'vitest'
import { type BrowserOffice, browserOffice } from '../support/browser-office.ts'
import type { Clerk } from '../support/clerk.ts'
import { expectNothingWrong } from '../support/nothing-wrong.ts'

let office: BrowserOffice
let li: Clerk
let wang: Clerk
let zhao: Clerk
beforeAll(async () => {
  office = await browserOffice(['李娟', '王强', '赵敏'])
  li = await office.seat('李娟')
  wang = await office.seat('王强')
  zhao = await office.seat('赵敏')
  await wang.enterSection('other')
  await wang.type('资产管理规范。')
  await wang.saved()
  await li.readsInSection('other', '资产管理规范。')
  await li.enterSection('other')
  await li.type('账实相符。')
  await li.saved()
  await wang.readsInSection('other', '账实相符。')
})
afterAll(() => office[Symbol.asyncDispose]())

/** The words of the section that are marked as somebody's. */
const wordsBy = (clerk: Clerk, name: string) =>
  clerk
    .section('other')
    .locator(`.author-mark[title="${name}"]`)
    .allInnerTexts()
    .then((all) => all.join(''))
const authorsOfOther = (clerk: Clerk) => clerk.page.getByRole('button', { name: /^显示作者：.*其他/ })
const legend = (clerk: Clerk) => clerk.page.getByRole('list', { name: '作者' })
const slider = (clerk: Clerk) => clerk.page.getByRole('slider', { name: '时间轴' })
/** Who wrote at the moment where the slider stands; its day and time go before. */
const whoWrote = (clerk: Clerk) => async () =>
  String(await slider(clerk).getAttribute('aria-valuetext')).replace(/^\d+月\d+日 \d\d:\d\d /, '')
const sheet = (clerk: Clerk) => clerk.page.getByRole('article')

test('[PG111] 李娟 lets the page show with a key who wrote which words of a section, also those that are written meanwhile', async () => {
  await authorsOfOther(li).focus()
  await li.press('Enter')
  await li.reads(() => wordsBy(li, '王强'), '资产管理规范。')
  await li.reads(() => wordsBy(li, '李娟'), '账实相符。')
  await legend(li).getByText('王强').waitFor()
  await legend(li).getByText('未标记：模板或导入的文字').waitFor()
  await zhao.enterSection('other')
  await zhao.press('Home')
  await zhao.type('经盘点，')
  await li.reads(() => wordsBy(li, '赵敏'), '经盘点，')
  await li.enterSection('other')
  await legend(li).getByText('光标处：李娟').waitFor()
  await li.press('Home')
  await legend(li).getByText('光标处：赵敏').waitFor()
  await expectNothingWrong(li, '65-authors')
  await authorsOfOther(li).focus()
  await li.press('Enter')
  await li.reads(() => wordsBy(li, '王强'), '')
})

test('[PG113] she goes through the history of the report with the keys, and sees at each moment who wrote, and what', async () => {
  await zhao.saved()
  await li.page.getByRole('link', { name: '版本', exact: true }).click()
  await li.page.getByRole('link', { name: '回放' }).click()
  await slider(li).focus()
  await li.reads(whoWrote(li), '赵敏')
  await sheet(li).locator('ins', { hasText: '经盘点，' }).waitFor()
  await li.press('ArrowLeft')
  await li.reads(whoWrote(li), '李娟')
  await sheet(li).locator('ins', { hasText: '账实相符。' }).waitFor()
  await expectNothingWrong(li, '66-replay')
  await li.press('Home')
  await li.page.getByText('这是最早的时刻').waitFor()
  expect(await sheet(li).innerText()).not.toContain('资产管理规范。')
  await li.press('PageUp', 'End')
  await sheet(li).locator('ins', { hasText: '经盘点，' }).waitFor()
})

test('[PG114] played, the report comes about by itself up to its present state, and can be stopped on the way', async () => {
  await li.page.getByRole('button', { name: '播放' }).click()
  await li.page.getByText('这是最早的时刻').waitFor()
  await sheet(li).locator('ins', { hasText: '资产管理规范。' }).waitFor()
  await li.page.getByRole('button', { name: '暂停' }).click()
  await li.page.getByRole('button', { name: '播放' }).click()
  await sheet(li).locator('ins', { hasText: '经盘点，' }).waitFor()
  await li.page.getByRole('button', { name: '播放' }).waitFor()
  await li.page.getByRole('button', { name: 'English' }).click()
  await li.page.getByRole('slider', { name: 'Time line' }).waitFor()
  await li.page.setViewportSize({ width: 1024, height: 768 })
  await expectNothingWrong(li, '67-replay-english')
  await li.page.getByRole('button', { name: '中文' }).click()
  await li.page.getByRole('link', { name: '返回报告' }).click()
  await li.readsInSection('other', '账实相符。')
  expect([...li.complaints, ...wang.complaints, ...zhao.complaints]).toEqual([])
})
