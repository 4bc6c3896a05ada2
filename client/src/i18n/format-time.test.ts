import { expect, test } from 'vitest'
import { formatDay, formatTime } from './format-time.ts'

const NOW = new Date(2026, 2, 5, 15, 0)

test('times are told as people say them', () => {
  expect(formatTime(new Date(2026, 2, 5, 9, 3), NOW, 'zh')).toBe('今天 09:03')
  expect(formatTime(new Date(2026, 2, 4, 23, 59), NOW, 'zh')).toBe('昨天 23:59')
  expect(formatTime(new Date(2026, 0, 31, 8, 0), NOW, 'zh')).toBe('1月31日 08:00')
  expect(formatTime(new Date(2025, 11, 1, 8, 0), NOW, 'zh')).toBe('2025年12月1日')
  expect(formatTime(new Date(2026, 2, 5, 9, 3), NOW, 'en')).toBe('today 09:03')
})

test('[WF59] today and yesterday are called so, and a day of another year with its year', () => {
  const now = new Date(2026, 10, 23, 9)
  expect(formatDay(new Date(2026, 10, 23, 0), now, 'zh')).toBe('今天，11月23日星期一')
  expect(formatDay(new Date(2026, 10, 22, 23), now, 'en')).toBe('Yesterday, Sunday 22 November')
  expect(formatDay(new Date(2025, 10, 20), now, 'zh')).toBe('2025年11月20日星期四')
})
