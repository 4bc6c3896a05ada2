import { afterAll, beforeAll, expect, test } from 'vitest'
import { type BrowserOffice, browserOffice } from '../support/browser-office.ts'
import type { Clerk } from '../support/clerk.ts'

let office: BrowserOffice
let li: Clerk
let wang: Clerk
beforeAll(async () => {
  office = await browserOffice()
  li = await office.seat('李娟')
  wang = await office.seat('王强')
})
afterAll(() => office[Symbol.asyncDispose]())

test('[ED30] [ED31] [ED33] 李娟 inserts a sentence, 王强 fills in the basic figures, and the sentence follows', async () => {
  await li.enterSection('procurement')
  await li.insertSentence('2024年度政府采购支出')
  await wang.readsInSection('procurement', '政府采购支出（　），其中：货物（　）')

  await wang.openPanel('基础数据')
  await wang.fillFact('政府采购 · 货物', '247.75')
  await wang.fillFact('政府采购 · 工程', '49.49')
  await wang.fillFact('政府采购 · 服务', '48.19')
  const filled = '2024年度政府采购支出345.43万元，其中：货物247.75万元，工程49.49万元，服务48.19万元。'
  await li.readsInSection('procurement', filled)
  await wang.readsInSection('procurement', filled)

  await wang.fillFact('政府采购 · 服务', '48.2')
  await li.readsInSection('procurement', '政府采购支出345.44万元')
  await wang.saved()
  const text = await (await office.server.fetch(`/api/reports/${office.report}/export?format=txt`)).text()
  expect(text).toContain('政府采购支出345.44万元，其中：货物247.75万元，工程49.49万元，服务48.2万元。')
  await wang.screenshot('live-figures')
})

test('[ED31] a press on a figure shows its fact and a second one goes there; one key deletes it as a whole', async () => {
  await li.pressFigure('procurement', '49.49万元')
  await li.changeFigure('procurement', '49.49万元')
  await li.reads(() => li.page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? ''), '政府采购 · 工程')
  await li.screenshot('basic-figures')
  await li.enterSection('procurement')
  const before = await wang.wordsInSection('procurement')
  await li.pressInOneGo('ArrowLeft', 'Backspace')
  await wang.reads(() => wang.wordsInSection('procurement'), before.replace('服务48.2万元', '服务'))
  await li.press('Control+z')
  await wang.reads(() => wang.wordsInSection('procurement'), before)
  expect([...li.complaints, ...wang.complaints]).toEqual([])
})

test('[CK87] [CK88] a wrong figure is put right with one press, and one that equals its basic figure follows it from then on', async () => {
  await wang.fillFact('资产 · 负债总额', '12.73')
  await li.openPanel('核对')
  await li.pressOffer('正文改为 12.73万元')
  await wang.readsInSection('assets', '负债总额12.73万元')
  await li.enterSection('assets')
  await li.press('Control+z')
  await wang.readsInSection('assets', '负债总额12.37万元')
  await li.pressOffer('基础数据改为 12.37万元')
  await wang.pressOffer('关联二（一）5')
  await li.section('assets').locator('.figure', { hasText: '12.37万元' }).waitFor()
  await wang.fillFact('资产 · 负债总额', '20')
  await li.readsInSection('assets', '负债总额20万元，净资产')
  await wang.screenshot('linked-figure')
  expect([...li.complaints, ...wang.complaints]).toEqual([])
})

test('[ED35] the figures that the text tells already are taken from it, and no word changes', async () => {
  const before = await li.wordsInSection('initial-budget')
  await wang.pressOffer(/从正文提取 \d+ 项/)
  await li.section('initial-budget').locator('.figure', { hasText: '166.40万元' }).waitFor()
  expect(await li.wordsInSection('initial-budget')).toBe(before)
  await li.enterSection('initial-budget')
  await li.screenshot('figures-taken')
  expect([...li.complaints, ...wang.complaints]).toEqual([])
})
