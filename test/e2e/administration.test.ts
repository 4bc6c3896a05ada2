import type { Locator } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { type BrowserOffice, browserOffice } from '../support/browser-office.ts'
import { Clerk } from '../support/clerk.ts'
import { mustRun } from '../support/command-line.ts'
import { expectNothingWrong } from '../support/nothing-wrong.ts'
import { passwordOf } from '../support/staffed-server.ts'

// One story, told in order: each test goes on where the one before it ended.
const OWN_PASSWORD = '陈刚自己的口令-2024'

let office: BrowserOffice
let chief: Clerk
let brokenOff = false

beforeAll(async () => {
  office = await browserOffice(['李娟', '王强'])
  const { dataDir, origin } = office.server.server
  await mustRun(dataDir, ['user', 'add', '主任', '--role', 'admin', '--password-stdin'], passwordOf('主任'))
  chief = await Clerk.arrive(office.browser, origin, '主任')
  await chief.signIn(passwordOf('主任'))
})
afterAll(() => office[Symbol.asyncDispose]())
beforeEach(({ skip }) => skip(brokenOff, 'the story broke off before'))
afterEach(({ task }) => void (brokenOff ||= task.result?.state === 'fail'))

test('[PG35] the unit gets its divisions in its own order', async () => {
  await chief.page.getByRole('link', { name: '单位与人员' }).click()
  await press('修改股室')
  await expectNothingWrong(chief, '100-no-divisions')
  for (const name of ['绩效股', '办公室']) {
    await press('增加股室')
    await chief.type(name)
  }
  await press('上移办公室')
  await expectNothingWrong(chief, '101-divisions')
  await press('保存')
  await chief.page.getByText('办公室、绩效股').waitFor()
})

test('[PG33] people get a division, a post and rights, and stand in the order of the divisions', async () => {
  await change('李娟', async () => {
    await field('股室').selectOption('绩效股')
    await field('职务').fill('股长')
    await dialog().getByRole('radio', { name: '单位管理员' }).check()
    await expectNothingWrong(chief, '102-person')
    await press('保存')
  })
  await change('主任', async () => {
    await field('股室').selectOption('办公室')
    await dialog().getByText('不能修改自己的权限').waitFor()
    await expectNothingWrong(chief, '103-oneself')
    await press('保存')
  })
  await chief.reads(async () => (await names()).join(' '), '主任 李娟 王强')
  const li = (await row('李娟').getByRole('cell').allInnerTexts()).join(' | ')
  expect(li).toMatch(/^李娟 \| 绩效股 \| 股长 \| 单位管理员 \| 在用 \| 从未登录 \| — \| 修改$/)
  expect(await row('主任').innerText()).toContain('今天')
  await expectNothingWrong(chief, '104-unit')
})

test('[PG34] [PG70] [PG72] whoever is added gets a password that is shown once, and replaces it before anything opens', async () => {
  await press('添加人员')
  await expectNothingWrong(chief, '105-add-person')
  await press('添加', true)
  await dialog().getByText('请填写姓名').waitFor()
  await field('姓名').fill('陈刚')
  await field('用户名').fill('陈刚')
  await field('股室').selectOption('绩效股')
  const first = await field('初始密码').inputValue()
  await press('添加', true)
  await dialog().getByText('陈刚的账户已建立').waitFor()
  expect(await dialog().locator('code').allInnerTexts()).toEqual(['陈刚', first])
  await chief.press('Escape')
  await dialog().getByText('只显示这一次。确认已经保存好后，请按“已记下”').waitFor()
  await press('关闭')
  expect(await dialog().locator('code').allInnerTexts()).toEqual(['陈刚', first])
  await expectNothingWrong(chief, '106-person-added')
  await press('已记下', true)
  await row('陈刚').getByText('待改密码').waitFor()

  const chen = await Clerk.arrive(office.browser, office.server.server.origin, '陈刚')
  await chen.goTo(`/sign-in?return=/reports/${office.report}`)
  await chen.fillSignIn(first)
  await chen.page.getByRole('heading', { name: '先换成自己的密码' }).waitFor()
  await chen.page.getByText('登录的是陈刚').waitFor()
  await expectNothingWrong(chen, '107-password-due')
  await chen.page.getByRole('button', { name: '退出登录' }).click()
  await chen.fillSignIn(first)
  await chen.page.getByText('登录的是陈刚').waitFor()
  await chen.goTo('/')
  await chen.page.getByRole('heading', { name: '先换成自己的密码' }).waitFor()
  await choosePassword(chen, first, OWN_PASSWORD)
  await chen.page.getByRole('link', { name: '自评报告' }).click()
  await chen.reportIsOpen()
  await chen.leave()
})

test('[PG37] what is done to an account says first what it means; a deactivated person is out at once', async () => {
  const chen = await office.seatAs('陈刚', OWN_PASSWORD)
  await change('陈刚', async () => {
    await press('停用', true)
    await dialog().getByText('陈刚立即退出，不能再登录').waitFor()
    expect(await focused()).toBe('取消')
    await expectNothingWrong(chief, '108-deactivate')
    await press('停用陈刚')
    await dialog().getByText('这个账户已停用，不能登录').waitFor()
    expect(await focused()).toBe('恢复')
    await expectNothingWrong(chief, '109-deactivated')
    await press('关闭')
  })
  await row('陈刚').getByText('已停用').waitFor()
  await chen.page.getByRole('dialog').getByText('这个账户已停用').waitFor()
  await chen.page.getByRole('dialog').getByLabel('密码', { exact: true }).fill(OWN_PASSWORD)
  await chen.press('Enter')
  await chen.page.getByRole('alert').getByText('这个账户已停用').waitFor()

  await change('陈刚', async () => {
    await press('恢复', true)
    await press('恢复陈刚')
    await dialog().getByText('离开本单位时停用').waitFor()
    await press('关闭')
  })
  await chen.press('Enter')
  await chen.reportIsOpen()
  await chen.leave()
})

test('[PG37] [PG70] [PG76] a forgotten password is reset, shown until it is noted, and an open session is ended', async () => {
  const wang = await office.seat('王强')
  let temporary = ''
  await change('王强', async () => {
    await press('撤销')
    await dialog().getByText('立即不能再读写报告').waitFor()
    await press('撤销令牌')
    await dialog().getByText('接口令牌').waitFor({ state: 'hidden' })
    await press('全部退出')
    await press('让王强全部退出')
    await chief.page.getByText('王强已在所有电脑上退出').waitFor()
    await press('重置密码')
    await dialog().getByText('原来的密码立即失效').waitFor()
    await press('重置王强的密码')
    const once = chief.page.getByRole('dialog', { name: '王强的临时密码' })
    await once.waitFor()
    await chief.press('Escape')
    await once.getByText('请按“已记下”').waitFor()
    temporary = await once.locator('code').innerText()
    await expectNothingWrong(chief, '110-password-reset')
    await press('已记下')
    await once.waitFor({ state: 'hidden' })
    await chief.reads(async () => (await focused()).slice(0, 2), '密码')
    await press('关闭')
  })
  const asked = wang.page.getByRole('dialog')
  await asked.getByText('主任结束了您的登录').waitFor()
  expect(await asked.getByLabel('用户名').inputValue()).toBe('王强')
  await asked.getByLabel('密码', { exact: true }).fill(temporary)
  await wang.press('Enter')
  await asked.getByText('先换成自己的密码').waitFor()
  await expectNothingWrong(wang, '111-password-due-on-a-report')
  await choosePassword(wang, temporary, passwordOf('王强'))
  await asked.waitFor({ state: 'hidden' })
  await wang.saved()
  await wang.leave()
})

test('[PG36] a server administrator adds a unit, moves somebody there and lets them review the first', async () => {
  await press('增加单位')
  await field('单位名称').fill('云溪县财政局')
  await expectNothingWrong(chief, '112-new-unit')
  await press('增加', true)
  await chief.page.getByRole('heading', { name: '单位与人员' }).waitFor()
  await expectNothingWrong(chief, '113-units')
  await chief.page.getByRole('link', { name: '云溪县财政局' }).click()
  await chief.page.getByText('这个单位还没有人员').waitFor()
  await expectNothingWrong(chief, '114-empty-unit')
  await chief.page.getByRole('link', { name: '全部单位' }).click()
  await chief.page.getByRole('link', { name: '本单位' }).click()
  await change('陈刚', async () => {
    await field('单位').selectOption('云溪县财政局')
    await press('保存')
  })
  await row('陈刚').waitFor({ state: 'hidden' })
  await press('修改审核人员')
  await field('增加审核人员').fill('财政局')
  await expectNothingWrong(chief, '115-reviewers')
  await press('增加陈刚')
  await dialog().getByRole('button', { name: '移除陈刚' }).waitFor()
  await press('完成')
  await chief.page.locator('.unit-facts', { hasText: '陈刚' }).waitFor()
  await press('改名')
  await field('单位名称').fill('云溪县数字档案服务中心')
  await expectNothingWrong(chief, '116-rename')
  await press('保存')
  await chief.page.getByRole('heading', { name: '云溪县数字档案服务中心' }).waitFor()
  await chief.goTo('/')
  await press('新建报告')
  expect(await field('单位名称').inputValue()).toBe('云溪县数字档案服务中心')
  await chief.press('Escape')
  await chief.goTo('/people')
  await chief.page.getByRole('link', { name: '云溪县数字档案服务中心' }).click()
  await chief.page.getByRole('heading', { name: '云溪县数字档案服务中心' }).waitFor()
})

test('[PG36] a unit’s administrator looks after that unit alone; other people find no such page', async () => {
  const li = await office.seat('李娟')
  await li.goTo('/people')
  await li.page.getByRole('heading', { name: '云溪县数字档案服务中心' }).waitFor()
  const offered = await li.page.getByRole('main').getByRole('button').allInnerTexts()
  expect(offered.filter((words) => words !== '修改')).toEqual(['改名', '添加人员', '邀请人员'])
  await li.page.getByRole('button', { name: '修改王强' }).waitFor()
  expect(await li.page.getByRole('button', { name: '修改主任' }).count()).toBe(0)
  await li.page.getByRole('button', { name: '修改股室' }).waitFor()
  expect(await li.page.getByRole('button', { name: '修改审核人员' }).count()).toBe(0)
  await expectNothingWrong(li, '117-unit-administrator')

  const wang = await office.seat('王强')
  await wang.goTo('/people')
  await wang.page.getByText('没有这个单位').waitFor()
  expect(await wang.page.getByRole('link', { name: '单位与人员' }).count()).toBe(0)
  await expectNothingWrong(wang, '118-no-such-unit')
  await Promise.all([li.leave(), wang.leave()])
})

test('[PG77] who could enter another unit in somebody’s name by a new password is not offered to give one', async () => {
  await chief.goTo('/people')
  await chief.page.getByRole('link', { name: '云溪县财政局' }).click()
  await press('修改审核人员')
  await field('增加审核人员').fill('王强')
  await press('增加王强')
  await dialog().getByRole('button', { name: '移除王强' }).waitFor()
  await press('完成')

  const li = await office.seat('李娟')
  await li.goTo('/people')
  await li.page.getByRole('button', { name: '修改王强' }).click()
  const asked = li.page.getByRole('dialog')
  await asked.getByText('王强的密码、登录和动态验证码由系统管理员办理').waitFor()
  expect(await asked.locator('.confirm-action').getByRole('button').allInnerTexts()).toEqual(['停用'])
  await expectNothingWrong(li, '148-not-hers-to-decide')
  await li.leave()
  await chief.goTo('/people')
  await chief.page.getByRole('link', { name: '云溪县数字档案服务中心' }).click()
})

test('[PG35] dissolving a division says first whom it leaves without one', async () => {
  await press('修改股室')
  await press('删除绩效股')
  await dialog().getByText('绩效股的 1 人将不属于任何股室').waitFor()
  await expectNothingWrong(chief, '119-dissolve')
  await press('保存')
  await row('李娟').getByRole('cell', { name: '—' }).first().waitFor()
  expect(await names()).toEqual(['主任', '李娟', '王强'])
  expect(chief.complaints).toEqual([])
})

function dialog(): Locator {
  return chief.page.getByRole('dialog')
}

function field(label: string): Locator {
  return dialog().getByLabel(label, { exact: true })
}

function row(name: string): Locator {
  return chief.page.getByRole('row').filter({ has: chief.page.getByRole('rowheader', { name }) })
}

async function names(): Promise<string[]> {
  const shown = await chief.page.getByRole('rowheader').locator('.people-name > span:last-child').allInnerTexts()
  return shown.map((name) => name.replace('（我）', ''))
}

async function press(name: string, exact = false): Promise<void> {
  await chief.page.getByRole('button', { name, exact }).click()
}

/** Opens the dialog about somebody; it is closed again by what is done in it. */
async function change(name: string, doing: () => Promise<void>): Promise<void> {
  await press(`修改${name}`)
  await dialog().waitFor()
  await doing()
  await dialog().waitFor({ state: 'hidden' })
}

async function focused(): Promise<string> {
  return chief.page.evaluate(() => document.activeElement?.textContent ?? '')
}

async function choosePassword(clerk: Clerk, given: string, own: string): Promise<void> {
  await clerk.page.getByLabel('管理员给的密码').fill(given)
  await clerk.page.getByLabel('新密码', { exact: true }).fill(own)
  await clerk.page.getByLabel('再输一次新密码').fill(own)
  await clerk.page.getByRole('button', { name: '修改密码' }).click()
}
