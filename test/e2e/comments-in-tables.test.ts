import { afterAll, beforeAll, expect, test } from 'vitest'
import { type BrowserOffice, browserOffice } from '../support/browser-office.ts'
import type { Clerk } from '../support/clerk.ts'
import { expectNothingWrong } from '../support/nothing-wrong.ts'

let office: BrowserOffice
let li: Clerk
let wang: Clerk
beforeAll(async () => {
  office = await browserOffice()
  li = await office.seat('李娟')
  wang = await office.seat('王强')
})
afterAll(() => office[Symbol.asyncDispose]())

const card = (clerk: Clerk, words: string) => clerk.page.locator('.comment-card', { hasText: words })
const corner = (clerk: Clerk, count: number) =>
  clerk.cell('t1-1', 'actual').getByRole('button', { name: `有 ${count} 条批注`, exact: true })

/** Comments on what is selected, with the keyboard alone. */
async function say(clerk: Clerk, words: string): Promise<void> {
  await clerk.press('Control+Alt+m')
  const form = clerk.page.getByRole('combobox', { name: '批注' })
  await form.waitFor()
  await clerk.type(words)
  await clerk.press('Enter')
  await form.waitFor({ state: 'detached' })
  await card(clerk, words).waitFor()
}

test('[PG99] [PG102] 王强 comments on a cell; its corner says so to 李娟, and leads her to the card beside the row', async () => {
  await wang.enterCell('t1-1', 'actual')
  await say(wang, '与台账不一致。')
  await corner(li, 1).click()
  await card(li, '与台账不一致。').filter({ hasText: '108万页' }).waitFor()
  const apart = () =>
    li.page.evaluate(() => {
      const row = document.querySelector('td[data-row="t1-1"][data-field="actual"]')?.getBoundingClientRect().top ?? 0
      const beside = document.querySelector('.comment-card')?.getBoundingClientRect().top ?? 0
      return Math.abs(row - beside) < 4 ? 'beside' : `apart by ${beside - row}`
    })
  await li.reads(apart, 'beside')
  await li.screenshot('65-commented-cell')
})

test('[PG102] with the keyboard Ctrl+Alt+M leads from the cell to its card, and pressed there again begins another comment', async () => {
  // Another one is looked at meanwhile: none.
  await li.page.reload()
  await li.reportIsOpen()
  await corner(li, 1).waitFor()
  await li.enterCell('t1-1', 'actual')
  await li.press('Control+Alt+m')
  const focused = async () => li.page.evaluate(() => document.activeElement?.textContent ?? '')
  await card(li, '与台账不一致。').waitFor()
  await li.reads(async () => String((await focused()).includes('与台账不一致。')), 'true')
  await li.enterCell('t1-1', 'actual')
  await say(li, '请附台账截图。')
  await corner(wang, 2).waitFor()
})

test('[PG139] a cell pressed with the mouse offers 批注, as does the margin for a row, and Ctrl+Alt+Shift+M', async () => {
  await li.enterCell('t1-3', 'actual')
  await li.page.locator('.comment-selection').waitFor()
  await li.screenshot('68-cell-offers-comment')
  await li.page.locator('.comment-selection').click()
  const quoted = li.page
    .locator('.comment-card', { has: li.page.getByRole('combobox', { name: '批注' }) })
    .locator('.comment-subject')
  const subject = await quoted.innerText()
  await li.press('Escape')
  await li.reads(() => li.activeCell(), 't1-3 actual')
  await li.page
    .locator('tr', { has: li.cell('t1-3', 'actual') })
    .getByTitle('批注这一行')
    .click()
  const row = await quoted.innerText()
  expect(subject.startsWith(row)).toBe(true)
  expect(subject).not.toBe(row)
  await li.press('Escape')
  await quoted.waitFor({ state: 'detached' })
  await li.enterCell('t1-3', 'actual')
  await li.press('Control+Alt+Shift+m')
  await li.reads(() => quoted.innerText(), row)
  await li.press('Escape')
  await quoted.waitFor({ state: 'detached' })
})

test('[PG99] a label that nobody writes in has the corner, too', async () => {
  const wanted = { place: 'cell/t1-1/level1', quote: '', text: '一级指标请核对。' }
  const headers = { origin: new URL(wang.page.url()).origin }
  const path = `/api${new URL(wang.page.url()).pathname}/comments`
  expect((await wang.context.request.post(path, { data: wanted, headers })).status()).toBe(201)
  const label = li.page.locator('th[data-row="t1-1"][data-field="level1"]')
  await label.getByRole('button', { name: '有 1 条批注', exact: true }).click()
  await card(li, '一级指标请核对。').and(li.page.locator('[data-active=true]')).waitFor()
})

test('[PG103] the button beside the paper is about the cell that 王强 is in', async () => {
  await wang.enterCell('t1-2', 'actual')
  await wang.page.locator('.comments-head').getByRole('button', { name: '批注', exact: true }).click()
  const form = wang.page.locator('.comment-card', { has: wang.page.getByRole('combobox', { name: '批注' }) })
  await form.locator('.comment-quote', { hasText: '6.4万条' }).waitFor()
  await wang.press('Escape')
  await form.waitFor({ state: 'detached' })
})

/** How far the words of the last section are from the top of the window, in pixels. */
const heightOf = (clerk: Clerk) =>
  clerk.section('other').evaluate((words) => String(Math.round(words.getBoundingClientRect().top)))

test('[PG138] sent, the keyboard is on the card; given up, it is in the words again; the paper stays where it was', async () => {
  await wang.enterSection('other')
  await wang.type('资产管理规范。')
  await wang.saved()
  await wang.press('Control+Alt+m')
  await wang.page.getByRole('combobox', { name: '批注' }).waitFor()
  await wang.nothingMoves()
  const before = await heightOf(wang)
  await wang.press('Escape')
  await wang.reads(
    () => wang.page.evaluate(() => document.activeElement?.closest('[data-section]')?.getAttribute('data-section') ?? ''),
    'other',
  )
  await wang.type('无')
  await wang.readsInSection('other', '资产管理规范。无')
  await say(wang, '请补充依据。')
  await wang.reads(
    () =>
      wang.page.evaluate(() =>
        String(document.activeElement?.matches('.comment-card') && document.activeElement.textContent.includes('请补充依据。')),
      ),
    'true',
  )
  expect(await heightOf(wang)).toBe(before)
  await wang.enterCell('t1-2', 'actual')
  await wang.press('Control+Alt+m')
  await wang.page.getByRole('combobox', { name: '批注' }).waitFor()
  await wang.press('Escape')
  await wang.reads(() => wang.activeCell(), 't1-2 actual')
})

test('[PG100] 李娟 comments on a passage of a long cell, and 王强 sees just those words underlined while she types before them', async () => {
  await li.enterCell('t1-1', 'reason')
  await li.press('F2', 'Control+Home', ...Array.from({ length: 4 }, () => 'ArrowRight'))
  await li.press(...Array.from({ length: 4 }, () => 'Shift+ArrowRight'))
  await say(li, '附施工单位证明。')
  const marks = wang.cell('t1-1', 'reason').locator('.comment-mark')
  await marks.waitFor()
  await wang.reads(async () => (await marks.allInnerTexts()).join('|'), '改造占用')
  await li.enterCell('t1-1', 'reason')
  await li.press('F2', 'Control+Home')
  await li.type('因上级安排，')
  await wang.readsInCell(
    't1-1',
    'reason',
    '因上级安排，馆库消防改造占用加工场地，停工六周。\n已调整工期，2025年3月底前补齐剩余12万页。',
  )
  await wang.reads(async () => (await marks.allInnerTexts()).join('|'), '改造占用')
  await wang.openPanel('批注')
  await card(wang, '附施工单位证明。').locator('.comment-subject').click()
  await expectNothingWrong(wang, '66-commented-passage')
})

test('[PG101] the row is removed: the cards keep what they quote and say that it is gone, and stand beside the row again when it is back', async () => {
  await li.enterCell('t1-1', 'target')
  await li.press('Alt+Delete')
  await li.page.getByRole('dialog').getByRole('button', { name: /删除/ }).click()
  const lost = wang.page.locator('.comments-lost .comment-card')
  await wang.reads(async () => String(await lost.count()), '4')
  await lost.filter({ hasText: '与台账不一致。' }).filter({ hasText: '原文已删除' }).filter({ hasText: '108万页' }).waitFor()
  await wang.screenshot('67-row-removed')
  await li.press('Control+z')
  await corner(wang, 2).waitFor()
  await lost.first().waitFor({ state: 'detached' })
  expect([...li.complaints, ...wang.complaints]).toEqual([])
})
