import { afterAll, beforeAll, expect, test } from 'vitest'
import { fundRowId } from '@gongping/shared/report/shape.ts'
import { type BrowserOffice, browserOffice } from '../support/browser-office.ts'
import type { Clerk } from '../support/clerk.ts'

const TOTAL = fundRowId('t1', 'total')

let office: BrowserOffice
let li: Clerk
beforeAll(async () => {
  office = await browserOffice(['李娟'])
  li = await office.seat('李娟')
})
afterAll(() => office[Symbol.asyncDispose]())

test('[PG6] the table is reached, walked through and filled in without a mouse', async () => {
  await li.walkTo(() => li.activeCell(), 't1 name')

  await li.press('ArrowDown', 'ArrowDown')
  expect(await li.activeCell()).toBe(`${TOTAL} initial`)
  await li.press('Tab', 'Tab')
  expect(await li.activeCell()).toBe(`${TOTAL} executed`)
  await li.type('135')
  await li.press('Enter')
  expect(await li.activeCell()).toBe(`${fundRowId('t1', 'current')} executed`)
  await li.readsInCell(TOTAL, 'rate', '90.00%')

  await li.press('ArrowUp', 'Shift+Tab')
  expect(await li.activeCell()).toBe(`${TOTAL} budget`)
  await li.press('Control+End')
  await li.press('Control+Home')
  expect(await li.activeCell()).toBe('t1 name')
})

test('[PG6] a column is filled in with figures and Enter; on a chosen cell Enter changes nothing', async () => {
  await li.enterCell('t1-1', 'actual')
  const kept = await li.wordsInCell('t1-2', 'actual')
  await li.type('31台')
  await li.press('Enter', 'Enter')
  expect(await li.activeCell()).toBe('t1-3 actual')
  await li.type('97%')
  await li.press('Enter', 'Shift+Enter', 'Shift+Enter', 'Shift+Enter')
  expect(await li.activeCell()).toBe('t1-1 actual')
  await li.readsInCell('t1-1', 'actual', '31台')
  await li.readsInCell('t1-2', 'actual', kept)
  await li.readsInCell('t1-3', 'actual', '97%')
})

test('[PG6] F2 edits in place, Escape gives the change up, Delete empties, Ctrl+Z brings back', async () => {
  await li.enterCell('t1-2', 'actual')
  await li.press('F2')
  await li.type('（初步）')
  await li.readsInCell('t1-2', 'actual', '6.4万条（初步）')
  await li.press('Escape')
  await li.readsInCell('t1-2', 'actual', '6.4万条')

  await li.press('Delete')
  await li.readsInCell('t1-2', 'actual', '')
  await li.press('Control+z')
  await li.readsInCell('t1-2', 'actual', '6.4万条')
  await li.saved()
})

test('[ED5] a click chooses a long text as a whole, a double click puts the caret where it hit', async () => {
  const before = await li.wordsInCell('t1-1', 'level3')
  const fourth = await leftHalfOf(3, 't1-1', 'level3')
  await li.page.mouse.click(fourth.x, fourth.y)
  await li.press('Delete')
  await li.readsInCell('t1-1', 'level3', '')
  await li.press('Control+z')
  await li.readsInCell('t1-1', 'level3', before)

  await li.enterCell('t1-1', 'target')
  await li.page.mouse.dblclick(fourth.x, fourth.y)
  await li.press('Delete')
  await li.readsInCell('t1-1', 'level3', `${before.slice(0, 3)}${before.slice(4)}`)
  await li.press('Escape')
  await li.readsInCell('t1-1', 'level3', before)
})

test('[ED6] a range of a spreadsheet goes into its cells, even while the caret stands in a text', async () => {
  const before = await li.wordsInCell('t1-2', 'level3')
  await li.enterCell('t1-2', 'level3')
  await li.press('F2')
  await li.page.evaluate(() => {
    const clipboardData = new DataTransfer()
    clipboardData.setData('text/plain', '目录条数\t7万条')
    document.activeElement?.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
  })
  await li.readsInCell('t1-2', 'level3', '目录条数')
  await li.readsInCell('t1-2', 'target', '7万条')
  await li.press('Control+z')
  await li.readsInCell('t1-2', 'level3', before)
})

test('[PG6] an indicator is added and removed from the keyboard', async () => {
  const rows = () => li.page.locator('.indicator-table').first().locator('tr[data-kind=indicator]').count()
  const focused = () => li.page.evaluate(() => document.activeElement?.textContent ?? '')
  const before = await rows()
  await li.enterCell('t1-4', 'level3')
  await li.press('Alt+Insert')
  await li.reads(async () => String(await rows()), String(before + 1))
  await li.type('新增的三级指标')
  const added = (await li.activeCell()).split(' ')[0] ?? ''
  await li.readsInCell(added, 'level3', '新增的三级指标')

  await li.press('Alt+Delete')
  await li.reads(focused, '取消')
  await li.press('Enter')
  await li.reads(() => li.activeCell(), `${added} level3`)

  await li.press('Alt+Delete')
  await li.reads(focused, '取消')
  await li.walkTo(focused, '删除指标“新增的三级指标”')
  await li.press('Enter')
  await li.reads(async () => String(await rows()), String(before))
  await li.saved()
})

test('[PG6] F6 leads from region to region', async () => {
  const region = () => li.page.evaluate(() => document.activeElement?.closest('[data-region]')?.getAttribute('aria-label') ?? '')
  await li.enterSection('duties')
  const seen = new Set<string>()
  for (let step = 0; step < 3; step++) {
    await li.press('F6')
    seen.add(await region())
  }
  expect([...seen].sort()).toEqual(['大纲', '得分与核对', '报告正文'].sort())
})

/** A point on the page: in the left half of a character of a cell at rest. */
async function leftHalfOf(index: number, row: string, field: 'level3') {
  const text = li.cell(row, field).locator('.cell-text')
  await text.scrollIntoViewIfNeeded()
  return text.evaluate((element, at) => {
    const character = document.createRange()
    if (!element.firstChild) throw new Error('the cell is empty')
    character.setStart(element.firstChild, at)
    character.setEnd(element.firstChild, at + 1)
    const { left, top, width, height } = character.getBoundingClientRect()
    return { x: left + width / 4, y: top + height / 2 }
  }, index)
}
