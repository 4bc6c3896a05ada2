import { expect, test } from 'vitest'
import { moneyNamesOf } from '../../../test/fixtures/money-findings.ts'
import { sectionOf, textReport } from '../../../test/fixtures/report-of.ts'
import { placeOf } from './quote.ts'
import type { SectionProse } from './prose.ts'
import { readSection } from './read-section.ts'

function read(...paragraphs: readonly string[]): SectionProse {
  return readSection(sectionOf('其他', ...paragraphs), 2022, '')
}

function told(text: string): string[] {
  return read(text).amounts.map((amount) => `${amount.text} ${amount.subject ?? '?'}`)
}

test('[CK27] each figure has the name that stands in its place', () => {
  expect(told('货物、工程和服务支出分别为20万元、30万元和50万元')).toEqual([
    '货物20万元 goods',
    '工程30万元 works',
    '服务支出50万元 services',
  ])
  expect(told('2022年预算收入、支出分别为67.32万元、67.32万元')).toEqual([
    '2022年预算收入67.32万元 income',
    '支出67.32万元 spending',
  ])
  expect(told('公务用车购置及运行维护费和公务接待费分别为2万元和0.5万元')).toEqual([
    '公务用车购置及运行维护费2万元 vehicles',
    '公务接待费0.5万元 reception',
  ])
  expect(told('因公出国（境）费、公务接待费依次为0元、0.5万元')).toEqual([
    '因公出国(境)费0元 abroad',
    '公务接待费0.5万元 reception',
  ])
})

test('[CK27] what stands behind the last name belongs to all of them', () => {
  const { amounts, percents } = read('收入、支出预算数分别为67万元、68万元。基本支出、项目支出占总支出的比重分别为27%、73%。')
  expect(amounts.map(({ subject, stage }) => `${subject} ${stage}`)).toEqual(['income budget', 'spending budget'])
  expect(percents.map(({ text }) => text)).toEqual(['基本支出占总支出的比重27%', '项目支出占总支出的比重73%'])
})

test('[CK27] a comparison told of several things is a comparison of each', () => {
  const [income, spending] = read('收入、支出较预算分别增加10万元、20万元').amounts
  expect([income?.role, income?.subject, income?.comparison?.against]).toEqual(['change', 'income', '预算'])
  expect([spending?.role, spending?.subject, spending?.comparison?.against]).toEqual(['change', 'spending', '预算'])
})

test('[CK27] where names and figures differ in number, nothing is any figure’s own', () => {
  expect(told('基本支出、项目支出分别为10万元、20万元、30万元')).toEqual(['项目支出分别为10万元 ?', '20万元 ?', '30万元 ?'])
  expect(told('总收入、总支出均为233万元，较预算分别增加165万元和166万元').slice(1)).toEqual([
    '较预算分别增加165万元 ?',
    '和166万元 ?',
  ])
})

test('[CK6] the quote of such a figure is the text as it stands', () => {
  const section = read('货物、工程和服务分别为20万元、30万元和30万元')
  expect(section.amounts.map(({ spot }) => placeOf(section, spot).quote)).toEqual([
    '货物、工程和服务分别为20万元',
    '工程和服务分别为20万元、30万元',
    '30万元和30万元',
  ])
})

test.each([
  ['政府采购支出合计110万元，货物、工程、服务采购支出分别为20万元、30万元、50万元。', 'A7 sum'],
  ['2022年总支出233.09万元，其中基本支出、项目支出分别为61.88万元和117.21万元。', 'A1 sum'],
  ['“三公”经费决算2.5万元，因公出国（境）费、公务用车运行维护费、公务接待费分别为0万元、2万元、0.6万元。', 'A6 sum'],
  ['基本支出、项目支出占总支出的比重分别为26.55%、74.45%。', 'A3 total'],
  ['年初预算收入67.32万元、支出67.32万元。决算收入、支出分别为70万元、69万元，年末结转10万元。', 'A9 balance'],
])('[CK27] a wrong figure told 分别 is found: %s', (text, name) => {
  expect(moneyNamesOf(textReport(text))).toEqual([name])
})

test.each([
  '政府采购支出合计100万元，货物、工程、服务采购支出分别为20万元、30万元、50万元。',
  '2022年总支出233.09万元，其中基本支出、项目支出分别为61.88万元和171.21万元，占比分别为26.55%和73.45%。',
  '基本支出、项目支出分别为30万元、70万元，占比分别为30%、60%和10%。',
  '2020年、2021年、2022年总支出分别为100万元、200万元、233.09万元，其中2022年基本支出61.88万元，项目支出171.21万元。',
  '总支出233.09万元，甲、乙两个项目支出分别为100万元和71.21万元，基本支出61.88万元。',
  '与上年相比，收入、支出分别增加10万元、20万元，总收入233.09万元，总支出233.09万元。',
])('[CK1] what can be true of figures told 分别 is left alone: %s', (text) => {
  expect(moneyNamesOf(textReport(text))).toEqual([])
})
