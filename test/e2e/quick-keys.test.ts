import { afterAll, beforeAll, expect, test } from 'vitest'
import { type BrowserOffice, browserOffice } from '../support/browser-office.ts'
import type { Clerk } from '../support/clerk.ts'
import { keysInOneGo } from '../support/keys-in-one-go.ts'

let office: BrowserOffice
let li: Clerk
let wang: Clerk
beforeAll(async () => {
  office = await browserOffice()
  li = await office.seat('李娟')
  wang = await office.seat('王强')
})
afterAll(() => office[Symbol.asyncDispose]())

test('[ED46] Esc in the list of sentences gives the next key to the text', async () => {
  await li.enterSection('procurement')
  await li.press('Alt+Insert')
  await li.page.getByRole('list', { name: '插入常用句' }).waitFor()
  await li.pressInOneGo('Escape', 'ArrowDown', '甲', '乙')
  await li.readsInSection('assets', '甲乙')
})

test('[ED46] what is typed right after a sentence was chosen is written behind it', async () => {
  await li.enterSection('procurement')
  await li.press('Alt+Insert')
  await li.pressInOneGo('Enter', '丙', '丁')
  await li.readsInSection('procurement', '。丙丁')
})

test('[ED46] and right after a tool was pressed by keyboard', async () => {
  await li.enterSection('duties')
  await li.page.getByRole('button', { name: '加粗' }).focus()
  await li.pressInOneGo(' ', '戊', '己')
  await li.section('duties').locator('strong', { hasText: '戊己' }).waitFor()
})

test('[ED46] and right after a step was undone in another section', async () => {
  await li.enterSection('problems')
  await li.type('【问题】')
  await li.enterSection('other')
  await li.pressInOneGo('Control+z', '庚', '辛')
  await li.readsInSection('problems', '庚辛')
})

test('[ED47] a key acts where the caret has gone with the key before', async () => {
  await li.enterSection('staffing')
  await li.pressInOneGo('Enter', '一', '二', 'ArrowLeft', 'Enter')
  await li.reads(() => li.section('staffing').locator('p').last().innerText(), '二')
  await li.reads(() => li.section('staffing').locator('p').nth(-2).innerText(), '一')
})

test('[ED47] [ED31] a figure is deleted by a key that comes right after the browser put its caret into its words', async () => {
  await li.enterSection('assets')
  await li.insertSentence('2024年年末资产总额')
  const before = await li.wordsInSection('assets')
  // The browser says where its caret is after the key only.
  await li.section('assets').evaluate((section) =>
    section.addEventListener(
      'keydown',
      () => {
        const words = [...section.querySelectorAll('.figure')].pop()?.firstChild
        if (words) getSelection()?.collapse(words, words.textContent?.length)
      },
      { capture: true, once: true },
    ),
  )
  await li.press('Backspace')
  await li.reads(() => li.wordsInSection('assets'), before.replace(/净资产[^，]*。$/, '净资产。'))
})

test('[ED47] an arrow goes on to the next section as soon as the caret is in the last line', async () => {
  await li.section('duties').click()
  await li.pressInOneGo('Control+End', 'ArrowDown', '壬')
  await li.readsInSection('staffing', '壬')
  expect(li.complaints).toEqual([])
})

test('[ED48] words of 王强 that come in just then do not take the caret back', async () => {
  const before = await li.wordsInSection('other')
  await li.enterSection('other')
  await li.type('一二')
  await wang.readsInSection('other', '一二')
  await wang.enterSection('other')
  await keysInOneGo(li.page, ['ArrowLeft'], async () => {
    await wang.type('王')
    await wang.saved()
  })
  await li.readsInSection('other', '一二王')
  await li.type('三')
  await wang.reads(() => wang.wordsInSection('other'), `${before}一三二王`)
  expect([...li.complaints, ...wang.complaints]).toEqual([])
})

test('[ED48] nor from where 李娟 pressed the mouse', async () => {
  const before = await li.wordsInSection('problems')
  await li.enterSection('problems')
  await wang.enterSection('problems')
  const at = await li.section('problems').evaluate((section) => {
    const character = document.createRange()
    const words = section.querySelector('p')?.firstChild
    if (!words) throw new Error('nothing is written there')
    character.setStart(words, 3)
    character.setEnd(words, 4)
    const { left, top, height } = character.getBoundingClientRect()
    return { x: left + 1, y: top + height / 2, button: 'left' as const, clickCount: 1 }
  })
  const mouse = await li.context.newCDPSession(li.page)
  const presses: Promise<unknown>[] = []
  await keysInOneGo(li.page, [], async () => {
    for (const type of ['mousePressed', 'mouseReleased'] as const)
      presses.push(mouse.send('Input.dispatchMouseEvent', { type, ...at }))
    await wang.type('王')
    await wang.saved()
  })
  await Promise.all(presses)
  await li.readsInSection('problems', '王')
  await li.type('三')
  await wang.reads(() => wang.wordsInSection('problems'), `${before.slice(0, 3)}三${before.slice(3)}王`)
})

test('[ED46] figures typed one after the other stand in their cells, and a row that was just added takes the next key', async () => {
  await li.enterCell('t1-1', 'actual')
  await li.pressInOneGo('1', 'Enter', '2', 'Tab', '3')
  await li.readsInCell('t1-1', 'actual', '1')
  await li.readsInCell('t1-2', 'actual', '2')
  await li.readsInCell('t1-2', 'weight', '3')
  await li.pressInOneGo('Alt+Insert', '新', '增')
  const row = (await li.activeCell()).split(' ')[0] ?? ''
  await li.readsInCell(row, 'level3', '新增')
})
