import { expect, test } from 'vitest'
import { type FinalMark, codeOfLine, finalLine, withoutFinalLine } from './final-line.ts'

const MARK: FinalMark = {
  reportId: 'r',
  version: 3,
  code: '3F7A-91C2',
  sha256: '3f7a91c2'.padEnd(64, '0'),
  agreedAt: '2026-11-22T17:30:00.000Z',
  confirmers: [
    { display: '赵敏', post: '局长', at: '2026-11-22T09:00:00.000Z' },
    { display: '李娟', post: '财务\n科长', at: '2026-11-22T10:00:00.000Z' },
  ],
}

test('[WF101] an agreed version is said in one line: its number, code, day in Beijing, and who confirmed it as what', () => {
  expect(finalLine(MARK)).toBe('【定稿】第 3 版，校验码 3F7A-91C2，2026-11-23；会签：局长赵敏、财务 科长李娟')
  expect(finalLine({ ...MARK, confirmers: [] })).toBe('【定稿】第 3 版，校验码 3F7A-91C2，2026-11-23')
  expect(codeOfLine(`  ${finalLine(MARK)} `)).toBe('3F7A-91C2')
  expect(codeOfLine('三、校验码 3F7A-91C2')).toBeNull()
})

test('[WF101] that line is no part of the report that ends with it, and no other line is taken for it', () => {
  const text = '标题\n一、概况\n正文。\n'
  expect(withoutFinalLine(`${text}\n${finalLine(MARK)}\n`)).toBe(`${text}\n`)
  for (const other of [text, '', '\n', `${finalLine(MARK)}\n正文。\n`]) expect(withoutFinalLine(other)).toBe(other)
})
