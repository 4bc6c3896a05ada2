import { afterAll, beforeAll, expect, test } from 'vitest'
import { launchBrowser } from '../support/browser.ts'
import type { Browser } from 'playwright-core'
import { Clerk } from '../support/clerk.ts'
import { mustRun } from '../support/command-line.ts'
import { expectNothingWrong } from '../support/nothing-wrong.ts'
import { type RunningServer, startServer } from '../support/running-server.ts'
import { passwordOf } from '../support/staffed-server.ts'

const LONG_NAME = '艾尔西提·买买提江·阿卜杜热合曼'
const LONG_POST = '预算绩效管理岗（兼国有资产管理、政府采购和内部控制）'

let server: RunningServer
let browser: Browser
let chief: Clerk

beforeAll(async () => {
  ;[server, browser] = await Promise.all([startServer(), launchBrowser()])
  await mustRun(server.dataDir, ['user', 'add', '主任', '--role', 'admin', '--password-stdin'], passwordOf('主任'))
  chief = await Clerk.arrive(browser, server.origin, '主任')
  await chief.signIn(passwordOf('主任'))
})
afterAll(async () => {
  await browser.close()
  await server[Symbol.asyncDispose]()
})

test('[PG43] divisions are made, a colleague is invited, found and moved with the keyboard alone', async () => {
  await chief.walkTo(focused, '单位与人员')
  await chief.press('Enter')
  await chief.page.getByRole('heading', { name: '本单位' }).waitFor()
  await chief.page.getByRole('row', { name: '主任' }).waitFor()

  await chief.walkTo(focused, '修改股室')
  await chief.press('Enter')
  await chief.page.getByRole('dialog').waitFor()
  await chief.walkTo(focused, '增加股室')
  await chief.press('Enter')
  await chief.reads(focused, '第 1 个股室')
  await chief.type('办公室')
  await chief.walkTo(focused, '增加股室')
  await chief.press('Enter')
  await chief.reads(focused, '第 2 个股室')
  await chief.type('绩效股')
  await chief.walkTo(focused, '上移绩效股')
  await chief.press('Enter')
  expect(await focused()).toBe('上移绩效股')
  await chief.walkTo(focused, '删除办公室')
  await chief.press('Enter')
  await chief.reads(focused, '第 1 个股室')
  await chief.press('Enter')
  await chief.page.getByRole('dialog').waitFor({ state: 'hidden' })
  await chief.reads(focused, '修改股室')

  await chief.walkTo(focused, '添加人员')
  await chief.press('Enter')
  await chief.reads(focused, '姓名')
  await chief.type('周敏')
  await chief.press('Tab')
  await chief.type('zhoumin')
  await chief.walkTo(focused, '权限：成员')
  await chief.press('ArrowDown')
  expect(await focused()).toBe('权限：单位管理员')
  await chief.press('Enter')
  await chief.reads(focused, '复制初始密码')
  await chief.walkTo(focused, '已记下')
  await chief.press('Enter')
  await chief.reads(focused, '添加人员')

  await chief.walkTo(focused, '查找人员')
  await chief.type('zhou')
  await chief.page.getByText('共 2 人，符合的有 1 人').waitFor()
  await chief.walkTo(focused, '修改周敏')
  await chief.press('Enter')
  await chief.page.getByRole('dialog').waitFor()
  await chief.walkTo(focused, '股室')
  await chief.press('ArrowDown')
  await chief.walkTo(focused, '停用')
  await chief.press('Enter')
  await chief.reads(focused, '取消')
  await chief.press('Enter')
  await chief.reads(focused, '停用')
  await chief.walkTo(focused, '保存')
  await chief.press('Enter')
  await chief.page.getByRole('row', { name: /周敏 zhoumin 绩效股 — 单位管理员/ }).waitFor()
  await chief.reads(focused, '修改周敏')
  expect(chief.complaints).toEqual([])
})

test('[PG44] two hundred people and long names fit a narrow window; with large letters the table scrolls in its box', async () => {
  const people = Array.from({ length: 200 }, (_, at) => ({ name: `u${at}`, display: `人员${at}`, post: '' }))
  await add([...people, { name: 'aierxiti.maimaitijiang.ab', display: LONG_NAME, post: LONG_POST }])
  await chief.page.setViewportSize({ width: 1024, height: 768 })
  await chief.page.reload()
  await chief.page.getByText('共 203 人').waitFor()
  expect(await chief.page.getByRole('table').first().getByRole('row').count()).toBe(204)
  expect(await overflow()).toEqual({ page: 0, table: 0 })
  await expectNothingWrong(chief, '140-two-hundred-people')

  await chief.page.getByLabel('查找人员').fill('艾尔西提')
  await chief.page.getByText('符合的有 1 人').waitFor()
  await expectNothingWrong(chief, '141-found')
  await chief.page.getByLabel('查找人员').fill('没有这个人')
  await chief.page.getByText('没有符合“没有这个人”的人员').waitFor()
  await chief.page.getByLabel('查找人员').fill('1')
  // As a browser lays a page of 1024 pixels out at 200 %.
  await chief.page.setViewportSize({ width: 512, height: 384 })
  const { page, table } = await overflow()
  expect(page).toBe(0)
  expect(table).toBeGreaterThan(0)
  await chief.walkTo(focused, '本单位的人员')
  await chief.press('ArrowRight')
  await chief.reads(async () => String((await scrolled()) > 0), 'true')
  await expectNothingWrong(chief, '142-large-letters')
  await chief.page.getByLabel('查找人员').fill('')
})

test('[PG44] the pages stand in English as well', async () => {
  await chief.page.setViewportSize({ width: 1024, height: 768 })
  await chief.page.getByRole('button', { name: 'English' }).click()
  await chief.page.getByRole('tab', { name: 'People 203' }).waitFor()
  expect(await overflow()).toEqual({ page: 0, table: 0 })
  await expectNothingWrong(chief, '143-people-in-english')
  await chief.page.getByRole('button', { name: 'Change 周敏' }).click()
  await chief.page.getByRole('dialog').getByText('Sign out everywhere').waitFor()
  await expectNothingWrong(chief, '144-person-in-english')
  await chief.goTo('/profile')
  await chief.page.getByRole('heading', { name: 'Where I am signed in' }).waitFor()
  expect((await overflow()).page).toBe(0)
  await expectNothingWrong(chief, '145-account-in-english')
  const words = await chief.page.getByRole('main').innerText()
  expect(words.replaceAll(/主任|本单位/g, '')).not.toMatch(/\p{Script=Han}/u)
})

test('[PG74] the dialogs of people fit a window of 1024 by 700 with their names and buttons', async () => {
  await chief.page.setViewportSize({ width: 1024, height: 700 })
  await chief.goTo('/people')
  for (const language of ['中文', 'English']) {
    for (const opener of [/^(修改周敏|Change 周敏)$/, /^(添加人员|Add a person)$/, /^(邀请人员|Invite)$/]) {
      await chief.page.getByRole('button', { name: opener }).click()
      await chief.page.getByRole('dialog').locator('.dialog-actions').waitFor()
      await chief.reads(async () => (await outsideWindow()).join(' '), '')
      await expectNothingWrong(chief, `146-dialog-before-${language}-${String(opener).slice(3, 5)}`)
      await chief.press('Escape')
      await chief.page.getByRole('dialog').waitFor({ state: 'hidden' })
    }
    await chief.page.getByRole('button', { name: /^(中文|English)$/ }).click()
  }
})

/** What the keyboard stands on: its label, or its words. */
function focused(): Promise<string> {
  return chief.page.evaluate(() => {
    const { activeElement } = document
    const given = activeElement?.getAttribute('aria-label')
    if (given) return given
    if (activeElement instanceof HTMLInputElement && activeElement.type === 'radio') {
      const legend = activeElement.closest('fieldset')?.querySelector('legend')?.textContent
      return `${legend}：${activeElement.labels?.[0]?.querySelector('span')?.firstChild?.textContent}`
    }
    const field = activeElement instanceof HTMLInputElement || activeElement instanceof HTMLSelectElement
    return (field ? activeElement.labels?.[0] : activeElement)?.textContent ?? ''
  })
}

/** Pixels that lie beyond the right edge: of the page, and of the box around the first table. */
function overflow(): Promise<{ readonly page: number; readonly table: number }> {
  return chief.page.evaluate(() => {
    const box = document.querySelector('.table-box')
    return {
      page: document.documentElement.scrollWidth - document.documentElement.clientWidth,
      table: box ? box.scrollWidth - box.clientWidth : 0,
    }
  })
}

function scrolled(): Promise<number> {
  return chief.page.evaluate(() => document.querySelector('.table-box')?.scrollLeft ?? 0)
}

/** Two at a time, as many passwords as the server hashes at once. */
async function add(people: readonly { readonly name: string; readonly display: string; readonly post: string }[]): Promise<void> {
  const headers = { origin: server.origin }
  for (let at = 0; at < people.length; at += 2) {
    const pair = people.slice(at, at + 2).map(async (person) => {
      const data = { ...person, password: '一句很长的话作口令', role: 'member' }
      const answer = await chief.context.request.post('/api/people', { data, headers })
      if (!answer.ok()) throw new Error(`${person.name}: ${answer.status()} ${await answer.text()}`)
    })
    await Promise.all(pair)
  }
}

interface Placed {
  readonly words: string
  /** px from the upper edge of the window */
  readonly top: number
  readonly bottom: number
}

/** Title and buttons of the dialog that do not lie in the window as a whole. */
function outsideWindow(): Promise<string[]> {
  return chief.page.evaluate(() => {
    const parts = [...document.querySelectorAll('.dialog .ant-modal-title, .dialog .dialog-actions .button')]
    const placed = parts.map((part) => ({ words: part.textContent, ...part.getBoundingClientRect().toJSON() }) as Placed)
    return placed.filter(({ top, bottom }) => top < 0 || bottom > innerHeight).map(({ words }) => words)
  })
}
