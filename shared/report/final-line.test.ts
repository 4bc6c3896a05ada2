import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type FinalMark, finalLine, readFinalLine, withoutFinalLine } from './final-line.ts'

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
  expect(readFinalLine(`  ${finalLine(MARK)} `)).toEqual({ version: 3, code: '3F7A-91C2' })
  expect(readFinalLine('三、校验码 3F7A-91C2')).toBeNull()
})

const called = (post: string, display = '李娟'): FinalMark => ({ ...MARK, confirmers: [{ post, display, at: MARK.agreedAt }] })
test('[EX14] where the line has only so much room it names as many as it holds, and counts all', () => {
  const confirmers = Array.from({ length: 50 }, (_, at) => ({ display: `李娟${at}`, post: '财务科长', at: MARK.agreedAt }))
  const line = finalLine({ ...MARK, confirmers }, 100)
  expect(line).toMatch(/；会签：财务科长李娟0、.*财务科长李娟\d……共 50 人$/)
  expect(line.length).toBeLessThanOrEqual(100)
  expect(finalLine({ ...MARK, confirmers }, 10_000)).toBe(finalLine({ ...MARK, confirmers }))
  const long = [{ display: '李娟', post: '党'.repeat(100), at: MARK.agreedAt }]
  expect(finalLine({ ...MARK, confirmers: long }, 100)).toMatch(/；会签：……共 1 人$/)
  expect(readFinalLine(line)).toEqual({ version: 3, code: '3F7A-91C2' })
})

const peopleOf = (mark: FinalMark): string | undefined => finalLine(mark).split('；会签：')[1]

test.each([
  ['two people', '局长赵敏、财政局长', '局长赵敏·财政局长李娟'],
  ['another code', '局长，校验码 0000-0000', '局长·校验码 0000-0000李娟'],
  [
    'another line',
    '局长\n【定稿】第 9 版，校验码 0000-0000，2026-01-01；会签：局长',
    '局长 ·定稿·第 9 版·校验码 0000-0000·2026-01-01·会签·局长李娟',
  ],
  ['signs that look alike', '局长､赵敏丶王强﹑陈曦︔孙丽〖定稿〗', '局长·赵敏·王强·陈曦·孙丽·定稿·李娟'],
  ['words the other way round', '\u202e长局\u2066赵敏\u200b\u0007\u3164', '长局赵敏李娟'],
])('[WF105] a post that looks like %s is printed as one post', (_what, post, printed) => {
  const mark = called(post)
  expect(peopleOf(mark)).toBe(printed)
  expect(peopleOf(called('', post))).toBe(printed.slice(0, -2))
  expect(readFinalLine(finalLine(mark))?.code).toBe(MARK.code)
})

test('[WF105] posts and names as offices have them stand as they are', () => {
  for (const post of ['副局长（主持工作）', '办公室主任 (兼)', 'Director-General', '一级主任科员']) {
    expect(peopleOf(called(post, '阿卜杜拉·买买提'))).toBe(`${post}阿卜杜拉·买买提`)
  }
})

test('[WF105] whatever people are called, a line has one reading: version, code, day, and as many people as there are', () => {
  const any = fc.integer({ min: 0, max: 0x10ffff }).map((sign) => String.fromCodePoint(sign))
  const word = fc.string({
    unit: fc.oneof(any, fc.constantFrom(...'、；，：【】定稿会签校验码 0A-\n\u202e局'.split(''))),
    maxLength: 12,
  })
  const confirmers = fc.array(fc.record({ post: word, display: word, at: fc.constant(MARK.agreedAt) }), { minLength: 1 })
  fc.assert(
    fc.property(confirmers, (asked) => {
      const line = finalLine({ ...MARK, confirmers: asked })
      const [head, people = '', ...more] = line.split('；')
      expect([head, more]).toEqual(['【定稿】第 3 版，校验码 3F7A-91C2，2026-11-23', []])
      expect([line.split('，').length, line.split('【').length, people.split('：').length]).toEqual([3, 2, 2])
      expect(people.split('、')).toHaveLength(asked.length)
      expect([readFinalLine(line), withoutFinalLine(`正文。\n${line}`)]).toEqual([{ version: 3, code: MARK.code }, '正文。\n'])
    }),
  )
})

test('[WF105] a code counts only in its place', () => {
  const [head = '', rest = ''] = finalLine(MARK).split('校验码')
  for (const line of [
    `${head}校验码：3F7A-91C2，`,
    `${head}校验码 3F7A-91C23，`,
    `${head}某某，校验码${rest}`,
    `见${finalLine(MARK)}`,
    `【定稿】第 0 版，校验码${rest}`,
    `【定稿】第 3 版，校验码 xxxx-0000，校验码${rest}`,
  ]) {
    expect([line, readFinalLine(line)]).toEqual([line, null])
  }
  const twice = `${finalLine(MARK)}，校验码 0000-0000，2026-11-23`
  expect(readFinalLine(twice)?.code).toBe('3F7A-91C2')
  // As fast as it is long: nothing is read twice.
  expect(readFinalLine('【定稿】'.repeat(2_000_000))).toBeNull()
})

test('[WF101] that line is no part of the report that ends with it, and no other line is taken for it', () => {
  const text = '标题\n一、概况\n正文。\n'
  expect(withoutFinalLine(`${text}\n${finalLine(MARK)}\n`)).toBe(`${text}\n`)
  for (const other of [text, '', '\n', `${finalLine(MARK)}\n正文。\n`, `${finalLine(MARK)}。`.replace('-23', '')])
    expect(withoutFinalLine(other)).toBe(other)
})
