import { expect, test } from 'vitest'
import { fileName } from './request.ts'

test('the name of an exported file survives the header, Chinese or not', () => {
  const name = '2024年度部门整体支出绩效自评报告.docx'
  expect(fileName(`attachment; filename="report.docx"; filename*=UTF-8''${encodeURIComponent(name)}`)).toBe(name)
  expect(fileName('attachment; filename="report.docx"')).toBe('report.docx')
  expect(fileName(null)).toBe('report')
})
