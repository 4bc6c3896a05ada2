import { expect, test } from 'vitest'
import { printText } from '@gongping/shared/printing/print-text.ts'
import type { FinalMark } from '@gongping/shared/report/final-line.ts'
import { SAMPLE_TO_PRINT } from '../../test/support/sample-to-print.ts'
import { exportReport } from './export-report.ts'

test('[EX12] a report is exported under its title with the media type of the format', async () => {
  const files = await Promise.all(
    ['docx', 'pdf', 'xlsx', 'html', 'json', 'txt'].map((format) => exportReport(format, SAMPLE_TO_PRINT)),
  )
  expect(files.map((file) => file.ok && [file.value.fileName, file.value.mediaType])).toEqual([
    [
      '2023年度部门整体支出绩效自评报告（征求意见稿）.docx',
      'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    ],
    ['2023年度部门整体支出绩效自评报告（征求意见稿）.pdf', 'application/pdf'],
    ['2023年度部门整体支出绩效自评报告（征求意见稿）.xlsx', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
    ['2023年度部门整体支出绩效自评报告（征求意见稿）.html', 'text/html; charset=utf-8'],
    ['2023年度部门整体支出绩效自评报告（征求意见稿）.json', 'application/json; charset=utf-8'],
    ['2023年度部门整体支出绩效自评报告（征求意见稿）.txt', 'text/plain; charset=utf-8'],
  ])
})

const agreed = (version: number) => ({ reportId: 'r', version, code: '3F7A-91C2', sha256: '', agreedAt: '', confirmers: [] })

async function named(mark: FinalMark | null, version?: string) {
  const file = await exportReport('json', SAMPLE_TO_PRINT, { mark, version })
  return file.ok && file.value.fileName
}

test('[EX39] a draft, a version and each agreed version have names of their own', async () => {
  expect([
    await named(null),
    await named(null, '3'),
    await named(agreed(4)),
    await named(agreed(4), '4'),
    await named(agreed(6)),
  ]).toEqual(
    ['征求意见稿', '第3版', '定稿第4版', '定稿第4版', '定稿第6版'].map(
      (edition) => `2023年度部门整体支出绩效自评报告（${edition}）.json`,
    ),
  )
})

test('[EX11] the JSON of a report is the whole report', async () => {
  expect(JSON.parse(await textOf('json'))).toEqual(SAMPLE_TO_PRINT)
})

test('[EX4] the text of a report is the text that imports again', async () => {
  expect(await textOf('txt')).toBe(printText(SAMPLE_TO_PRINT))
})

test.each(['doc', 'odt', '__proto__', ''])('[EX13] a report cannot be exported as "%s"', async (format) => {
  expect(await exportReport(format, SAMPLE_TO_PRINT)).toEqual({
    ok: false,
    error: { code: 'format-unsupported', params: { format } },
  })
})

test('[EX13] a report of a form that does not ship is kept as JSON but cannot be laid out', async () => {
  const foreign = { ...SAMPLE_TO_PRINT, template: 'elsewhere@1999.1' }
  expect(await exportReport('docx', foreign)).toMatchObject({ ok: false, error: { code: 'template-unknown' } })
  expect(await exportReport('json', foreign)).toMatchObject({ ok: true })
})

async function textOf(format: string): Promise<string> {
  const file = await exportReport(format, SAMPLE_TO_PRINT)
  return file.ok ? new TextDecoder().decode(file.value.bytes) : ''
}
