import { afterAll, beforeAll, expect, test } from 'vitest'
import { type BrowserOffice, browserOffice } from '../support/browser-office.ts'
import { expectNothingWrong } from '../support/nothing-wrong.ts'

let office: BrowserOffice
beforeAll(async () => {
  office = await browserOffice(['李娟'])
})
afterAll(() => office[Symbol.asyncDispose]())

test('[PG79] a report of two tables says why it has no total, and the score of each, by keyboard and in both languages', async () => {
  const li = await office.seat('李娟')
  await li.page.setViewportSize({ width: 1024, height: 700 })
  await li.goTo('/')
  const open = li.page.getByRole('button', { name: /^得分情况：/ })
  await open.focus()
  await li.press('Enter')
  const note = li.page.locator('.popup-note')
  await note.getByText('共 2 张表，各自评分').waitFor()
  expect(await note.getByRole('definition').allInnerTexts()).toEqual([
    expect.stringMatching(/^\d+\.\d\d\s*[优良中差]$/),
    expect.stringMatching(/^\d+\.\d\d\s*[优良中差]$/),
  ])
  await expectNothingWrong(li, '165-scores-by-table')
  await li.press('Escape')
  await note.waitFor({ state: 'hidden' })
  await li.page.getByRole('button', { name: 'English' }).click()
  await li.page.getByRole('button', { name: /^Scores: / }).click()
  await note.getByText('2 tables, each scored by itself').waitFor()
  await expectNothingWrong(li, '166-scores-by-table-english')
  expect(li.complaints).toEqual([])
})

test('[PG79] a report whose one table is not filled in says so, by the same button', async () => {
  await office.server.createReport()
  const li = await office.seat('李娟')
  await li.goTo('/')
  const row = li.page.getByRole('row').filter({ hasText: '清溪县政务服务中心' })
  await row.getByRole('button', { name: /^得分情况：/ }).click()
  await li.page.locator('.popup-note').getByText('这张表还没有填写，算不出得分。').waitFor()
  await expectNothingWrong(li, '167-no-score-yet')
  expect(li.complaints).toEqual([])
})
