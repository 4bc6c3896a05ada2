import { expect, test } from 'vitest'
import { mentionTyped, mentionedIn, writeMention } from './mentioned.ts'

const li = { id: 'p1', display: '李娟' }
const liu = { id: 'p2', display: '李娟娟' }
const wang = { id: 'p3', display: '王强' }

test('[PG92] behind an @ the name is looked for as it is typed', () => {
  expect(mentionTyped('请 @王', 4)).toBe('王')
  expect(mentionTyped('请 @', 3)).toBe('')
  expect(mentionTyped('请 @王强 核对', 9)).toBeNull()
  expect(mentionTyped('请核对', 3)).toBeNull()
})

test('[PG92] the chosen name takes the place of what was typed', () => {
  expect(writeMention('请 @王 核对', 4, '王强')).toEqual({ text: '请 @王强 核对', caret: 6 })
  expect(writeMention('@', 1, '李娟')).toEqual({ text: '@李娟 ', caret: 4 })
})

test('[PG92] a text mentions whose names stand in it behind an @, the longer of two that begin alike', () => {
  const people = [li, liu, wang]
  expect(mentionedIn('@李娟 请看', people)).toEqual([li])
  expect(mentionedIn('@李娟娟 请看', people)).toEqual([liu])
  expect(mentionedIn('@王强，@李娟 请看 @王强', people)).toEqual([li, wang])
  expect(mentionedIn('王强请看', people)).toEqual([])
})
