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
})
afterAll(() => office[Symbol.asyncDispose]())

/** The widths of the columns of the second table. */
const columns = (clerk: Clerk) =>
  clerk.page.evaluate(() =>
    [...document.querySelectorAll('[data-table="t2"] col')].map((col) => (col as HTMLElement).style.width).join(' '),
  )

test('[ED40] a reason that gets long while 李娟 types it moves no column, neither for her nor for 王强', async () => {
  const before = await columns(li)
  const reason = '因汛情影响现场施工，工期顺延；已与施工单位商定赶工措施，增加班组，下一年三月底前全部完成并验收。'
  await li.enterCell('t2-2', 'reason')
  await li.type(reason)
  await wang.readsInCell('t2-2', 'reason', reason)
  expect([await columns(li), await columns(wang)]).toEqual([before, before])
  await li.enterSection('other')
  await li.reads(async () => String((await columns(li)) === before), 'false')
})
