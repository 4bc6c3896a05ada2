import type { Locator } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { sampleText } from '../fixtures/sample-report.ts'
import { type BrowserOffice, browserOffice } from '../support/browser-office.ts'
import { type Clerk, everyoneSees } from '../support/clerk.ts'
import { expectNothingWrong } from '../support/nothing-wrong.ts'
import { SyncLine } from '../support/sync-line.ts'

/** Findings of the sample with slips: 得分 above 分值 in the second table, and two of the text. */
const ABOVE = '“更新服务器及存储设备”得15分'
const PUBLIC = '公务接待费0.43万元'
const SHARE = '占总支出的44.26%'
const WHY = '此项含上年结转的 2.5 分，以批复为准'

let office: BrowserOffice
let li: Clerk
let wang: Clerk
let report: string
beforeAll(async () => {
  office = await browserOffice()
  const form = new FormData()
  form.set('file', new File([sampleText('sample-report-with-slips.txt')], '报告.txt'))
  const imported = await office.server.fetch('/api/reports/import', { method: 'POST', body: form })
  report = ((await imported.json()) as { id: string }).id
  ;[li, wang] = [await office.seat('李娟'), await office.seat('王强')]
  for (const clerk of [li, wang]) {
    await clerk.openReport(report)
    await clerk.page.getByRole('tab', { name: '核对' }).click()
  }
})
afterAll(() => office[Symbol.asyncDispose]())

const open = ({ page }: Clerk, words: string): Locator => page.locator('.checks:not(.explained) li', { hasText: words })
const explained = ({ page }: Clerk): Locator => page.locator('.explained')
const box = ({ page }: Clerk): Locator => page.getByLabel('为什么可以保留')

/** Opens the form below a finding. */
async function beginToExplain(clerk: Clerk, words: string): Promise<void> {
  await open(clerk, words).getByRole('button', { name: '说明' }).click()
  await box(clerk).waitFor()
}

/** How many findings the tab counts. */
async function counted({ page }: Clerk): Promise<string> {
  return page.getByRole('tab', { name: '核对' }).locator('.number').innerText()
}

test('[PG30] 李娟 explains a finding, 王强 sees it go quiet; a figure of it changes and it is back for both', async () => {
  await everyoneSees([li, wang], (clerk) => open(clerk, ABOVE).waitFor())
  const before = Number(await counted(wang))
  await beginToExplain(li, ABOVE)
  await li.type(WHY)
  await li.screenshot('60-explaining')
  await li.press('Enter')
  await everyoneSees([li, wang], async (clerk) => {
    await open(clerk, ABOVE).waitFor({ state: 'detached' })
    await explained(clerk).getByText('已说明（1）').waitFor()
    await clerk.reads(() => counted(clerk), String(before - 1))
  })
  await explained(wang).getByText('已说明（1）').click()
  await explained(wang).getByText(WHY).waitFor()
  await explained(wang).getByText('李娟说明于今天').waitFor()
  await wang.screenshot('61-explained')

  await wang.enterCell('t2-1', 'score')
  await wang.type('14.5')
  await wang.press('Enter')
  await everyoneSees([li, wang], async (clerk) => {
    await open(clerk, '“更新服务器及存储设备”得14.5分').waitFor()
    await explained(clerk).waitFor({ state: 'detached' })
  })
  await wang.enterCell('t2-1', 'score')
  await wang.type('15')
  await wang.press('Enter')
  await everyoneSees([li, wang], (clerk) => explained(clerk).getByText('已说明（1）').waitFor())
  await wang.page.reload()
  await wang.reportIsOpen()
  await wang.page.getByRole('tab', { name: '核对' }).click()
  await explained(wang).getByText('已说明（1）').click()
  await explained(wang).getByRole('button', { name: '撤销说明' }).click()
  await everyoneSees([li, wang], async (clerk) => {
    await open(clerk, ABOVE).waitFor()
    await clerk.reads(() => counted(clerk), String(before))
  })
  expect([li.complaints, wang.complaints]).toEqual([[], []])
})

test('[PG31] the form follows the keyboard and the input method, and keeps what was typed when the server cannot be reached', async () => {
  await open(li, ABOVE).getByRole('button', { name: '说明' }).focus()
  await li.press('Enter')
  await box(li).waitFor()
  const inputMethod = await li.inputMethod()
  await inputMethod.compose('yi pi fu')
  await inputMethod.press('Escape')
  await inputMethod.press('Enter')
  await inputMethod.choose('以批复为准')
  await li.press('Shift+Enter')
  await li.type('第二行')
  await li.reads(() => box(li).inputValue(), '以批复为准\n第二行')

  await li.page.route('**/explanations/*', (route) => route.abort())
  await li.press('Enter')
  await li.page.getByRole('alert').getByText('连接不上服务器').waitFor()
  expect(await box(li).inputValue()).toBe('以批复为准\n第二行')
  await li.page.getByRole('tab', { name: '得分' }).click()
  await li.page.getByRole('tab', { name: '核对' }).click()
  expect(await box(li).inputValue()).toBe('以批复为准\n第二行')
  await li.page.unroute('**/explanations/*')
  await li.page.getByRole('button', { name: '保存说明' }).click()
  await explained(wang).getByText('已说明（1）').waitFor()

  await beginToExplain(li, PUBLIC)
  await li.type('不说了')
  await li.press('Escape')
  await box(li).waitFor({ state: 'detached' })
  await li.reads(() => li.page.evaluate(() => document.activeElement?.textContent ?? ''), '说明')
  await li.press('Enter')
  expect(await box(li).inputValue()).toBe('')
  await li.press('Escape')
  await open(wang, PUBLIC).waitFor()
})

test('[PG32] long explanations stay inside the panel, in both languages, and axe finds nothing wrong', async () => {
  await beginToExplain(li, SHARE)
  await box(li).fill(`${'以县财政局批复的部门决算为准，差额系年中追加的人员经费；'.repeat(8)}${'A1'.repeat(120)}`)
  await nothingSticksOut(li)
  await expectNothingWrong(li, '62-explaining-at-length')
  await li.page.getByRole('button', { name: '保存说明' }).click()
  await explained(li).getByText('已说明（2）').click()
  await explained(li).getByText('A1A1A1').scrollIntoViewIfNeeded()
  await nothingSticksOut(li)
  await expectNothingWrong(li, '63-explained-at-length')
  await li.page.getByRole('button', { name: /English|EN/ }).click()
  await explained(li).getByText('Explained (2)').waitFor()
  await open(li, PUBLIC).getByRole('button', { name: 'Explain' }).click()
  await nothingSticksOut(li)
  await expectNothingWrong(li, '64-explained-in-english')
})

test('[PR102] [PR100] where nothing may be changed the page offers neither to explain nor to withdraw', async () => {
  const { clerk: reader, line } = await SyncLine.seat(office, '李娟')
  await reader.openReport(report)
  await reader.page.getByRole('tab', { name: '核对' }).click()
  await explained(reader).getByText('已说明（2）').click()
  const offers = reader.page.getByRole('button', { name: /^(说明|撤销说明)$/ })
  expect(await offers.count()).toBeGreaterThan(4)
  const drafter = { type: 'rights', role: 'drafter', scope: 'report', except: [], status: 'open' } as const
  for (const other of [{ status: 'locked' }, { status: 'sealed' }, { role: 'viewer', scope: '' }] as const) {
    line.say({ ...drafter, ...other })
    await offers.first().waitFor({ state: 'detached' })
    await explained(reader).getByText('以批复为准').waitFor()
    line.say(drafter)
    await offers.first().waitFor()
  }
  expect(reader.complaints).toEqual([])
})

/** Nothing of the findings is wider than the panel that holds them. */
async function nothingSticksOut({ page }: Clerk): Promise<void> {
  const wide = await page.evaluate(() => {
    const panel = document.querySelector('.report-panel')?.getBoundingClientRect()
    const parts = [...document.querySelectorAll('.checks *')].filter((part) => part.checkVisibility())
    return parts.filter((part) => part.getBoundingClientRect().right > (panel?.right ?? 0)).map((part) => part.className)
  })
  expect(wide).toEqual([])
}
