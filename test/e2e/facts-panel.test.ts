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
  await li.openPanel('基础数据')
  await wang.openPanel('基础数据')
})
afterAll(() => office[Symbol.asyncDispose]())

const field = (clerk: Clerk, name: string) => clerk.page.getByRole('textbox', { name, exact: true })

test('[PG68] 王强 is seen with his name in the field where he is, and no longer when he leaves', async () => {
  await field(wang, '决算 · 基本支出').click()
  const tag = li.page.locator('tr[data-fact="spending.final.basic"] .facts-colleague', { hasText: '王强' })
  await tag.waitFor()
  await li.screenshot('38-basic-figures')
  await wang.enterSection('other')
  await tag.waitFor({ state: 'detached' })
})

test('[PG68] what is no number says so, with a remedy', async () => {
  await li.fillFact('资产 · 资产总额', '约八十万')
  await li.page.getByText('“约八十万”不是数字').waitFor()
  const described = await field(li, '资产 · 资产总额').evaluate(
    (box) => document.getElementById(box.getAttribute('aria-describedby') ?? '')?.textContent,
  )
  expect(described).toContain('请只填数字')
  await li.screenshot('39-no-number')
  await li.fillFact('资产 · 资产总额', '80.5')
  await li.page.getByText('“约八十万”不是数字').waitFor({ state: 'detached' })
})

test('[PG68] no label of a basic figure has a last line of one character', async () => {
  const lonely = await li.page.evaluate(() =>
    [...document.querySelectorAll('.facts tbody th')].flatMap((label) => {
      const words = label.firstChild
      if (!words?.textContent) return []
      const tops = Array.from({ length: words.textContent.length }, (_, at) => {
        const one = document.createRange()
        one.setStart(words, at)
        one.setEnd(words, at + 1)
        return Math.round(one.getBoundingClientRect().top)
      })
      const last = tops.filter((top) => top === tops.at(-1)).length
      return last === 1 && tops.length > 1 ? [words.textContent] : []
    }),
  )
  expect(lonely).toEqual([])
})

test('[PG60] [PG61] an amount that is linked is shown in the text, and the keyboard stays in its row', async () => {
  await li.fillFact('资产 · 负债总额', '12.37')
  const link = li.page.getByRole('button', { name: '关联二（一）5' }).first()
  await link.waitFor()
  const row = await link.evaluate((button) => button.closest<HTMLElement>('tr')?.dataset['fact'] ?? '')
  await link.focus()
  await li.press('Enter')
  await li.section('assets').locator('.figure', { hasText: '12.37万元' }).waitFor()
  await li.reads(() => li.page.evaluate(() => document.activeElement?.closest<HTMLElement>('tr')?.dataset['fact'] ?? ''), row)
  await li.reads(
    () => li.page.evaluate(() => [...(CSS.highlights.get('found') ?? [])].map((range) => (range as Range).toString()).join()),
    '负债总额12.37万元',
  )
})

test('[ED41] 李娟 inserts a basic figure with the keyboard alone, and Esc goes back to her caret', async () => {
  await li.enterSection('other')
  await li.press('Alt+Insert', 'Escape')
  await li.type('资产总额')
  await li.press('Alt+Insert')
  const focused = () => li.page.evaluate(() => document.activeElement?.textContent ?? '')
  for (let steps = 0; steps < 60 && !(await focused()).startsWith('资产 · 资产总额'); steps++) await li.press('ArrowDown')
  await li.press('Enter')
  await li.type('。')
  await wang.readsInSection('other', '资产总额80.5万元。')
  expect([...li.complaints, ...wang.complaints]).toEqual([])
})
