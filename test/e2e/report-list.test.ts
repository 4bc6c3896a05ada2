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
  const open = li.page.getByRole('button', { name: /^各表得分：/ })
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
  await li.page.getByRole('button', { name: /^By table: / }).click()
  await note.getByText('2 tables, each scored by itself').waitFor()
  await expectNothingWrong(li, '166-scores-by-table-english')
  expect(li.complaints).toEqual([])
})
