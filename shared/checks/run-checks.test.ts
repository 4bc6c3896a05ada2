import fc from 'fast-check'
import { expect, test } from 'vitest'
import { reportContent } from '../../test/fixtures/arbitrary-content.ts'
import { findingsOf, namesOf, reportOf, sectionOf, textReport } from '../../test/fixtures/report-of.ts'
import { sampleContent, sampleText } from '../../test/fixtures/sample-report.ts'
import { importText } from '../importing/import-text.ts'

test('[CK20] the sample report, consistent to the last figure, has no finding', () => {
  expect(findingsOf(sampleContent())).toEqual([])
})

test('[CK20] the sample report with slips has a finding for each slip, and no other', () => {
  const imported = importText(sampleText('sample-report-with-slips.txt'))
  expect(imported.ok && namesOf(imported.value.content)).toEqual([
    'A3 share',
    'A6 sum',
    'A7 sum',
    'A11 sum',
    'B2 sum',
    'B3 above',
    'D1 score',
  ])
})

/** 200 kB of text that a careless pattern or a look back over everything would choke on. */
const HOSTILE: Readonly<Record<string, string>> = {
  'one number': '1'.repeat(200_000),
  commas: '1,'.repeat(100_000),
  spaces: `1${' '.repeat(200_000)}万元`,
  'open brackets': '（1万元'.repeat(40_000),
  'closed brackets': `总支出1万元${'）'.repeat(200_000)}`,
  'words without a figure': '预算总额'.repeat(50_000),
  fillers: `${'一般公共预算财政拨款'.repeat(6)}1万元`.repeat(3_000),
  totals: '总支出1万元，'.repeat(28_000),
  lists: '其中：基本支出1万元，占总支出的100%；'.repeat(9_000),
  shares: '占1%'.repeat(66_000),
  changes: '较预算增加1万元，增长1%，'.repeat(13_000),
  'units without 元': '总支出1万，'.repeat(28_000),
  'units said twice': '总支出1万元元，'.repeat(22_000),
  'numbers that are none': '支出1,2.3,4万元，'.repeat(18_000),
  'broken numbers': '支出1. 2万元，'.repeat(20_000),
  'figures told together': '收入、支出分别为1万元、2万元，'.repeat(11_000),
  breakdowns: '按收入性质分：其他收入1万元。按支出性质分：项目支出2万元。'.repeat(6_000),
  'totals behind lists': '甲1万元、乙2万元，合计4万元；'.repeat(11_000),
  'equal wrong rates': '预算1万元，决算2万元，执行率1%，'.repeat(3_000),
}

test.each(Object.entries(HOSTILE))('[CK21] hostile text is read in time that grows with its length: %s', (_, text) => {
  expect(Array.isArray(findingsOf(textReport(text)))).toBe(true)
})

const SUBJECTS = [
  '收入',
  '支出',
  '基本支出',
  '项目支出',
  '“三公”经费',
  '政府采购',
  '货物',
  '资产总额',
  '净资产',
  '固定资产原值',
  '在用',
]
const WORDS = [
  '预算',
  '决算',
  '其中：',
  '包括',
  '占',
  '较预算增加',
  '执行率',
  '使用率',
  '的',
  '为',
  '约',
  '等',
  '上年',
  '2021年',
  '分别',
]
const FIGURES = ['1', '0', '12.5', '1,234.00', '９９', '-', '%', '％', '万元', '元', '亿', '亿元']
const SIGNS = ['，', '、', '；', '。', '（', '）', '(', ')', '\n', '\t', ' ', '🙂', '\uD800']
const PIECES = [...SUBJECTS, ...WORDS, ...FIGURES, ...SIGNS]

test('[CK21] no text makes the checks throw, and every quote is text that stands there', () => {
  const text = fc.array(fc.constantFrom(...PIECES), { maxLength: 60 }).map((pieces) => pieces.join(''))
  const title = fc.constantFrom('', '“三公”经费', '政府采购执行情况', '部门决算情况')
  fc.assert(
    fc.property(title, fc.array(text, { maxLength: 3 }), (heading, paragraphs) => {
      const report = reportOf({ sections: [sectionOf(heading, ...paragraphs)] })
      for (const { places } of findingsOf(report)) {
        for (const { quote } of places) {
          expect(quote).not.toBe('')
          expect(paragraphs.some((paragraph) => paragraph.includes(quote))).toBe(true)
        }
      }
    }),
    { numRuns: 2000 },
  )
})

test('[CK21] any report that can be written has an answer, and always the same', () => {
  fc.assert(
    fc.property(reportContent(), (content) => {
      expect(findingsOf(content)).toEqual(findingsOf(content))
    }),
  )
})
