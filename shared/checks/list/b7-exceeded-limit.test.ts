import { expect, test } from 'vitest'
import { findingsOf, namesOf, rowReport } from '../../../test/fixtures/report-of.ts'

const REASON = '材料涨价，已追加预算'

test.each([
  [{ target: '≤12.5万元', actual: '13万元', score: '10' }, 'B7 both'],
  [{ target: '不超过3起', actual: '5起', score: '10', reason: '无' }, 'B7 both'],
  [{ target: '≤12.5万元', actual: '130000元', score: '10', reason: REASON }, 'B7 full'],
  [{ target: '≤5%', actual: '6%', score: '10', reason: REASON }, 'B7 full'],
  [{ target: '≤12.5万元', actual: '13万元', score: '9.6' }, 'B7 reason'],
  [{ target: '≤12.5万元', actual: '13万元' }, 'B7 reason'],
  [{ target: '0起', actual: '1起', score: '0' }, 'B7 reason'],
])('[CK43] who exceeded a limit says why and loses points: %o', (cells, name) => {
  expect(namesOf(rowReport(cells))).toEqual([name])
})

test('[CK43] the finding names both figures', () => {
  const [finding] = findingsOf(rowReport({ target: '≤12.5万元', actual: '13万元', score: '10', reason: REASON }))
  expect(finding?.message).toBe(
    '“清淤长度”的目标值是≤12.5万元，实际完成值是13万元，超过了上限，却填了满分10分；请扣分，或核对实际完成值。',
  )
})

test.each([
  [{ target: '≤12.5万元', actual: '12.5万元', score: '10' }],
  [{ target: '≤12.5万元', actual: '125000元', score: '10' }],
  [{ target: '≤12.5万元', actual: '13万元', score: '9.6', reason: REASON }],
  [{ target: '≤12.5万元', actual: '约13万元', score: '10' }],
  [{ target: '≥12.5万元', actual: '13万元', score: '10' }],
  [{ target: '0起', actual: '0起', score: '10' }],
])('[CK1] a limit that was kept, or a reason with points lost, is left alone: %o', (cells) => {
  expect(namesOf(rowReport(cells)).filter((name) => name.startsWith('B7'))).toEqual([])
})
