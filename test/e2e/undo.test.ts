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

/** Both windows show the same in the two sections, these words among it. */
async function agree(...words: readonly string[]): Promise<void> {
  for (const [at, section] of ['duties', 'staffing'].entries()) {
    await li.readsInSection(section, words[at] ?? '')
    await wang.readsInSection(section, words[at] ?? '')
    expect(await li.wordsInSection(section)).toBe(await wang.wordsInSection(section))
  }
}

test('[ED13] two sections undone and redone are read by everybody, and stay when a colleague goes on', async () => {
  const [duties, staffing] = [await li.wordsInSection('duties'), await li.wordsInSection('staffing')]
  await li.enterSection('duties')
  await li.type('【职责】')
  await li.enterSection('staffing')
  await li.type('【人员】')
  await li.press('Control+z', 'Control+z')
  expect(await li.wordsInSection('duties')).toBe(duties)
  expect(await li.wordsInSection('staffing')).toBe(staffing)
  await li.press('Control+y', 'Control+y')
  await agree('【职责】', '【人员】')

  await wang.enterSection('staffing')
  await wang.type('王')
  await wang.enterSection('duties')
  await wang.type('王')
  await agree('【职责】王', '【人员】王')
  await li.enterSection('staffing')
  await li.type('李')
  await agree('【职责】王', '【人员】王李')
  expect(li.complaints).toEqual([])
})

test('[ED13] so are a cell and a section', async () => {
  const before = await wang.wordsInCell('t1-4', 'target')
  await li.enterCell('t1-4', 'target')
  await li.type('77%')
  await li.enterSection('duties')
  await li.type('【一】')
  await li.enterSection('staffing')
  await li.press('Control+z', 'Control+z')
  await wang.readsInCell('t1-4', 'target', before)
  await li.press('Control+y', 'Control+y')
  await wang.readsInCell('t1-4', 'target', '77%')
  await agree('【一】', '')
  await wang.enterSection('duties')
  await wang.type('王')
  await agree('【一】王', '')
  expect(li.complaints).toEqual([])
  expect(wang.complaints).toEqual([])
})
