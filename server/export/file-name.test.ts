import fc from 'fast-check'
import { expect, test } from 'vitest'
import { contentDisposition, safeFileName } from './file-name.ts'

const NAMES: readonly (readonly [title: string, name: string])[] = [
  ['2022年度部门整体支出绩效自评报告', '2022年度部门整体支出绩效自评报告.docx'],
  ['../../etc/passwd', '_.._etc_passwd.docx'],
  ['C:\\报告|"草稿"?', 'C__报告__草稿__.docx'],
  ['上半年\n\t小结 ', '上半年 小结.docx'],
  ['改\u202exslx.名', '改xslx.名.docx'],
  ['...', '报告.docx'],
  ['', '报告.docx'],
  ['con', '报告con.docx'],
]

test.each(NAMES)('[EX12] the report "%s" is kept as %s', (title, name) => {
  expect(safeFileName(title, 'docx')).toBe(name)
})

test('[EX12] any title gives a name without a path, of at most 80 characters', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (title) => {
      const name = safeFileName(title, 'docx')
      expect(name).toMatch(/^[^/\\:*?"<>|\p{Cc}]+\.docx$/u)
      expect(name).not.toMatch(/^\.|[. ]\.docx$/)
      expect(name.length).toBeLessThanOrEqual(80)
      expect(name.isWellFormed()).toBe(true)
    }),
  )
})

test('[EX12] of a title without end only the beginning is looked at', () => {
  expect(safeFileName(`${'.'.repeat(60_000)}结尾`, 'docx')).toBe('报告.docx')
  expect(safeFileName(`小结${'.'.repeat(60_000)}结尾`, 'docx')).toBe('小结.docx')
})

test('[EX39] a title is cut before the edition, however long it is', () => {
  expect(safeFileName('自评报告', 'docx', '（征求意见稿）')).toBe('自评报告（征求意见稿）.docx')
  const name = safeFileName('报'.repeat(200), 'json', '（定稿第4版）')
  expect(name).toBe(`${'报'.repeat(68)}（定稿第4版）.json`)
  expect(name).toHaveLength(80)
})

test('[EX12] a download carries the Chinese name for browsers and a plain one for old programs', () => {
  const header = contentDisposition("张'三(1)*报告.docx")
  expect(header).toBe(
    `attachment; filename="report.docx"; filename*=UTF-8''%E5%BC%A0%27%E4%B8%89%281%29%2A%E6%8A%A5%E5%91%8A.docx`,
  )
  expect(header).toMatch(/^[\u0020-\u007e]+$/)
})
