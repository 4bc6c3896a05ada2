import { expect, test } from 'vitest'
import { countLines } from './count-lines.ts'

test('[EX34] lines are counted as they break on paper: 28 characters, two less in the first', () => {
  expect(countLines('绩'.repeat(28), 28)).toBe(1)
  expect(countLines('绩'.repeat(29), 28)).toBe(2)
  expect(countLines('绩'.repeat(26), 28, 2)).toBe(1)
  expect(countLines('绩'.repeat(27), 28, 2)).toBe(2)
  expect(countLines('', 28, 2)).toBe(1)
  expect(countLines('一\n\n二', 28, 2)).toBe(3)
})

test('[EX34] a figure is not torn, a full stop does not begin a line, and a word longer than a line is torn after all', () => {
  expect(countLines(`${'绩'.repeat(26)}12345.67`, 28)).toBe(2)
  expect(countLines(`${'绩'.repeat(28)}。`, 28)).toBe(1)
  expect(countLines('8'.repeat(200), 28)).toBe(5)
})
