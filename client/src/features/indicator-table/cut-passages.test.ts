import { expect, test } from 'vitest'
import { cutPassages } from './cut-passages.ts'

const TEXT = '受疫情影响，培训推迟。'

function cut(...passages: readonly (readonly [thread: string, from: number, to: number])[]): string {
  const pieces = cutPassages(
    TEXT,
    passages.map(([thread, from, to]) => ({ thread, place: 'text/t1-1/reason', from, to })),
  )
  return pieces.map(({ text, thread }) => (thread === null ? text : `[${thread} ${text}]`)).join('')
}

test('[PG100] commented passages of a cell are marked, in order, each character once and none lost', () => {
  expect(cut()).toBe(TEXT)
  expect(cut(['b', 6, 8], ['a', 1, 3])).toBe('受[a 疫情]影响，[b 培训]推迟。')
  expect(cut(['a', 1, 5], ['b', 3, 8])).toBe('受[a 疫情影响][b ，培训]推迟。')
  expect(cut(['a', 1, 5], ['b', 2, 4])).toBe('受[a 疫情影响]，培训推迟。')
  expect(cut(['a', 0, 99])).toBe(`[a ${TEXT}]`)
})
