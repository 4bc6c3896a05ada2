import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { samplePath } from '../fixtures/sample-report.ts'
import { type BrowserOffice, browserOffice } from '../support/browser-office.ts'
import type { Clerk } from '../support/clerk.ts'

let office: BrowserOffice
let li: Clerk
beforeAll(async () => {
  office = await browserOffice(['李娟'])
  li = await office.seat('李娟')
  const form = new FormData()
  const name = 'sample-report-with-slips.txt'
  form.set('file', new Blob([readFileSync(samplePath(name))]), name)
  const answer = await office.server.fetch('/api/reports/import', { method: 'POST', body: form })
  const { id } = (await answer.json()) as { id: string }
  await li.openReport(id)
  await li.openPanel('核对')
})
afterAll(() => office[Symbol.asyncDispose]())

const card = (words: string) => li.page.locator('.checks li', { hasText: words })
/** The words of the card that has the keyboard. */
const focusedCard = () =>
  li.page.evaluate(() => document.activeElement?.closest('.checks li')?.querySelector('p')?.textContent ?? '')
const found = () =>
  li.page.evaluate(() => [...(CSS.highlights.get('found') ?? [])].map((range) => (range as Range).toString()).join())

test('[PG57] a slip of the unit that two checks find is one card', async () => {
  await card('“98.10元”的单位').waitFor()
  expect(await card('“98.10元”的单位').count()).toBe(1)
  expect(await card('“98.10元”的单位').getByRole('button', { name: /^改为/ }).count()).toBe(1)
  const shown = await li.page.locator('.checks').first().locator('> ul > li').count()
  expect(await li.page.locator('.checks-severity .number').first().innerText()).toBe(String(shown))
})

test('[PG58] of many places a few are shown, the rest on request; no figure of them is cut', async () => {
  const total = card('总分填的是99分')
  await total.getByRole('button', { name: '另有 9 处' }).waitFor()
  expect(await total.locator('.checks-place').count()).toBe(3)
  const cut = await li.page.evaluate(() =>
    [...document.querySelectorAll('.checks-place')].flatMap((chip) => {
      const figure = chip.querySelector('.checks-figure')
      const isCut = figure && figure.getBoundingClientRect().right > chip.getBoundingClientRect().right + 0.5
      return isCut ? [chip.textContent] : []
    }),
  )
  expect(cut).toEqual([])
  await li.screenshot('35-checks')
  await total.getByRole('button', { name: '另有 9 处' }).click()
  expect(await total.locator('.checks-place').count()).toBe(12)
  await total.getByRole('button', { name: '收起' }).click()
})

test('[PG60] [PG61] a repair by keyboard shows the words that it changed, and the keyboard goes on with the next card', async () => {
  const slip = card('“98.10元”的单位很可能写错了')
  const next = await slip.locator('xpath=following-sibling::li[1]').locator('p').first().innerText()
  await slip.getByRole('button', { name: '改为 98.10万元' }).focus()
  await li.press('Enter')
  await li.readsInSection('procurement', '服务98.10万元')
  await li.reads(found, '服务98.10万元')
  await slip.waitFor({ state: 'detached' })
  await li.reads(focusedCard, next)
  await li.screenshot('36-repaired')
})

test('[PG60] what is explained and what is withdrawn leaves the keyboard among the cards', async () => {
  const share = card('44.26%')
  await share.getByRole('button', { name: '说明' }).focus()
  await li.press('Enter')
  await li.type('按批复口径')
  await li.press('Enter')
  const explained = li.page.locator('.explained')
  await explained.getByText('已说明（1）').waitFor()
  await li.reads(async () => String((await focusedCard()) !== ''), 'true')
  await explained.locator('summary').click()
  await explained.getByRole('button', { name: '撤销说明' }).focus()
  await li.press('Enter')
  await explained.waitFor({ state: 'detached' })
  await li.reads(async () => String((await focusedCard()) !== ''), 'true')
})

test('[PG61] a repair of a live figure says that it changes the basic figure behind it, and shows the sentence', async () => {
  await li.openPanel('基础数据')
  await li.fillFact('资产 · 负债总额', '12.73')
  await li.openPanel('核对')
  const offer = card('12.73').getByRole('button', { name: /^基础数据改为/ })
  await offer.waitFor()
  expect(await offer.getAttribute('title')).toContain('改的是基础数据“资产 · 负债总额”')
  await offer.focus()
  await li.press('Enter')
  await li.reads(() => li.page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? ''), '资产 · 负债总额')
  expect(li.complaints).toEqual([])
})
