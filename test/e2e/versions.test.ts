import type { Locator } from 'playwright-core'
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

const NAME = '送局长审阅稿'

const list = (clerk: Clerk) => clerk.page.getByRole('region', { name: '版本列表，最新的在前' })
const version = (clerk: Clerk, words: string) => list(clerk).locator('.version', { hasText: words })
const comparison = (clerk: Clerk) => clerk.page.getByRole('region', { name: '比较结果' })
const part = (clerk: Clerk, title: string) => comparison(clerk).locator('.comparison-part', { hasText: title })
const removed = (place: Locator) => place.locator('del').allInnerTexts()
const added = (place: Locator) => place.locator('ins').allInnerTexts()
const dialog = (clerk: Clerk) => clerk.page.getByRole('dialog')

test('[PG105] 李娟 keeps a version by the keyboard alone, and 王强, who has the list open, sees it at once', async () => {
  await wang.page.getByRole('link', { name: '版本' }).click()
  await version(wang, '导入').waitFor()
  await li.press('Control+Alt+h')
  await li.page.getByRole('button', { name: '保存为版本' }).focus()
  await li.press('Enter')
  await dialog(li).getByRole('textbox', { name: '版本名称' }).waitFor()
  await li.type(NAME)
  await expectNothingWrong(li, '80-keep-version')
  await li.press('Enter')
  for (const clerk of [li, wang]) {
    await version(clerk, NAME).getByText('命名版本').waitFor()
    await version(clerk, NAME)
      .getByText(/李娟保存 · .*校验码 [0-9A-F]{4}-[0-9A-F]{4}/)
      .waitFor()
  }
  await version(wang, NAME).getByRole('button', { name: /改名/ }).click()
  await dialog(wang).getByRole('textbox', { name: '版本名称' }).fill(`${NAME}（二）`)
  await wang.press('Enter')
  await version(li, `${NAME}（二）`).waitFor()
})

test('[PG109] the page leads back to the report, and the browser’s Back to the comparison that was looked at', async () => {
  await version(li, NAME).getByRole('link').click()
  await comparison(li).getByText('没有不同').waitFor()
  await li.page.getByRole('link', { name: '返回报告' }).click()
  await li.section('other').waitFor()
  await li.page.goBack()
  await comparison(li).getByText('没有不同').waitFor()
  await li.press('Control+Alt+h')
  await li.section('other').waitFor()
})

test('[PG106] what 王强 changes is compared with the version: figures, cells and words, before and after, from change to change by keys', async () => {
  await wang.goTo(`/reports/${office.report}`)
  await wang.reportIsOpen()
  await wang.openPanel('基础数据')
  await wang.fillFact('资产 · 资产总额', '80.5')
  await wang.enterCell('t1-1', 'actual')
  await wang.type('98%')
  await wang.press('Enter')
  await wang.enterSection('project-goals')
  await wang.type('各项目标均已实现。')
  await wang.enterSection('other')
  await wang.type('本年度没有需要说明的其他情况。')
  await wang.saved()

  await li.press('Control+Alt+h')
  await version(li, NAME).getByRole('link').click()
  await comparison(li).getByRole('heading', { name: '关键数字' }).waitFor()
  const titles = comparison(li).getByRole('heading', { level: 2 })
  expect(await titles.allInnerTexts()).toEqual([
    '关键数字',
    '自评表（馆藏档案数字化加工项目）',
    expect.stringMatching(/^二（二）2 项目绩效目标/),
    '四、其他需要说明的情况',
  ])
  expect(await added(part(li, '关键数字'))).toEqual(['80.5万元'])
  expect(await removed(part(li, '自评表'))).toEqual(['108万页'])
  expect(await added(part(li, '自评表'))).toEqual(['98%'])

  const at = () => li.page.locator('.change-count').innerText()
  const count = Number.parseInt(await at(), 10)
  await li.press('j')
  await li.reads(at, `第 1 / ${count} 处`)
  await comparison(li).locator('tr[data-here]:focus', { hasText: '资产 · 资产总额' }).waitFor()
  await li.press('k')
  await li.reads(at, `第 ${count} / ${count} 处`)
  await comparison(li).locator('.text-block[data-here]:focus').waitFor()
  await expectNothingWrong(li, '81-comparison')

  const folded = comparison(li).locator('.unchanged').first()
  const shown = await comparison(li).locator('.text-block').count()
  await folded.focus()
  await li.press('Enter')
  expect(await comparison(li).locator('.text-block').count()).toBeGreaterThan(shown)
  await li.page.getByRole('checkbox', { name: '显示未改动的内容' }).click()
  await li.screenshot('82-all-words')
})

test('[PG106] a sentence says when the report was changed behind the comparison, and any two versions are chosen', async () => {
  await wang.enterSection('other')
  await wang.type('以上。')
  await li.page.getByRole('button', { name: '报告又有修改，重新比较' }).click()
  await comparison(li).getByText('以上。').waitFor()
  await li.page.getByRole('combobox', { name: '修改前' }).selectOption('1')
  await li.page.getByRole('combobox', { name: '修改后' }).selectOption('2')
  await comparison(li).getByText('没有不同').waitFor()
  expect(new URL(li.page.url()).pathname).toBe(`/reports/${office.report}/versions/1/compare/2`)
  await li.page.getByRole('link', { name: '阅读第 1 版' }).click()
  await li.page.getByRole('region', { name: '第 1 版' }).getByRole('cell', { name: '108万页' }).waitFor()
  await expectNothingWrong(li, '83-whole-version')
  const tooLong = await li.page.evaluate(() => document.documentElement.scrollHeight - innerHeight)
  expect(tooLong, 'pixels by which the page scrolls as a whole').toBe(0)
})

test('[PG107] 王强, who may not put the whole report back, restores one section while 李娟 types in another: her words stay', async () => {
  await li.goTo(`/reports/${office.report}`)
  await li.reportIsOpen()
  await wang.press('Control+Alt+h')
  await version(wang, NAME).getByRole('link').click()
  await part(wang, '四、其他需要说明的情况')
    .getByRole('button', { name: /^恢复本节/ })
    .click()
  expect(await wang.page.getByRole('button', { name: '恢复到第 2 版', exact: true }).count()).toBe(0)
  await dialog(wang).getByText('现在的报告先保存为“恢复前”的版本').waitFor()
  await wang.screenshot('84-restore-section')
  await li.enterSection('project-goals')
  await li.type('李娟正在写的一句。')
  await dialog(wang).getByRole('button', { name: '恢复本节' }).click()
  await wang.page.getByText('“四、其他需要说明的情况”已恢复到第 2 版').waitFor()
  await version(wang, '恢复前').waitFor()
  await part(wang, '四、其他需要说明的情况').waitFor({ state: 'detached' })
  await li.reads(() => li.wordsInSection('other'), '无。')
  await li.readsInSection('project-goals', '各项目标均已实现。李娟正在写的一句。')
  await li.saved()
  await wang.screenshot('85-restored')
})

test('[PG107] 李娟 as its owner restores the whole report, and what it was before stands in the list', async () => {
  await li.press('Control+Alt+h')
  await version(li, NAME).getByRole('link').click()
  await li.page.getByRole('button', { name: '恢复到第 2 版', exact: true }).click()
  await dialog(li).getByRole('button', { name: '恢复到第 2 版', exact: true }).click()
  await li.page.getByText('报告已恢复到第 2 版').waitFor()
  await comparison(li).getByText('没有不同').waitFor()
  await wang.press('Control+Alt+h')
  await wang.readsInCell('t1-1', 'actual', '108万页')
  await version(li, '恢复前').nth(1).waitFor()
})

async function submitToWang(): Promise<void> {
  await li.page.getByRole('button', { name: /报告状态/ }).click()
  await li.page.getByRole('menuitem', { name: '送审' }).click()
  await dialog(li).getByRole('checkbox', { name: '王强' }).click()
  await dialog(li).getByRole('textbox', { name: '王强以什么职务会签' }).fill('财务负责人')
  await dialog(li).getByRole('button', { name: '送审', exact: true }).click()
  await dialog(li).waitFor({ state: 'detached' })
}

const strip = (clerk: Clerk) => clerk.page.getByRole('region', { name: '会签与定稿' })

test('[PG108] who is asked to confirm reads what was submitted, and the next time only what changed since they agreed, without losing their opinion', async () => {
  await submitToWang()
  await strip(wang).getByRole('button', { name: '同意' }).click()
  await dialog(wang)
    .getByRole('link', { name: /阅读送审的第 \d+ 版/ })
    .waitFor()
  expect(
    await dialog(wang)
      .getByRole('link', { name: /上次表态以后/ })
      .count(),
  ).toBe(0)
  await dialog(wang).getByRole('button', { name: '同意', exact: true }).click()
  await strip(li).getByText('1 人中已有 1 人同意').waitFor()
  await strip(li).getByRole('button', { name: '撤回送审' }).click()
  await dialog(li).getByRole('button', { name: '撤回送审' }).click()
  await strip(li)
    .getByText(/李娟于.*撤回送审/)
    .waitFor()
  await li.page.getByRole('link', { name: '返回报告' }).click()
  await li.enterSection('problems')
  await li.type('已列入整改台账。')
  await li.saved()
  await submitToWang()

  await strip(wang).getByText('1 人中已有 0 人同意').waitFor()
  await strip(wang).getByRole('button', { name: '同意' }).click()
  await dialog(wang).getByRole('textbox', { name: '意见（可不填）' }).fill('同意补充内容')
  await wang.screenshot('86-since-mine')
  const opened = wang.context.waitForEvent('page')
  await dialog(wang)
    .getByRole('link', { name: /^只看我上次表态以后的修改/ })
    .click()
  const tab = await opened
  const changes = tab.getByRole('region', { name: '比较结果' })
  await changes.getByText('已列入整改台账。').waitFor()
  expect(await tab.locator('.change-count').innerText()).toBe('1 处不同')
  expect(await changes.getByRole('button', { name: /恢复/ }).count()).toBe(0)
  await tab.close()
  expect(await dialog(wang).getByRole('textbox', { name: '意见（可不填）' }).inputValue()).toBe('同意补充内容')
  await dialog(wang).getByRole('button', { name: '同意', exact: true }).click()
  await strip(li).getByText('1 人中已有 1 人同意').waitFor()
  expect([...li.complaints, ...wang.complaints]).toEqual([])
})

test('[PG109] at 1024 by 768 and in English the page reads as well, and so does what the server refuses', async () => {
  await li.page.setViewportSize({ width: 1024, height: 768 })
  await li.press('Control+Alt+h')
  await li.page.getByRole('combobox', { name: '修改前' }).selectOption('1')
  await comparison(li).locator('.text-block').first().waitFor()
  await li.page.getByRole('button', { name: 'English' }).click()
  await li.page.getByRole('button', { name: 'Keep a version' }).waitFor()
  await expectNothingWrong(li, '87-comparison-english')
  await li.goTo(`/reports/${office.report}/versions/99/compare/now`)
  await li.page.getByText('There is no version 99').waitFor()
  await li.screenshot('88-unknown-version')
})
