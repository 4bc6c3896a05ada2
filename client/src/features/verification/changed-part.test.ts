import { expect, test } from 'vitest'
import { changedPart } from './changed-part.ts'

const parts = (text: string, other: string): string[] => Object.values(changedPart(text, other))

test('what differs stands between what both sides begin and end with', () => {
  expect(parts('预算执行率为95%。', '预算执行率为96%。')).toEqual(['预算执行率为9', '5', '%。'])
  expect(parts('共12人', '共112人')).toEqual(['共1', '', '2人'])
  expect(parts('共112人', '共12人')).toEqual(['共1', '1', '2人'])
  expect(parts('甲', '乙')).toEqual(['', '甲', ''])
  expect(parts('𠮷林', '𠮶林')).toEqual(['', '𠮷', '林'])
})
