import fc from 'fast-check'
import { expect, test } from 'vitest'
import { findingsOf, reportOf, sectionOf, textReport } from '../../../test/fixtures/report-of.ts'

const PIECES = [
  '1.',
  '2、',
  '4.',
  '（一）',
  '（三）',
  '①',
  '一是',
  '三是',
  '（',
  ')',
  '《',
  '》',
  '“',
  '”',
  '"',
  '，，',
  ';',
  '；',
  '无。',
  'XX项目',
  '……',
  '请填写',
  '调査',
  '平合',
  '的的',
  '进行进行',
  '台帐',
  '截止2022年末',
  '2021年决算支出5万元',
  '2022年2月30日',
  '财预[2020]10号',
  '青编发〔2021〕号',
  '编制12名',
  '其中：行政编制5名',
  '事业编制6名',
  '实有13人',
  '内设办公室、财务股三个股室',
  '全年预算数',
  '年度预算数',
  '河道清淤',
  '\n',
  ' ',
  '。',
]

test('[CK66] [CK21] every quote of a finding on words stands once in its section, unless whole paragraphs repeat', () => {
  const text = fc.array(fc.constantFrom(...PIECES), { maxLength: 30 }).map((pieces) => pieces.join(''))
  const title = fc.constantFrom('', '部门决算情况', '整体绩效目标完成情况', '改进措施')
  fc.assert(
    fc.property(title, fc.array(text, { maxLength: 4 }), (heading, paragraphs) => {
      const whole = paragraphs.join('')
      const findings = findingsOf(reportOf({ sections: [sectionOf(heading, ...paragraphs)] }))
      for (const { quote } of findings.filter(({ code }) => code.startsWith('C')).flatMap(({ places }) => places)) {
        expect(quote === '' ? whole.trim() : quote).not.toBe(quote === '' ? quote : '')
        if (!paragraphs.includes(quote)) expect(whole.split(quote).length - 1).toBe(1)
      }
    }),
    { numRuns: 2000 },
  )
})

test('[CK66] a slip that is everywhere is told once, with its first twelve places', () => {
  const paragraphs = Array.from({ length: 300 }, (_, at) => `第${at}号水库调査合格。`)
  const findings = findingsOf(textReport(...paragraphs)).filter(({ code }) => code === 'C6')
  expect(findings.map(({ params }) => params['count'])).toEqual(['300'])
  expect(findings[0]?.places).toHaveLength(12)
})

/** 200 kB of what a reader of words would choke on. */
const HOSTILE: Readonly<Record<string, string>> = {
  'numbered lines': '5.\n9.\n'.repeat(33_000),
  'numbers in the run of the text': '，一是，三是'.repeat(33_000),
  'quotation marks': '“'.repeat(200_000),
  'brackets of all kinds': '（《〈['.repeat(50_000),
  'one character': '的'.repeat(200_000),
  'two characters': '了的'.repeat(100_000),
  'a phrase': '社会治理创新'.repeat(33_000),
  placeholders: 'XX，'.repeat(66_000),
  slips: '台帐调査，'.repeat(40_000),
  'document numbers': '财预[2020]号，'.repeat(22_000),
  headcounts: '编制10名，实有12人，'.repeat(16_000),
  offices: '内设办公室、'.repeat(33_000),
  years: '2021年支出5万元，'.repeat(20_000),
}

test.each(Object.entries(HOSTILE))('[CK21] hostile words are read in time that grows with their length: %s', (_, text) => {
  expect(findingsOf(textReport(text)).length).toBeGreaterThanOrEqual(0)
})
