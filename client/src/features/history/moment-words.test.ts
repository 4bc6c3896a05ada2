import { expect, test } from 'vitest'
import { momentWords } from './moment-words.ts'

const at = new Date(2026, 10, 23, 14, 5)
const now = new Date(2026, 10, 23, 18, 0)
const people = ['李娟', '王强'].map((display) => ({ id: display, display }))
const point = { seq: 7, at: at.toISOString(), people, version: null }

test('[PG112] a moment is called by its time and by who wrote', () => {
  expect(momentWords(point, now, 'zh')).toBe('11月23日 14:05 李娟、王强')
  expect(momentWords(point, now, 'en')).toBe('23 Nov 14:05 李娟, 王强')
  expect(momentWords(point, new Date(2027, 0, 4), 'zh')).toBe('2026年11月23日 14:05 李娟、王强')
})

test('[PG112] where only a version is left it says which, and where nobody is known it says that', () => {
  expect(momentWords({ ...point, people: [], version: 3 }, now, 'zh')).toBe('11月23日 14:05 第 3 版')
  expect(momentWords({ ...point, people: [] }, now, 'zh')).toBe('11月23日 14:05 没有记录填写人')
})
