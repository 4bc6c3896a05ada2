import { describe, expect, test } from 'vitest'
import { findingsOf, namesOf, rowReport, tableReport } from '../../../test/fixtures/report-of.ts'

const row = (cells: object) => tableReport({ funds: [{ label: '年度资金总额', budget: '345.43', weight: '10', ...cells }] })

const REASON = '汛期停工二十天，已调整工期'

describe('of an indicator', () => {
  test.each([
    [{ target: '≥735人次', actual: '700人次', score: '10', reason: REASON }, 'B4 full'],
    [{ target: '═100%', actual: '72.74%', score: '10', reason: REASON }, 'B4 full'],
    [{ target: '0起', actual: '1起', score: '6', reason: REASON }, 'B4 higher'],
    [{ target: '≥100%', actual: '90%', score: '9.6', reason: REASON }, 'B4 higher'],
    [{ target: '≤12.5万元', actual: '13万元', score: '9.8', reason: REASON }, 'B4 higher'],
    [{ target: '≥100%', actual: '87.5%', score: '9', reason: REASON }, 'B4 rounded'],
  ])('[CK40] what a row scores follows from its figures: %o', (cells, name) => {
    expect(namesOf(rowReport(cells))).toEqual([name])
  })

  test('[CK40] less than the rule gives is a warning where no reason says why', () => {
    const cells = { target: '≧100%', actual: '100%', score: '7' }
    expect(namesOf(rowReport(cells))).toEqual(['B4 lower', 'B5 lost'])
    expect(namesOf(rowReport({ ...cells, reason: '资金到位晚于计划' }))).toEqual([])
  })

  test('[CK40] the finding shows what the rule gives and leads to every cell that it follows from', () => {
    const [finding] = findingsOf(rowReport({ target: '═100%', actual: '98%', score: '10', reason: REASON }))
    expect(finding?.message).toBe(
      '“清淤长度”的目标值是═100%，实际完成值是98%，没有达到，却填了满分10分；按规则应得9.8分，请核对实际完成值或改得分。',
    )
    expect(finding?.places.map(({ field, quote }) => `${field} ${quote}`)).toEqual([
      'score 10',
      'actual 98%',
      'target ═100%',
      'weight 10',
    ])
  })

  test.each([
    [{ target: '≥98%', actual: '97.3%', score: '9.93', reason: REASON }],
    [{ target: '≥98%', actual: '97.3%', score: '9.9', reason: REASON }],
    [{ target: '≥3场', actual: '1场', score: '3.3', reason: REASON }],
    [{ target: '基本建成', actual: '基本建成', score: '8', reason: REASON }],
    [{ target: '≥95%', actual: '约95%', score: '10' }],
    [{ target: '≥95%', actual: '94%', score: '', reason: REASON }],
    [{ target: '≥95%', actual: '94%', score: '优', reason: REASON }],
    [{ target: '90%-95%', actual: '89%', score: '9', reason: REASON }],
    [{ target: '10个', actual: '8个', score: '8', reason: REASON, method: '少一个扣1分，扣完为止' }],
  ])('[CK1] what the rule gives, in any print, and what it cannot give is left alone: %o', (cells) => {
    expect(namesOf(rowReport(cells)).filter((name) => name.startsWith('B4'))).toEqual([])
  })
})

describe('of the execution rate', () => {
  test.each([
    [{ executed: '300', rate: '86.85%', score: '10' }, 'B4 executionHigher'],
    [{ executed: '300', rate: '86.85%', score: '9.5' }, 'B4 executionHigher'],
    [{ executed: '345.43', rate: '100%', score: '8.5' }, 'B4 executionLower'],
    [{ executed: '300', rate: '86.85%', score: '9' }, 'B4 executionRounded'],
    [{ executed: '345.43', rate: '100%', score: '10', weight: '100' }, 'B4 executionWeight'],
    [{ executed: '150', budget: '', initial: '300', rate: '50%', score: '6' }, 'B4 executionHigher'],
  ])('[CK40] its score follows from the amounts: %o', (cells, name) => {
    expect(namesOf(row(cells)).filter((found) => found.startsWith('B'))).toEqual([name])
  })

  test.each([
    [{ executed: '300', rate: '86.85%', score: '8.69' }],
    [{ executed: '300', rate: '86.9%', score: '8.7' }],
    [{ executed: '345.43', rate: '100%', score: '' }],
    [{ executed: '172.715', rate: '50%', score: '10', weight: '20' }],
    [{ executed: '300', rate: '96.85%', score: '9.69' }],
  ])('[CK1] a score that follows, also from a rate that is wrong itself, is left alone: %o', (cells) => {
    expect(namesOf(row(cells)).filter((name) => name.startsWith('B4'))).toEqual([])
  })
})
