import { expect, test } from 'vitest'
import { NOW, type ReportView, readReportAddress, reportAddress } from './report-address.ts'

const VIEWS: readonly ReportView[] = [
  { kind: 'paper' },
  { kind: 'versions' },
  { kind: 'version', number: 12 },
  { kind: 'comparison', before: 3, after: 12 },
  { kind: 'comparison', before: 12, after: NOW },
  { kind: 'history' },
]

test('[PG109] what is looked at of a report stands in the address, and is found by it again', () => {
  for (const view of VIEWS) expect(readReportAddress(reportAddress('政府办/2024', view))).toEqual({ id: '政府办/2024', view })
  expect(reportAddress('r1', { kind: 'comparison', before: 3, after: NOW })).toBe('/reports/r1/versions/3/compare/now')
})

test('[PG109] what is no address of a report, or of none of its versions, is not taken for one', () => {
  expect(readReportAddress('/reports/r1/')).toEqual({ id: 'r1', view: { kind: 'paper' } })
  for (const path of ['/', '/reports/', '/reports/r1/versions/0', '/reports/r1/versions/x', '/reports/r1/versions/3/compare/'])
    expect(readReportAddress(path)).toBeNull()
})
