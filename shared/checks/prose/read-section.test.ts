import { expect, test } from 'vitest'
import { sectionOf } from '../../../test/fixtures/report-of.ts'
import type { RichNode } from '../../report/rich-text.ts'
import type { SectionProse } from './prose.ts'
import { readSection } from './read-section.ts'

const read = (...paragraphs: readonly string[]): SectionProse => readUnder('其他需要说明的情况', ...paragraphs)

function readUnder(title: string, ...paragraphs: readonly string[]): SectionProse {
  return readSection(sectionOf(title, ...paragraphs), 2022, '青石县河道管理站')
}

/** What each amount is an amount of: "spending final". */
function subjects({ amounts }: SectionProse): string[] {
  return amounts.map(({ subject, stage }) => [subject ?? '?', stage].filter((word) => word !== null).join(' '))
}

function lists({ lists: all }: SectionProse): string[] {
  return all.map(({ whole, parts }) => `${whole.text} = ${parts.map(({ text }) => text).join(' + ')}`)
}

test('[CK4] the words around a figure say what it is an amount of, and of which account', () => {
  expect(subjects(read('2022年年初预算安排收入67.32万元，其中一般公共财政拨款67.32万元'))).toEqual([
    'income budget',
    'general-budget budget',
  ])
  expect(subjects(read('青石县河道管理站2022年度决算总支出233.09万元'))).toEqual(['spending final'])
  expect(subjects(read('我单位预算执行数95万元'))).toEqual(['? final'])
  expect(subjects(read('资产总额852.17万元，负债总额20.33万元，净资产831.84万元'))).toEqual([
    'assets',
    'liabilities',
    'net-assets',
  ])
})

test('[CK4] what a sentence says once holds for its later figures', () => {
  const items = '其中：公务接待费支出预算为1万元，支出决算为0.5万元'
  expect(subjects(read(`2022年“三公”经费支出预算为3万元，支出决算为2.5万元，${items}。`))).toEqual([
    'three-public budget',
    'three-public final',
    'reception budget',
    'reception final',
  ])
  expect(subjects(read('河道清淤项目：年初预算100万元，全年支出95万元'))).toEqual(['? budget', '?'])
})

test('[CK4] a heading says what the text below it leaves out', () => {
  expect(subjects(readUnder('“三公”经费执行情况', '2022年预算数0.6万元，决算数0元'))).toEqual([
    'three-public budget',
    'three-public final',
  ])
  expect(subjects(readUnder('部门决算情况（含年中预算追加情况）', '总支出233.09万元'))).toEqual(['spending final'])
  expect(subjects(readUnder('部门预决算情况', '总支出233.09万元'))).toEqual(['spending'])
})

test('[CK4] a change, a comparison and another year are no figures of this year’s accounts', () => {
  const { amounts } = read('总支出233.09万元，比2021年总支出200万元增加33.09万元；上年收入210万元')
  expect(amounts.map(({ role }) => role)).toEqual(['value', 'reference', 'change', 'value'])
  expect(amounts.map(({ otherTime }) => otherTime)).toEqual([false, true, false, true])
})

test('[CK4] words that are not known make no subject', () => {
  expect(subjects(read('网格化项目支出100万元，压减公务接待费0.1万元，全县支出50亿元'))).toEqual(['?', '?', '?'])
  expect(read('压减公务接待费0.1万元').amounts[0]?.role).toBe('change')
})

test('[CK5] 其中 and brackets say what is part of what', () => {
  expect(lists(read('总支出233.09万元，其中：基本支出61.88万元，占总支出的26.55%;项目支出171.21万元'))).toEqual([
    '总支出233.09万元 = 基本支出61.88万元 + 项目支出171.21万元',
  ])
  expect(lists(read('政府采购支出100万元（货物20万元，工程30万元，服务50万元），占预算的80%'))).toEqual([
    '政府采购支出100万元 = 货物20万元 + 工程30万元 + 服务50万元',
  ])
  expect(lists(read('基本支出60万元，其中：人员经费50万元，公用经费10万元；项目支出40万元'))).toEqual([
    '基本支出60万元 = 人员经费50万元 + 公用经费10万元',
  ])
})

test('[CK5] without 其中 the words say it, in front of the total or behind it, also in the next sentence', () => {
  expect(lists(read('2022年总支出100万元。基本支出60万元，占60%。项目支出40万元，占40%。'))).toEqual([
    '2022年总支出100万元 = 基本支出60万元 + 项目支出40万元',
  ])
  expect(lists(read('货物20万元、工程30万元、服务50万元，政府采购支出合计100万元'))).toEqual([
    '政府采购支出合计100万元 = 货物20万元 + 工程30万元 + 服务50万元',
  ])
  expect(lists(read('“三公”经费决算数3万元。', '其中：公务接待费1万元，公务用车运行维护费2万元。'))).toEqual([
    '“三公”经费决算数3万元 = 公务接待费1万元 + 公务用车运行维护费2万元',
  ])
})

test('[CK5] budget and final accounts told in turn are two lists', () => {
  const text = '“三公”经费预算3万元，决算2.5万元，其中：接待费预算1万元，决算0.5万元；公务用车运行费预算2万元，决算2万元'
  expect(lists(read(text))).toEqual([
    '“三公”经费预算3万元 = 接待费预算1万元 + 公务用车运行费预算2万元',
    '决算2.5万元 = 决算0.5万元 + 决算2万元',
  ])
})

test('[CK5] a list by another criterion, or of other money, is no list of the total', () => {
  expect(lists(read('总收入200万元。项目支出171.21万元，其中一般公共预算财政拨款150万元'))).toEqual([])
  expect(lists(read('总支出300万元。财政拨款基本支出50万元，财政拨款项目支出100万元'))).toEqual([])
  expect(lists(read('接待费支出2万元，年初预算3万元，其中：接待费2万元，接待费3万元'))).toEqual([])
})

test('[CK4] lists and formatted paragraphs are read, tables inside the text are not', () => {
  const item = { type: 'bulletList', content: [{ type: 'listItem', content: [paragraph('总支出100万元')] }] }
  const cell = { type: 'tableCell', content: [paragraph('总支出200万元')] }
  const table = { type: 'table', content: [{ type: 'tableRow', content: [cell] }] }
  const section = readSection({ id: 's', number: '', title: '', paragraphs: [item, table] }, 2022, '')
  expect(section.amounts.map(({ text }) => text)).toEqual(['总支出100万元'])
})

function paragraph(text: string): RichNode {
  return { type: 'paragraph', content: [{ type: 'text', text }] }
}
