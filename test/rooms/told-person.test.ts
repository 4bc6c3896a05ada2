import { expect, test } from 'vitest'
import { Office } from '../support/office.ts'

test('[PR180] what 李娟 is told reaches all her pages at once, and nobody else’s', async () => {
  const office = new Office()
  const pages = [await office.enter('李娟'), await office.enter('李娟'), await office.enter('王强')]
  office.rooms.notifyPerson('id-of-李娟', { type: 'notifications' })
  await office.settle()
  expect(pages.map(({ notices }) => notices.filter(({ type }) => type === 'notifications').length)).toEqual([1, 1, 0])
})
