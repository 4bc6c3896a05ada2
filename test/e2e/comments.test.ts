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
  await wang.enterSection('other')
  await wang.type('本年度没有需要说明的其他情况，资产管理规范。')
  await wang.saved()
  await li.readsInSection('other', '资产管理规范。')
})
afterAll(() => office[Symbol.asyncDispose]())

const card = (clerk: Clerk, words: string) => clerk.page.locator('.comment-card', { hasText: words })
const mark = (clerk: Clerk, words: string) => clerk.section('other').locator('.comment-mark', { hasText: words })

/** Selects the last characters of the section with the keyboard. */
async function selectLast(clerk: Clerk, count: number): Promise<void> {
  await clerk.enterSection('other')
  await clerk.press('ArrowLeft', ...Array.from({ length: count }, () => 'Shift+ArrowLeft'))
}

test('[PG93] 王强 comments on words with the keyboard alone, and 李娟, who is mentioned, sees them underlined and the card beside them', async () => {
  await selectLast(wang, 6)
  await wang.press('Control+Alt+m')
  await wang.page.getByRole('combobox', { name: '批注' }).waitFor()
  await wang.type('@李')
  await wang.page.getByRole('option', { name: '李娟' }).waitFor()
  await wang.press('Enter')
  await wang.type('请附上资产台账。')
  await wang.screenshot('60-comment-form')
  await wang.press('Enter')
  await card(wang, '请附上资产台账。').waitFor()
  await mark(li, '资产管理规范').waitFor()
  await li.openPanel('批注')
  await card(li, '@李娟 请附上资产台账。').waitFor()
  await li.page.getByRole('button', { name: /^@我/ }).click()
  await card(li, '请附上资产台账。').waitFor()
  await li.page.getByRole('button', { name: /^未处理/ }).click()
})

test('[PG90] [PG94] the words keep their mark whatever 李娟 types around them, and the card its place beside them', async () => {
  await li.enterSection('other')
  await li.press(...Array.from({ length: 13 }, () => 'ArrowLeft'))
  await li.type('经核实，')
  await li.readsInSection('other', '经核实，')
  await mark(wang, '资产管理规范').waitFor()
  await li.reads(
    async () =>
      mark(li, '')
        .allInnerTexts()
        .then((all) => all.join('|')),
    '资产管理规范',
  )
  const apart = () =>
    li.page.evaluate(() => {
      const words = document.querySelector('.comment-mark')?.getBoundingClientRect().top ?? 0
      const beside = document.querySelector('.comment-card')?.getBoundingClientRect().top ?? 0
      return Math.abs(words - beside) < 4 ? 'beside' : `apart by ${beside - words}`
    })
  await li.reads(apart, 'beside')
  await li.screenshot('61-comment-card')
})

test('[PG104] what 李娟 has half written outlives Esc and a reload, and is gone once she gives it up', async () => {
  const field = li.page.getByRole('combobox', { name: '批注' })
  const begin = async () => {
    await li.enterSection('procurement')
    await li.press('Control+Alt+m')
    await field.waitFor()
  }
  await begin()
  await li.type('与决算报表不符，还差')
  await li.press('Escape')
  await field.waitFor({ state: 'detached' })
  await begin()
  await li.reads(() => field.inputValue(), '与决算报表不符，还差')
  await li.page.reload()
  await begin()
  await li.reads(() => field.inputValue(), '与决算报表不符，还差')
  await li.page.locator('.comment-form').getByRole('button', { name: '取消' }).click()
  await begin()
  await li.reads(() => field.inputValue(), '')
  await li.press('Escape')
  await li.openPanel('批注')
})

test('[PG90] [PG95] a press on the card looks at it; she answers, and 王强 reads it at once', async () => {
  await card(li, '请附上资产台账。').getByText('请附上资产台账。').click()
  await card(li, '请附上资产台账。').getByRole('button', { name: '回复' }).click()
  await li.type('已请资产股提供。')
  await li.press('Enter')
  await card(wang, '已请资产股提供。').waitFor()
})

test('[PG129] 王强 changes the wording that he suggests, and takes it back', async () => {
  await selectLast(wang, 2)
  await wang.press('Control+Alt+m')
  await wang.page.getByRole('button', { name: '建议改为…' }).click()
  await wang.page.getByRole('textbox', { name: '建议改为' }).fill('较规范')
  await wang.press('Enter')
  const own = wang.page.locator('.comment-card[data-active=true]')
  await own.locator('ins', { hasText: '较' }).waitFor()
  await own.getByRole('button', { name: '修改' }).click()
  await own.getByRole('textbox', { name: '建议改为' }).fill('很规范')
  await wang.screenshot('65-change-suggestion')
  await wang.press('Enter')
  await li.page.locator('.comment-card ins', { hasText: '很' }).waitFor()
  await own.getByRole('button', { name: '修改' }).click()
  await own.getByRole('button', { name: '不建议改法' }).click()
  await own.getByRole('combobox', { name: '修改' }).fill('是否规范，请核对')
  await wang.press('Enter')
  await card(li, '是否规范，请核对').waitFor()
  await li.page.locator('.comment-card ins').waitFor({ state: 'detached' })
  await own.getByRole('button', { name: '删除' }).click()
  await card(li, '是否规范，请核对').waitFor({ state: 'detached' })
})

test('[PG96] a wording is suggested, shown as what it changes, and taken over into the report with one press', async () => {
  await selectLast(wang, 2)
  await wang.press('Control+Alt+m')
  await wang.page.getByRole('button', { name: '建议改为…' }).click()
  await wang.page.getByRole('textbox', { name: '建议改为' }).fill('较规范')
  await wang.press('Enter')
  const suggested = card(li, '建议改为')
  await suggested.locator('ins').waitFor()
  await suggested.locator('.comment-subject').click()
  await li.screenshot('62-suggestion')
  await suggested.getByRole('button', { name: '采纳，改入正文' }).click()
  await wang.readsInSection('other', '资产管理较规范。')
})

test('[PG97] a comment is declined with a reason, stands among the resolved ones, and can be reopened', async () => {
  await li.page.getByRole('button', { name: /^未处理/ }).click()
  await card(li, '请附上资产台账。').locator('.comment-subject').click()
  await card(li, '请附上资产台账。').getByRole('button', { name: '已处理', exact: true }).waitFor()
  await card(li, '请附上资产台账。').getByRole('button', { name: '不采纳' }).click()
  await li.type('台账另行报送')
  await li.press('Enter')
  await mark(wang, '资产管理').waitFor({ state: 'detached' })
  await wang.openPanel('批注')
  await wang.page.getByRole('button', { name: /^已处理/ }).click()
  await card(wang, '台账另行报送').waitFor()
  await wang.screenshot('63-resolved-comments')
  await card(wang, '台账另行报送').locator('.comment-subject').click()
  await card(wang, '台账另行报送').getByRole('button', { name: '重新打开' }).click()
  await mark(li, '资产管理').waitFor()
})

test('[PG98] a comment whose words are deleted keeps its quote and can be tied to other words', async () => {
  await selectLast(li, 7)
  await li.press('Delete')
  const lost = wang.page.locator('.comments-lost .comment-card', { hasText: '请附上资产台账。' })
  await wang.page.getByRole('button', { name: /^未处理/ }).click()
  await lost.waitFor()
  await wang.screenshot('64-lost-comment')
  await lost.getByRole('button', { name: '重新关联原文' }).click()
  await selectLast(wang, 4)
  await wang.press('Control+Alt+m')
  await mark(li, '他情况').waitFor()
})

test('[PG140] [PG141] of several lost comments the one looked at shows, and the mouse alone ties it to selected words', async () => {
  await selectLast(li, 7)
  await li.press('Delete')
  const group = wang.page.locator('.comments-lost')
  const lost = group.locator('.comment-card', { hasText: '请附上资产台账。' })
  await lost.waitFor()
  await lost.getByRole('button', { name: '重新关联原文' }).click()
  await wang.section('problems').click()
  await wang.type('个别项目进度偏慢')
  await wang.saved()
  await wang.section('problems').getByText('个别项目进度偏慢').dblclick()
  await wang.page.locator('.comment-selection', { hasText: '重新关联到所选文字' }).waitFor()
  await wang.screenshot('68-reattach-by-mouse')
  await wang.page.locator('.comment-selection').click()
  await wang.section('problems').locator('.comment-mark').waitFor()
})

/** What a short notice covers as long as it is there. */
async function coveredByToast(clerk: Clerk): Promise<unknown> {
  const covered = await clerk.page.waitForFunction(() => {
    const toast = document.querySelector('.toast span')?.getBoundingClientRect()
    const parts = [...document.querySelectorAll('.report-bar, .report-notices, .comment-card, .section-editor')]
    const isUnder = ({ left, right, top, bottom }: DOMRect) =>
      toast && left < toast.right && right > toast.left && top < toast.bottom && bottom > toast.top
    return toast && { covers: parts.filter((part) => isUnder(part.getBoundingClientRect())).map(({ className }) => className) }
  })
  return covered.jsonValue()
}

test('[PG144] a short notice covers neither the bar, nor the words, nor a comment, at no width', async () => {
  await wang.openPanel('批注')
  const path = new URL(wang.page.url()).pathname
  for (const [width, height] of [
    [1440, 900],
    [1366, 768],
    [1024, 768],
  ] as const) {
    await wang.page.setViewportSize({ width, height })
    await wang.goTo(`${path}?at=comment/none`)
    expect([width, await coveredByToast(wang)]).toEqual([width, { covers: [] }])
    await wang.reportIsOpen()
    await wang.section('problems').locator('.comment-mark').click()
    await card(wang, '请附上资产台账。').waitFor()
    await wang.screenshot(`69-comments-${width}`)
  }
  expect([...li.complaints, ...wang.complaints]).toEqual([])
})
