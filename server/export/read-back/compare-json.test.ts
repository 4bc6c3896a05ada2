import { expect, test } from 'vitest'
import { sampleContent } from '../../../test/fixtures/sample-report.ts'
import { writeJson } from '../json.ts'
import { type FileComparison, compareText } from './compare-files.ts'

type Json = { [name: string]: Json } & { [at: number]: Json } & { reverse(): Json }

const agreed = writeJson(sampleContent())
const compare = (found: string): FileComparison | null => compareText('json', agreed, found)
/** The file with something else in it. */
const changed = (change: (report: Json) => void): string => {
  const report = JSON.parse(agreed) as Json
  change(report)
  return JSON.stringify(report)
}
const set = (of: Json | undefined, more: object): void => void Object.assign(of ?? {}, more)

test('[WF102] JSON is the same whatever the order of its members and its spaces', () => {
  const { format, ...others } = JSON.parse(agreed) as { format: string }
  for (const same of [agreed, `\ufeff${JSON.stringify({ ...others, format })}`, agreed.replaceAll('\n', '\r\n')])
    expect(compare(same)).toEqual({ isSame: true, differences: [] })
})

test.each([
  ['a member that no report has', (report: Json) => set(report, { 更正说明: '总分改为 60 分' })],
  ['a member that no table has', (report: Json) => set(report['tables']?.[0], { remark: '作废' })],
  ['another title of a section', (report: Json) => set(report['sections']?.[0], { title: '伪造的标题' })],
  ['another number of a section', (report: Json) => set(report['sections']?.[0], { number: '九十九、' })],
  ['sections in another order', (report: Json) => void report['sections']?.reverse()],
  ['indicators in another order', (report: Json) => void report['tables']?.[0]?.['indicators']?.reverse()],
  ['a space behind a target', (report: Json) => set(report['tables']?.[0]?.['indicators']?.[0], { target: ' ' })],
  ['a fact that is not one', (report: Json) => set(report['facts'], { ZZ: '9' })],
  ['words on a node that has none', (report: Json) => set(report['sections']?.[0], { text: '以下作废' })],
  [
    'words struck out',
    (report: Json) =>
      set(report['sections']?.[1], {
        paragraphs: [{ type: 'paragraph', content: [{ type: 'text', text: '一', marks: [{ type: 'strike' }] }] }],
      }),
  ],
])('[WF102] JSON with %s is not what was agreed', (_what, change) => {
  const told = compare(changed(change))
  expect(told?.isSame).toBe(false)
  expect(told?.differences[0]?.where.kind).toBe('line')
  expect(told?.differences[0]?.found).not.toBe(told?.differences[0]?.expected)
})

test('[WF102] JSON that says something twice, or a number that is read as another, is not read', () => {
  expect(compare(agreed.replace('"title":', '"title": "伪造的报告",\n  "title":'))).toBeNull()
  expect(compare(agreed.replace('"title":', String.raw`"t\u0069tle": "伪造的报告", "title":`))).toBeNull()
  expect(compare(agreed.replace(/"year": \d+/, '"year": 2024.00000000000000001'))).toBeNull()
  expect(compare(agreed.slice(0, -3))).toBeNull()
})

test('[WF102] names that JavaScript knows are members like any other', () => {
  for (const name of ['__proto__', 'constructor', 'toJSON'])
    expect(compare(agreed.replace('{', `{"${name}":{"a":1},`))?.isSame).toBe(false)
})
