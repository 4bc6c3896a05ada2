import { afterAll, beforeAll, expect, test } from 'vitest'
import { type BrowserOffice, browserOffice } from '../support/browser-office.ts'
import { type Clerk, everyoneSees } from '../support/clerk.ts'
import { Team } from '../support/team.ts'

let office: BrowserOffice
let li: Clerk
let wang: Clerk
let team: Team
beforeAll(async () => {
  office = await browserOffice(['李娟', '王强', '欧阳建国'])
  li = await office.seat('李娟')
  wang = await office.seat('王强')
  team = new Team(li)
})
afterAll(() => office[Symbol.asyncDispose]())

const outline = ({ page }: Clerk) => page.getByRole('navigation', { name: '大纲' })

test('[PG48] [PG49] a section is given from its heading as a hint; everybody reads in the outline whose it is and that it is done', async () => {
  await team.assignSection('（一）部门主要职责', ['王强'], '提示')
  await everyoneSees([li, wang], (clerk) =>
    outline(clerk)
      .getByRole('button', { name: /部门主要职责.*由王强负责/ })
      .waitFor(),
  )
  await li.enterSection('duties')
  await li.type('只是提示，谁都能写。')
  await wang.readsInSection('duties', '只是提示，谁都能写。')

  await wang.page.getByRole('checkbox', { name: '已完成：（一）部门主要职责' }).check()
  await everyoneSees([li, wang], (clerk) =>
    outline(clerk)
      .getByRole('button', { name: /已完成.*部门主要职责/ })
      .waitFor(),
  )
  await outline(li).getByText('已完成 1').waitFor()
  expect(await li.page.getByRole('checkbox', { name: '已完成：（一）部门主要职责' }).count()).toBe(0)
  await li.screenshot('72-outline-owners')
})

test('[PG50] what is bindingly another’s is closed and says whose it is; the owner may still write', async () => {
  await wang.enterSection('staffing')
  await wang.type('分工之前写的。')
  await wang.saved()
  await team.assignSection('（二）人员编制情况', ['欧阳建国'], '仅限其编辑')
  await wang.page.getByText('一（二）人员编制情况改由欧阳建国填写').waitFor()
  await wang.page.getByText('由欧阳建国填写，您可以查看').waitFor()
  const words = await wang.wordsInSection('staffing')
  await wang.section('staffing').click()
  await wang.type('王强不能写。')
  await wang.press('Control+z')
  expect(await wang.wordsInSection('staffing')).toBe(words)
  expect(words).toContain('分工之前写的。')
  await wang.screenshot('73-held-by-another')
  await li.enterSection('staffing')
  await li.type('李娟能写。')
  await wang.readsInSection('staffing', '李娟能写。')
  await wang.page.getByRole('button', { name: '关闭' }).click()
})

test('[PG48] [PG50] [ED36] [ED37] a row is given from the table: nobody else types, clears, pastes or removes there', async () => {
  await li.cell('t1-2', 'reason').hover()
  await li.page.locator('[data-row="t1-2"][data-field="reason"]').getByRole('button', { name: '分工' }).click()
  expect(await team.dialog.getByRole('checkbox', { name: '案卷级目录著录条数' }).isChecked()).toBe(true)
  await li.screenshot('74-rows')
  await team.answerAssignment(['李娟（我）'], '仅限其编辑')
  await wang.enterCell('t1-2', 'actual')
  await wang.page.getByText('这一行由李娟填写').waitFor()
  const actual = await wang.wordsInCell('t1-2', 'actual')
  await wang.type('9')
  await wang.press('Delete', 'Control+d', 'Alt+Delete')
  expect(await wang.wordsInCell('t1-2', 'actual')).toBe(actual)
  expect(await wang.page.getByRole('dialog').count()).toBe(0)
  await wang.screenshot('75-row-of-another')

  await wang.enterCell('t1-1', 'actual')
  await pasteColumn(wang, ['110万页', '7万条', '99.5%'])
  await wang.page.getByText('已粘贴 2 格，1 格没有对应的可填位置').waitFor()
  await li.readsInCell('t1-1', 'actual', '110万页')
  await li.readsInCell('t1-3', 'actual', '99.5%')
  await li.readsInCell('t1-2', 'actual', actual)
  await li.enterCell('t1-2', 'actual')
  await li.type('6.5万条')
  await wang.readsInCell('t1-2', 'actual', '6.5万条')
  await wang.saved()
  expect([li.complaints, wang.complaints]).toEqual([[], []])
})

test('[PG49] one’s own part alone: sections and rows, with what is done', async () => {
  await outline(wang).getByRole('button', { name: '我的分工 1/1' }).click()
  expect(await outline(wang).getByRole('listitem').count()).toBe(1)
  await outline(li).getByRole('button', { name: '我的分工 0/1' }).click()
  await outline(li)
    .getByRole('button', { name: /案卷级目录著录条数/ })
    .click()
  await li.reads(() => li.isInSight('t1-2', 'actual'), 'true')
  await li.screenshot('76-my-part')
  await outline(li).getByRole('button', { name: '全部' }).click()
})

test('[PG47] [PG48] a table is shared out from the outline with the keyboard alone', async () => {
  await li.page.getByRole('navigation', { name: '大纲' }).focus()
  await li.walkTo(() => focused(li), '分工：机房与安全设备更新项目')
  await li.press('Enter')
  await team.dialog.getByText('哪些行').waitFor()
  await li.reads(() => focused(li), '李娟（我）')
  await li.walkTo(() => focused(li), '王强')
  await li.press('Space')
  await li.walkTo(() => focused(li), '提示')
  await li.press('ArrowDown')
  await li.walkTo(() => focused(li), '保存')
  await li.press('Enter')
  await team.dialog.waitFor({ state: 'detached' })
  expect(await focused(li)).toBe('分工：机房与安全设备更新项目')
  await outline(wang).getByRole('button', { name: '全部' }).click()
  await everyoneSees([li, wang], (clerk) =>
    outline(clerk)
      .getByRole('button', { name: /机房与安全设备更新项目.*由王强负责/ })
      .waitFor(),
  )
  await wang.enterCell('t2-1', 'actual')
  await wang.type('归我')
  await li.readsInCell('t2-1', 'actual', '归我')
})

/** What has the keyboard, by the first line of its name. */
async function focused({ page }: Clerk): Promise<string> {
  return page.evaluate(() => {
    const element = document.activeElement
    const name =
      element?.getAttribute('aria-label') ?? (element as HTMLInputElement | null)?.labels?.[0]?.innerText ?? element?.textContent
    return (
      name
        ?.trim()
        .split('\n')
        .at(element?.matches('[type=checkbox]') ? -1 : 0) ?? ''
    )
  })
}

async function pasteColumn({ page }: Clerk, figures: readonly string[]): Promise<void> {
  await page.evaluate((text) => {
    const data = new DataTransfer()
    data.setData('text/plain', text)
    document.activeElement?.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }))
  }, figures.join('\n'))
}
