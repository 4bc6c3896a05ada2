import { expect, test } from 'vitest'
import { SMALL_TABLE } from '../../test/fixtures/table-lines.ts'
import { importJson } from './import-json.ts'
import { importText } from './import-text.ts'
import { readPieces } from './table-grammar.ts'
import { splitLines } from './text-lines.ts'

const TOO_LARGE = { ok: false, error: { code: 'report-too-large', params: { limit: '200' } } }
const HEADING = '四、其他需要说明的情况\n'

test.each([
  ['two million characters', HEADING + '完成'.repeat(1_100_000)],
  ['a hundred thousand short lines', HEADING + '完成\n'.repeat(100_000)],
  ['a million TABs, a line each', HEADING + SMALL_TABLE.replace(/\t总分[^]*/, '') + '\t\n'.repeat(900_000)],
  ['fifty thousand strange rows', HEADING + SMALL_TABLE.replace(/\t总分[^]*/, '') + '\t甲\n\n'.repeat(50_000)],
  ['ten thousand tables', HEADING + '\t项目名称\n\t甲\n\n'.repeat(10_000)],
])('[IM12] a text of %s is no report', (_what, text) => {
  expect(importText(text)).toEqual(TOO_LARGE)
})

test.each([
  ['a hundred thousand paragraphs', { sections: [{ id: 'other', paragraphs: Array.from({ length: 100_000 }, () => '完成') }] }],
  ['ten thousand rows', { tables: [{ indicators: Array.from({ length: 10_000 }, () => ({})) }] }],
  [
    'a hundred thousand strange fields',
    { tables: [], ...Object.fromEntries(Array.from({ length: 100_000 }, (_, at) => [`x${at}`, 1])) },
  ],
  ['lists in lists', { sections: [{ id: 'other', paragraphs: Array.from({ length: 100_000 }, () => ({ type: 'section' })) }] }],
])('[IM12] JSON of %s is no report', (_what, json) => {
  expect(importJson(JSON.stringify(json))).toEqual(TOO_LARGE)
})

test.each([
  ['TABs on one line', (size: number) => '\t'.repeat(size)],
  ['TABs on lines of their own', (size: number) => '\t\n'.repeat(size)],
  ['a lone TAB and blank lines', (size: number) => `\t${'\n'.repeat(size)}甲`],
  ['blank lines and TABs in turn', (size: number) => '\t\n\n'.repeat(size)],
  ['cells carried on for ever', (size: number) => `\t${'甲\n'.repeat(size)}`],
])('[IM12] every line of %s is looked at a fixed number of times', (_what, make) => {
  const looksPerLine = [1_000, 32_000].map((size) => {
    let looks = 0
    const lines = splitLines(make(size)) ?? []
    readPieces(lines, () => (looks++, false))
    return looks / Math.max(1, lines.length)
  })
  expect(Math.max(...looksPerLine)).toBeLessThanOrEqual(2)
})
