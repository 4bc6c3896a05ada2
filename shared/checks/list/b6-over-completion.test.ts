import { expect, test } from 'vitest'
import { findingsOf, namesOf, rowReport } from '../../../test/fixtures/report-of.ts'

test.each([
  [{ target: '≥2000户', actual: '3061户', score: '10' }, 'B6 far'],
  [{ target: '不少于10场', actual: '13场', score: '10' }, 'B6 far'],
  [{ target: '≥1万元', actual: '20000元', score: '10' }, 'B6 far'],
  [{ target: '≥100户', actual: '120户', score: '10' }, 'B6 over'],
  [{ target: '≥75%', actual: '95%', score: '10', reason: '无' }, 'B6 over'],
])('[CK42] much more than the target wants a reason: %o', (cells, name) => {
  expect(namesOf(rowReport(cells))).toEqual([name])
})

test('[CK42] the finding says how much more and what it costs', () => {
  const [finding] = findingsOf(rowReport({ target: '≥2000户', actual: '3061户', score: '10' }))
  expect(finding?.severity).toBe('error')
  expect(finding?.message).toBe(
    '“清淤长度”的目标值是≥2000户，实际完成值是3061户，完成了目标的153.05%，但没有写明原因；超过130%的必须说明，目标明显定低的应适度调减得分。',
  )
})

test.each([
  [{ target: '≥200个', actual: '202个', score: '10' }],
  [{ target: '≥2000户', actual: '2399户', score: '10' }],
  [{ target: '≥2000户', actual: '3061户', score: '10', reason: '省级追加改厕任务一千户' }],
  [{ target: '≤100元', actual: '50元', score: '10' }],
  [{ target: '≥0起', actual: '3起', score: '10' }],
  [{ target: '≥20', actual: '约30', score: '10' }],
])('[CK1] a little more, or more with a reason, is left alone: %o', (cells) => {
  expect(namesOf(rowReport(cells)).filter((name) => name.startsWith('B6'))).toEqual([])
})
