import { afterAll, beforeAll, test } from 'vitest'
import { CLOSE } from '@gongping/shared/protocol/close-codes.ts'
import { type BrowserOffice, browserOffice } from '../support/browser-office.ts'
import { Clerk } from '../support/clerk.ts'
import { mustRun } from '../support/command-line.ts'
import { expectNothingWrong } from '../support/nothing-wrong.ts'
import { passwordOf } from '../support/staffed-server.ts'
import { SyncLine } from '../support/sync-line.ts'

let office: BrowserOffice
let chief: Clerk
beforeAll(async () => {
  office = await browserOffice()
  const { dataDir, origin } = office.server.server
  await mustRun(dataDir, ['user', 'add', '主任', '--role', 'admin', '--password-stdin'], passwordOf('主任'))
  chief = await Clerk.arrive(office.browser, origin, '主任')
})
afterAll(() => office[Symbol.asyncDispose]())

test('[PG9] the pages before one is inside', async () => {
  await chief.goTo('/sign-in')
  await chief.page.getByLabel('密码', { exact: true }).waitFor()
  await expectNothingWrong(chief, '11-sign-in')
  await chief.goTo('/setup?token=none')
  await chief.page.getByLabel('密码', { exact: true }).waitFor()
  await chief.page.getByLabel('姓名').fill('主任')
  await chief.page.getByLabel('用户名').fill('主任')
  await chief.page.getByLabel('密码', { exact: true }).fill(passwordOf('主任'))
  await chief.page.getByRole('button', { name: '建立账户并进入' }).click()
  await chief.page.getByRole('alert').waitFor()
  await expectNothingWrong(chief, '12-set-up-refused')
  await chief.goTo('/nowhere')
  await chief.page.getByText('没有这个页面').waitFor()
  await expectNothingWrong(chief, '13-not-found')
})

test('[PG9] the list of reports with its dialogs, and the people', async () => {
  await chief.signIn(passwordOf('主任'))
  await chief.page.getByRole('link', { name: '自评报告' }).waitFor()
  await expectNothingWrong(chief, '14-reports')
  await chief.page.getByRole('button', { name: '新建报告' }).click()
  await chief.page.getByRole('dialog').getByLabel('单位名称').waitFor()
  await expectNothingWrong(chief, '15-new-report')
  await chief.press('Escape')
  await chief.page.getByRole('button', { name: '导入' }).click()
  await chief.page.getByRole('dialog').getByText('选择文件').first().waitFor()
  await expectNothingWrong(chief, '16-import')
  await chief.goTo('/people')
  await chief.page.getByRole('row', { name: '王强' }).waitFor()
  await expectNothingWrong(chief, '17-people')
})

test('[PG9] a report: at rest, while one writes in a section and in a cell with a colleague there, its menus and panels', async () => {
  const wang = await office.seat('王强')
  await chief.openReport(office.report)
  await expectNothingWrong(chief, '18-report')
  await wang.enterSection('duties')
  await chief.enterSection('duties')
  await chief.seesCaretOf('王强', 'duties')
  await expectNothingWrong(chief, '19-writing-in-a-section')
  await wang.enterCell('t1-1', 'target')
  await chief.enterCell('t1-1', 'actual')
  await chief.seesInCell('王强', 't1-1', 'target')
  await expectNothingWrong(chief, '20-writing-in-a-cell')
  await chief.page.locator('.saved-state').click()
  await chief.page.getByText('您的全部修改都已写入服务器磁盘').waitFor()
  await expectNothingWrong(chief, '21-saved-state')
  await chief.press('Escape')
  await chief.page.getByRole('button', { name: '导出' }).click()
  await chief.page.getByRole('menuitem').first().waitFor()
  await expectNothingWrong(chief, '22-export')
  await chief.press('Escape')
  await chief.page.getByRole('tab', { name: '核对' }).click()
  await expectNothingWrong(chief, '23-checks')
  await chief.openPanel('基础数据')
  await chief.enterSection('procurement')
  await chief.page.getByRole('button', { name: '插入常用句' }).click()
  await expectNothingWrong(chief, '29-basic-figures')
  await chief.press('Escape')
  await chief.page.getByRole('button', { name: '快捷键' }).click()
  await chief.page.getByRole('dialog').waitFor()
  await expectNothingWrong(chief, '24-shortcuts')
})

test('[PG9] a report in trouble, closed, partly somebody else’s, and with a draft of what was refused', async () => {
  const { clerk: li, line } = await SyncLine.seat(office, '李娟')
  line.hold()
  line.say({ type: 'storage', ok: false })
  await li.enterSection('other')
  await li.type('没有存进去的一句。')
  await li.seesSaved('正在保存')
  await expectNothingWrong(li, '25-storage-trouble')
  await line.refuse(CLOSE.locked)
  await li.page.getByText('已留作草稿').waitFor()
  await li.reportIsOpen()
  line.say({ type: 'rights', role: 'drafter', scope: 'report', except: [], status: 'locked' })
  await li.page.getByText('报告已锁定，只能查看').waitFor()
  await expectNothingWrong(li, '26-locked-with-draft')
  await li.page.getByRole('button', { name: '查看草稿' }).click()
  await li.page.getByRole('dialog').getByText('解锁后才能写入').waitFor()
  await expectNothingWrong(li, '27-draft-while-locked')
  await li.press('Escape')
  line.say({ type: 'rights', role: 'drafter', scope: 'section/duties', except: [], status: 'open' })
  await li.unfoldNotices()
  await li.page.getByText('由您填写：').waitFor()
  await expectNothingWrong(li, '28-one-section')
})
