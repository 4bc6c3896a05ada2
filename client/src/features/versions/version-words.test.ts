import { expect, test } from 'vitest'
import type { VersionSummary } from '@gongping/shared/protocol/versions.ts'
import { factsOf, optionWords } from './version-words.ts'

const li = { id: 'p1', display: '李娟' }
const now = new Date(2026, 10, 23, 16)
const named: VersionSummary = {
  number: 7,
  kind: 'named',
  name: '送局长审阅稿',
  at: new Date(2026, 10, 23, 14, 3).toISOString(),
  by: li,
  contributors: [li],
  code: '3F7A-91C2',
  total: '88.50',
  grade: '良',
  isAgreed: false,
  isCorrected: false,
  wasPublished: false,
}
const auto: VersionSummary = { ...named, kind: 'auto', name: '', by: null, total: null, grade: null }

test('[PG105] a version is told by its name or how it came about, its time, who kept it, its score and its code', () => {
  expect(factsOf(named, 'zh')).toEqual(['14:03', '李娟保存', '88.50 分 良', '校验码 3F7A-91C2'])
  expect(optionWords(named, now, 'zh')).toBe('第 7 版 送局长审阅稿（今天 14:03）')
  expect(factsOf(auto, 'zh')).toEqual(['14:03', '校验码 3F7A-91C2'])
  expect(optionWords(auto, now, 'en')).toBe('Version 7 Kept by itself (today 14:03)')
})
