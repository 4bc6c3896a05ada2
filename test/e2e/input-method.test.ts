import { afterAll, beforeAll, expect, test } from 'vitest'
import { type BrowserOffice, browserOffice } from '../support/browser-office.ts'
import { type Clerk, everyoneSees } from '../support/clerk.ts'

let office: BrowserOffice
let li: Clerk
let wang: Clerk
beforeAll(async () => {
  office = await browserOffice()
  li = await office.seat('李娟')
  wang = await office.seat('王强')
})
afterAll(() => office[Symbol.asyncDispose]())

test('[PG7] 李娟 composes a word in a section while 王强 types in the same paragraph', async () => {
  await li.enterSection('other')
  const method = await li.inputMethod()
  await method.compose('j')
  await method.compose('jue')
  await method.compose('juesuan')

  await wang.section('other').click()
  await wang.press('Control+Home')
  await wang.type('经核对，')
  await li.readsInSection('other', '经核对，')
  expect(await li.wordsInSection('other')).toContain('juesuan')
  // A colleague sees finished words only.
  expect(await wang.wordsInSection('other')).not.toContain('juesuan')

  await method.choose('决算')
  await everyoneSees([li, wang], (clerk) => clerk.reads(() => clerk.wordsInSection('other'), '经核对，无。决算'))
  await everyoneSees([li, wang], (clerk) => clerk.saved())
})

test('[PG7] 李娟 composes a word in a long cell while 王强 types in the same cell', async () => {
  await li.enterCell('t1-1', 'reason')
  await li.press('F2', 'Control+End')
  const before = await li.wordsInCell('t1-1', 'reason')
  const method = await li.inputMethod()
  await method.compose('yi')
  await method.compose('yijie')

  await wang.enterCell('t1-1', 'reason')
  await wang.press('F2', 'Control+Home')
  await wang.type('注：')
  await wang.readsInCell('t1-1', 'reason', `注：${before}`)

  await method.choose('已解决')
  await everyoneSees([li, wang], (clerk) => clerk.readsInCell('t1-1', 'reason', `注：${before}已解决`))
  await everyoneSees([li, wang], (clerk) => clerk.saved())
})

test('[PG7] the first letter of a composition begins a cell anew, and Enter belongs to the input method', async () => {
  await li.enterCell('t1-9', 'actual')
  const method = await li.inputMethod()
  await method.compose('bufen')
  await li.readsInCell('t1-9', 'actual', 'bufen')
  expect(await wang.wordsInCell('t1-9', 'actual')).toBe('达成年度指标')
  await method.choose('部分达成')
  expect(await li.activeCell()).toBe('t1-9 actual')
  await everyoneSees([li, wang], (clerk) => clerk.readsInCell('t1-9', 'actual', '部分达成'))
})
