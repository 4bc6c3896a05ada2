import { afterAll, beforeAll, expect, test } from 'vitest'
import { CLOSE } from '@gongping/shared/protocol/close-codes.ts'
import { type BrowserOffice, browserOffice } from '../support/browser-office.ts'
import type { Clerk } from '../support/clerk.ts'
import { SyncLine } from '../support/sync-line.ts'

let office: BrowserOffice
let wang: Clerk
beforeAll(async () => {
  office = await browserOffice()
  wang = await office.seat('王强')
})
afterAll(() => office[Symbol.asyncDispose]())

const draftNotice = (clerk: Clerk) => clerk.page.locator('.notice', { hasText: '已留作草稿' })
const part = (clerk: Clerk, where: string) => clerk.page.getByRole('dialog').locator('.draft-part', { hasText: where })

async function openDraft(clerk: Clerk): Promise<void> {
  await clerk.page.getByRole('button', { name: '查看草稿' }).click()
  await clerk.page.getByRole('dialog').waitFor()
}

test('[PR73] refused edits are a draft that outlives a reload, is copied out and written in again; colleagues notice nothing', async () => {
  const { clerk: li, line } = await SyncLine.seat(office, '李娟')
  line.hold()
  await li.enterSection('other')
  await li.type('锁定前写的一句。')
  await li.enterCell('t1-1', 'actual')
  await li.type('31台')
  await li.enterCell('t1-2', 'reason')
  await li.type('因汛情延期')
  await wang.enterSection('other')
  await wang.type('王强的一句。')
  await li.readsInSection('other', '王强的一句。')
  await wang.enterCell('t1-1', 'actual')
  await wang.type('29台')
  await wang.press('Enter')
  await wang.saved()
  await line.refuse(CLOSE.locked)

  await draftNotice(li).getByText('有 3 处修改没有存进报告').waitFor()
  await li.reportIsOpen()
  expect(await li.wordsInSection('other')).not.toContain('锁定前写的一句。')
  // The page is where the person was writing, not at its top.
  await li.reads(() => li.isInSight('t1-2', 'reason'), 'true')
  await li.screenshot('30-draft-notice')
  expect(await wang.wordsInSection('other')).toContain('王强的一句。')
  expect(await wang.wordsInCell('t1-1', 'actual')).toBe('29台')
  expect(await draftNotice(wang).count()).toBe(0)

  await li.page.reload()
  await li.reportIsOpen()
  await openDraft(li)
  await part(li, '实际完成值').getByText('31台').waitFor()
  await part(li, '实际完成值').getByText('会替换报告现在的内容').waitFor()
  await li.screenshot('31-draft')

  await li.context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await li.page.getByRole('dialog').getByRole('button', { name: '全部复制' }).click()
  await li.page.getByText('已复制').waitFor()
  const copied = await li.page.evaluate(() => navigator.clipboard.readText())
  for (const words of ['锁定前写的一句。', '31台', '因汛情延期']) expect(copied).toContain(words)

  for (const where of ['实际完成值', '偏差原因', '其他']) {
    await part(li, where).getByRole('button', { name: '写入此处' }).click()
    await part(li, where).getByText('已写入报告').waitFor()
  }
  await wang.readsInCell('t1-1', 'actual', '31台')
  await wang.readsInCell('t1-2', 'reason', '因汛情延期')
  await wang.readsInSection('other', '锁定前写的一句。')
  expect(await wang.wordsInSection('other')).toContain('王强的一句。')
  await li.screenshot('32-draft-written')
  await part(li, '实际完成值').getByRole('button', { name: '到报告中查看' }).click()
  await draftNotice(li).waitFor({ state: 'detached' })
  await li.page.reload()
  await li.reportIsOpen()
  expect(await draftNotice(li).count()).toBe(0)
  expect([li.complaints, wang.complaints]).toEqual([[], []])
  await li.leave()
})

test('[PR73] what is written back can be undone, and without a secure page it is copied all the same', async () => {
  const { clerk: li, line } = await SyncLine.seat(office, '李娟')
  // A page of plain http on the office's network.
  await li.page.evaluate(() => Object.defineProperty(window, 'isSecureContext', { value: false }))
  const before = await wang.wordsInCell('t1-3', 'actual')
  line.hold()
  await li.enterCell('t1-3', 'actual')
  await li.type('99%')
  await line.refuse(CLOSE.updateRefused)
  await li.reportIsOpen()
  await openDraft(li)
  await li.context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await part(li, '实际完成值').getByRole('button', { name: '复制' }).click()
  await li.page.getByText('已复制').waitFor()
  expect(await li.page.evaluate(() => navigator.clipboard.readText())).toBe('99%')
  await part(li, '实际完成值').getByRole('button', { name: '写入此处' }).click()
  await wang.readsInCell('t1-3', 'actual', '99%')
  await part(li, '实际完成值').getByRole('button', { name: '到报告中查看' }).click()
  await li.page.getByRole('dialog').waitFor({ state: 'detached' })
  await li.press('Control+z')
  await wang.readsInCell('t1-3', 'actual', before)
  expect(li.complaints).toEqual([])
  await li.leave()
})

test('[PR73] a restored report is opened afresh with the draft beside it, and a draft can be discarded', async () => {
  const { clerk: li, line } = await SyncLine.seat(office, '李娟')
  line.hold()
  await li.enterSection('duties')
  await li.type('恢复前写的。')
  await line.refuse(CLOSE.restored)
  await draftNotice(li).getByText('报告已恢复到其他版本').waitFor()
  await li.reportIsOpen()
  await openDraft(li)
  await li.page.getByRole('button', { name: '丢弃草稿' }).click()
  await li.page.getByRole('dialog').getByText('丢弃后不能找回').waitFor()
  await li.screenshot('33-draft-discard')
  await li.press('Enter')
  await part(li, '恢复前写的').waitFor()
  await li.page.getByRole('button', { name: '丢弃草稿' }).click()
  await li.press('Tab', 'Enter')
  await draftNotice(li).waitFor({ state: 'detached' })
  await li.page.reload()
  await li.reportIsOpen()
  expect(await draftNotice(li).count()).toBe(0)
  await li.leave()
})

test.each([
  [CLOSE.notAllowed, '您没有这项权限', '请联系报告负责人'],
  [CLOSE.frameTooLarge, '一次修改的内容太大', '请分几次粘贴'],
  [CLOSE.restored, '报告已恢复到其他版本', '页面已重新打开'],
  [CLOSE.outdated, '页面版本较旧', '刷新页面'],
  [CLOSE.banned, '多次提交了不能接受的修改', '过几分钟'],
] as const)('[PR73] with nothing unsaved, close code %o is told with its next step', async (code, title, remedy) => {
  const { clerk: li, line } = await SyncLine.seat(office, '李娟')
  await line.refuse(code)
  const notice = li.page.locator('.notice', { hasText: title })
  await notice.getByText(remedy).first().waitFor()
  await li.screenshot(`34-ended-${code.code}`)
  await li.leave()
})
