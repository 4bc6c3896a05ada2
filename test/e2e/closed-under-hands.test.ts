import { afterAll, beforeAll, expect, test } from 'vitest'
import { type BrowserOffice, browserOffice } from '../support/browser-office.ts'
import type { Clerk } from '../support/clerk.ts'
import { expectNothingWrong } from '../support/nothing-wrong.ts'
import { SyncLine } from '../support/sync-line.ts'
import { Team } from '../support/team.ts'

let office: BrowserOffice
let li: Clerk
let wang: Clerk
let line: SyncLine
let team: Team
beforeAll(async () => {
  office = await browserOffice(['李娟', '王强', '欧阳建国'])
  li = await office.seat('李娟')
  ;({ clerk: wang, line } = await SyncLine.seat(office, '王强'))
  team = new Team(li)
})
afterAll(() => office[Symbol.asyncDispose]())

const slip = () => wang.page.getByRole('textbox', { name: '没有写进报告的文字' })
const dialog = () => wang.page.getByRole('dialog')

/** Types one character after the other until the slip is there, and then these words. */
async function typeOn(words: string): Promise<string> {
  const seen = { isThere: false }
  const sight = slip()
    .waitFor()
    .then(() => (seen.isThere = true))
  let typed = ''
  while (!seen.isThere) {
    await wang.type('写')
    typed += '写'
  }
  await sight
  await wang.type(words)
  return typed + words
}

test('[ED42] the report is locked while 王强 types: he reads so at the caret, and not a character of his is lost', async () => {
  await wang.enterSection('duties')
  await wang.type('锁定之前。')
  await wang.saved()
  const before = await wang.wordsInSection('duties')
  await team.askStatus('锁定')
  line.hold()
  await wang.type('没有发出的一句。')
  const typing = typeOn('锁定后接着写的。')
  await team.dialog.getByRole('button', { name: '锁定', exact: true }).click()
  const typed = await typing
  await wang.page.getByText('报告已锁定，这里不能填写。').waitFor()
  await expectNothingWrong(wang, '150-slip')
  expect(await slip().inputValue()).toMatch(/锁定后接着写的。$/)
  line.release()
  await wang.page.getByText('有 1 处修改没有存进报告').waitFor()
  // The report was drawn anew meanwhile; the slip and the keyboard are where they were.
  await wang.type('还有一句。')
  const late = await slip().inputValue()
  expect(late).toMatch(/还有一句。$/)
  await wang.page.getByRole('button', { name: '留作草稿' }).click()
  await wang.page.getByText('有 2 处修改没有存进报告').waitFor()
  expect(await wang.wordsInSection('duties')).toBe(before)

  await wang.page.getByRole('button', { name: '查看草稿' }).click()
  await dialog().locator('.draft-part', { hasText: late }).waitFor()
  const drafts = await dialog().locator('.draft-part').allInnerTexts()
  // What went off before the lock is in the one, what came after it in the other; together it is all that he typed.
  expect(drafts.join('\n')).toContain(late)
  const sent = typed.slice(0, typed.length - (late.length - '还有一句。'.length))
  expect(drafts.join('\n')).toContain(`没有发出的一句。${sent}`)
  await expectNothingWrong(wang, '151-slip-is-a-draft')
  await wang.press('Escape')
  await dialog().waitFor({ state: 'detached' })

  await team.changeStatus('解锁')
  await wang.page.getByRole('button', { name: '查看草稿' }).click()
  await dialog().locator('.draft-part', { hasText: '还有一句' }).getByRole('button', { name: '写入此处' }).click()
  await li.readsInSection('duties', late)
  await wang.press('Escape')
  await dialog().waitFor({ state: 'detached' })
})

test('[ED42] a part is bindingly given to somebody else while 王强 types in it', async () => {
  await wang.enterSection('staffing')
  await wang.type('分工之前。')
  await wang.saved()
  await li.page.getByRole('main').getByRole('button', { name: '分工：（二）人员编制情况' }).click()
  await team.dialog.getByRole('checkbox', { name: '欧阳建国', exact: true }).check()
  await team.dialog.getByRole('radio', { name: '仅限其编辑' }).check()
  const typing = typeOn('分工之后。')
  await team.dialog.getByRole('button', { name: '保存' }).click()
  await typing
  await wang.page.getByText('这一部分由欧阳建国填写。').waitFor()
  await wang.page.setViewportSize({ width: 1024, height: 700 })
  await wang.page.getByRole('button', { name: 'English' }).click()
  // The press elsewhere has put the slip away, and kept what stood on it.
  await slip().waitFor({ state: 'detached' })
  await wang.page.getByRole('button', { name: '中文' }).click()
  await wang.page.setViewportSize({ width: 1440, height: 900 })
  await wang.page.getByRole('button', { name: '查看草稿' }).click()
  await dialog().locator('.draft-part', { hasText: '分工之后。' }).waitFor()
  await wang.press('Escape')
  await dialog().waitFor({ state: 'detached' })
})

test('[ED42] 王强 reloads the page while words stand on the slip: they are there as a draft', async () => {
  await wang.enterSection('duties')
  await wang.type('重新加载之前。')
  await wang.saved()
  await team.askStatus('锁定')
  const typing = typeOn('还在纸条上的一句。')
  await team.dialog.getByRole('button', { name: '锁定', exact: true }).click()
  const typed = await typing
  const onSlip = await slip().inputValue()
  expect(typed.endsWith(onSlip)).toBe(true)
  await wang.page.reload()
  await wang.page.getByRole('button', { name: '查看草稿' }).click()
  await dialog().locator('.draft-part', { hasText: '还在纸条上的一句。' }).getByText(onSlip).waitFor()
  await wang.press('Escape')
  await dialog().waitFor({ state: 'detached' })
  await team.changeStatus('解锁')
  await wang.reportIsOpen()
})

test('[ED43] a key in a closed section is answered at the caret, in both languages, and writes nothing', async () => {
  const words = await wang.wordsInSection('staffing')
  await wang.section('staffing').click()
  await wang.type('bu neng xie')
  await wang.page.locator('.closed-slip', { hasText: '这一部分由欧阳建国填写。' }).waitFor()
  expect(await wang.wordsInSection('staffing')).toBe(words)
  await expectNothingWrong(wang, '152-key-in-closed-section')
  await wang.enterSection('duties')
  await wang.page.locator('.closed-slip').waitFor({ state: 'detached' })
  await wang.page.setViewportSize({ width: 1024, height: 700 })
  await wang.page.getByRole('button', { name: 'English' }).click()
  await wang.section('staffing').click()
  await wang.press('x')
  await wang.page.locator('.closed-slip', { hasText: '欧阳建国 write this part.' }).waitFor()
  await expectNothingWrong(wang, '153-key-in-closed-section-small')
  // What the line lets go of after the server has closed it is lost between the two, not sent by the page.
  expect(wang.complaints.filter((said) => !said.includes('CLOSING or CLOSED'))).toEqual([])
})
