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

/** Pastes what another program put on the clipboard into the focused field. */
async function paste(clerk: Clerk, kinds: Readonly<Record<string, string>>): Promise<void> {
  await clerk.page.evaluate((given) => {
    const clipboardData = new DataTransfer()
    for (const [type, text] of Object.entries(given)) clipboardData.setData(type, text)
    document.activeElement?.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
  }, kinds)
}

const focusedSection = (clerk: Clerk) =>
  clerk.page.evaluate(() => document.activeElement?.closest<HTMLElement>('[data-section]')?.dataset['section'] ?? '')

test('[ED3] [ED4] two people write the same figure: each is told, the last one to type wins, leaving writes nothing', async () => {
  await li.enterCell('t1-3', 'actual')
  await li.type('99.5%')
  await wang.enterCell('t1-3', 'actual')
  await wang.type('97%')
  await li.cell('t1-3', 'actual').getByText('王强 刚改为 97%').waitFor()
  await li.readsInCell('t1-3', 'actual', '99.5%')

  await li.type('1')
  await wang.cell('t1-3', 'actual').getByText('李娟 刚改为 99.5%1').waitFor()
  await wang.readsInCell('t1-3', 'actual', '97%')
  await li.press('Backspace')
  await wang.cell('t1-3', 'actual').getByText('李娟 刚改为 99.5%，').waitFor()
  await wang.press('Tab')
  await wang.page.getByText('现在是李娟随后填的“99.5%”，您填到“97%”的内容没有保留。要用您的，请在这一格重新填写。').waitFor()
  await wang.readsInCell('t1-3', 'actual', '99.5%')
  await wang.enterCell('t1-3', 'actual')
  await wang.type('96%')
  await li.cell('t1-3', 'actual').getByText('王强 刚改为 96%').waitFor()
  await li.press('Escape')
  await li.readsInCell('t1-3', 'actual', '96%')
  await wang.press('Escape')
  await wang.readsInCell('t1-3', 'actual', '99.5%')
  await li.readsInCell('t1-3', 'actual', '99.5%')
})

test('[ED6] cells of a spreadsheet are pasted in one step and taken back in one', async () => {
  const before = await li.wordsInCell('t1-6', 'weight')
  await li.enterCell('t1-5', 'weight')
  await paste(li, { 'text/plain': '９．５\t9\n8,0\t8\r\n' })
  await li.page.getByText('已粘贴 4 格').waitFor()
  await wang.readsInCell('t1-5', 'weight', '9.5')
  await wang.readsInCell('t1-6', 'score', '8')
  await li.press('Control+z')
  await wang.readsInCell('t1-6', 'weight', before)
})

test('[ED7] a page of Word arrives as paragraphs, list and table; its picture is refused with a word', async () => {
  await li.enterSection('problems')
  await li.press('Enter')
  await paste(li, {
    'text/html': `<h2>　　问题清单</h2><p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><span style='mso-list:Ignore'>1.</span>进度慢</p><table><tr><td>项目</td><td>原因</td></tr></table><img src="x.png">`,
  })
  await li.page.getByText('正文不能放图片').waitFor()
  await wang.readsInSection('problems', '问题清单')
  expect(await wang.section('problems').locator('ol li').innerText()).toBe('进度慢')
  expect(await wang.section('problems').locator('table td').count()).toBe(2)
  expect(await wang.wordsInSection('problems')).toContain('问题清单进度慢项目原因')
})

test('undo goes back through section, table and section, and to each place', async () => {
  await li.enterSection('duties')
  await li.type('【一】')
  await li.enterCell('t1-4', 'target')
  await li.type('77%')
  await li.enterSection('other')
  await li.type('【三】')
  await li.enterSection('staffing')

  await li.press('Control+z')
  await li.reads(() => focusedSection(li), 'other')
  expect(await li.wordsInSection('other')).not.toContain('【三】')
  await li.press('Control+z')
  await li.reads(() => li.activeCell(), 't1-4 target')
  await li.press('Control+z')
  await li.reads(() => focusedSection(li), 'duties')
  expect(await li.wordsInSection('duties')).not.toContain('【一】')

  await li.press('Control+y')
  await li.press('Control+y')
  await wang.readsInCell('t1-4', 'target', '77%')
  await li.reads(() => li.activeCell(), 't1-4 target')
})

test('arrows go on from section to section as in one text', async () => {
  await li.enterSection('duties')
  await li.press('ArrowDown')
  expect(await focusedSection(li)).toBe('staffing')
  await li.press('ArrowUp')
  expect(await focusedSection(li)).toBe('duties')
})

test('[RD5] an indicator that a colleague removes leaves the form; undone, it is back with its words', async () => {
  await wang.enterCell('t1-7', 'level3')
  const name = await wang.wordsInCell('t1-7', 'level3')
  await li.enterCell('t1-7', 'actual')
  await li.press('Alt+Delete')
  await li.page.getByText('王强正在填写这一行').waitFor()
  await li.page
    .getByRole('dialog')
    .getByRole('button', { name: `删除指标“${name}”` })
    .click()
  await wang.cell('t1-7', 'level3').waitFor({ state: 'detached' })
  await li.press('Control+z')
  await wang.readsInCell('t1-7', 'level3', name)
  expect(li.complaints).toEqual([])
  expect(wang.complaints).toEqual([])
})

const tables = (clerk: Clerk) => clerk.page.locator('[data-table]')

test('[RD13] [RD14] a table that is added is there for a colleague; removed after asking and undone, it is back with its words', async () => {
  const before = await tables(li).count()
  await li.page.getByRole('button', { name: '增加一张自评表' }).click()
  await tables(wang).nth(before).waitFor()
  const id = (await tables(wang).nth(before).getAttribute('data-table')) ?? ''
  await wang.enterCell(id, 'name')
  await wang.type('档案库房改造')
  await li.readsInCell(id, 'name', '档案库房改造')

  await tables(li).nth(before).getByRole('button', { name: '删除此表' }).click()
  await li.page.getByRole('dialog').getByRole('button', { name: '删除自评表“档案库房改造”' }).click()
  await wang.cell(id, 'name').waitFor({ state: 'detached' })
  await li.press('Control+z')
  await wang.readsInCell(id, 'name', '档案库房改造')
  expect([li.complaints, wang.complaints]).toEqual([[], []])
})
