import { afterAll, beforeAll, expect, test } from 'vitest'
import { type BrowserOffice, browserOffice } from '../support/browser-office.ts'
import { everyoneSees } from '../support/clerk.ts'

let office: BrowserOffice
beforeAll(async () => void (office = await browserOffice()))
afterAll(() => office[Symbol.asyncDispose]())

test('[PG5] open pages outlive a restart of the server, say meanwhile what is only there, and go on without a reload', async () => {
  const li = await office.seat('李娟')
  const wang = await office.seat('王强')
  for (const { page } of [li, wang]) await page.evaluate(() => document.body.setAttribute('data-same-page', ''))

  expect(await office.server.server.stop()).toBe(0)
  await wang.seesSaved('连接中断')
  await li.enterSection('other')
  await li.type('停机时补充。')
  await li.enterCell('t1-3', 'actual')
  await li.type('97%')
  await li.seesSaved('仅在本机')
  await li.screenshot('08-server-away')

  await office.server.restart()
  await everyoneSees([li, wang], async (clerk) => {
    await clerk.readsInSection('other', '停机时补充。')
    await clerk.readsInCell('t1-3', 'actual', '97%')
    await clerk.saved()
  })
  await wang.enterSection('problems')
  await wang.type('重启之后继续写。')
  await li.readsInSection('problems', '重启之后继续写。')
  for (const { page } of [li, wang]) expect(await page.locator('body[data-same-page]').count()).toBe(1)
  await Promise.all([li.leave(), wang.leave()])
})

test('[PG5] killed without a word while both type, the server comes back to everything they had written', async () => {
  const li = await office.seat('李娟')
  const wang = await office.seat('王强')
  await li.enterSection('duties')
  await wang.enterSection('staffing')
  const typing = Promise.all([li.type('一二三四五六七八九十'.repeat(5)), wang.type('甲乙丙丁戊己庚辛壬癸'.repeat(5))])
  await office.server.server.kill()
  await typing
  await office.server.restart()
  await everyoneSees([li, wang], async (clerk) => {
    await clerk.readsInSection('duties', '一二三四五六七八九十'.repeat(5))
    await clerk.readsInSection('staffing', '甲乙丙丁戊己庚辛壬癸'.repeat(5))
    await clerk.saved()
  })
  await Promise.all([li.leave(), wang.leave()])
})
