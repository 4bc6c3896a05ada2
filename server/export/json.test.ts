import fc from 'fast-check'
import { expect, test } from 'vitest'
import { canonicalReport, readCanonicalReport } from '@gongping/shared/figures/canonical-report.ts'
import type { ReportContent } from '@gongping/shared/report/content.ts'
import { reportContent } from '../../test/fixtures/arbitrary-content.ts'
import { sampleContent } from '../../test/fixtures/sample-report.ts'
import { writeJson } from './json.ts'

test('[RD57] a version and the report that it was kept of give the same file, which is the whole report', () => {
  const property = fc.property(reportContent(), (content) => {
    const file = writeJson(content)
    expect(writeJson(readCanonicalReport(canonicalReport(content)))).toBe(file)
    expect(canonicalReport(JSON.parse(file) as ReportContent)).toBe(canonicalReport(content))
  })
  fc.assert(property, { numRuns: 200 })
})

test('[RD57] its parts stand in the order of the contract', () => {
  const file = JSON.parse(writeJson(readCanonicalReport(canonicalReport(sampleContent())))) as ReportContent
  expect(Object.keys(file)).toEqual(['format', 'template', 'title', 'year', 'unit', 'sections', 'facts', 'tables'])
  expect(Object.keys(file.sections[0] ?? {})).toEqual(['id', 'number', 'title', 'paragraphs'])
  const [table] = file.tables
  const heads = ['id', 'kind', 'name', 'supervisor', 'implementer', 'unit', 'funds', 'goal', 'indicators']
  expect(Object.keys(table ?? {}).slice(0, heads.length)).toEqual(heads)
  expect(Object.keys(table?.funds[0] ?? {}).slice(0, 5)).toEqual(['id', 'label', 'initial', 'budget', 'executed'])
  expect(Object.keys(table?.goal ?? {})).toEqual(['expected', 'actual'])
  const cells = ['id', 'level1', 'level2', 'level3', 'target', 'actual', 'weight', 'score', 'reason']
  expect(Object.keys(table?.indicators[0] ?? {}).slice(0, cells.length)).toEqual(cells)
})
