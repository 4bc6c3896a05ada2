import fc from 'fast-check'
import { expect, test } from 'vitest'
import { reportContent } from '../../test/fixtures/arbitrary-content.ts'
import { sampleContent } from '../../test/fixtures/sample-report.ts'
import { importText } from '../importing/import-text.ts'
import type { FundRow, IndicatorRow, ReportContent, TableContent } from '../report/content.ts'
import type { RichNode } from '../report/rich-text.ts'
import { findTemplate } from '../template/catalogue.ts'
import { templateRef } from '../template/template.ts'
import { printText } from './print-text.ts'

function reread(content: ReportContent) {
  const template = findTemplate(content.template)
  const result = importText(printText(content), template && { template })
  if (!result.ok) throw new Error(result.error.code)
  return result.value
}

test('[IM13] the sample report, printed as text and read again, is equal and nothing is listed', () => {
  expect(reread(sampleContent())).toEqual({ content: sampleContent(), notUnderstood: [] })
})

test('[IM13] what plain text can hold comes back equal', () => {
  fc.assert(
    fc.property(textContent(), (content) => {
      expect(reread(content)).toEqual({ content, notUnderstood: [] })
    }),
  )
})

test('[IM13] any report printed as text can be read, and reading it once more finds the same', () => {
  fc.assert(
    fc.property(reportContent(), (content) => {
      const once = reread({ ...content, title: '2024年度绩效自评报告', year: 2024 }).content
      const twice = reread(once).content
      expect(twice.tables).toEqual(once.tables)
      expect(twice.sections).toEqual(once.sections)
    }),
  )
})

test('[IM13] a unit named after the table has no more of a name than its line can hold', () => {
  const implementer = '云溪县档案局  联系人：李娟'
  const tables = sampleContent()
    .tables.slice(0, 1)
    .map((table) => ({ ...table, implementer }))
  const content = { ...sampleContent(), unit: { name: '' }, tables }
  const sections = content.sections.map((section) => ({ ...section, paragraphs: [] }))
  const once = reread({ ...content, sections }).content
  expect(once.unit.name).toBe('云溪县档案局')
  expect(once.tables[0]?.implementer).toBe(implementer)
  expect(reread(once).content).toEqual(once)
})

test('[IM13] rich text keeps its words', () => {
  const content = sampleContent()
  const table = { type: 'table', content: [{ type: 'tableRow', content: ['基本支出', '171.25'].map(richCell) }] }
  const sections = content.sections.map((section) =>
    section.id === 'other' ? { ...section, paragraphs: ['见下表：', table] } : section,
  )
  expect(reread({ ...content, sections }).content.sections.at(-1)?.paragraphs).toEqual(['见下表：', '基本支出 171.25'])
})

function richCell(text: string): RichNode {
  return { type: 'tableCell', content: [{ type: 'paragraph', content: [{ type: 'text', text }] }] }
}

/** Reports within the limits that printText names. */
function textContent(): fc.Arbitrary<ReportContent> {
  const form = findTemplate('hunan-department')
  if (!form) throw new Error('it ships')
  return fc
    .record({
      name: words(),
      supervisor: words(),
      year: fc.integer({ min: 1990, max: 2099 }),
      paragraphs: fc.tuple(...form.sections.map(() => fc.array(sentence(), { maxLength: 3 }))),
      tables: fc.array(table(), { maxLength: 3 }),
    })
    .map(({ name, supervisor, year, paragraphs, tables }) => ({
      format: 'gongping.report/1',
      template: templateRef(form),
      title: `${year}年度部门整体支出绩效自评报告`,
      year,
      unit: { name, supervisor },
      sections: form.sections.map(({ id, number, title }, at) => ({ id, number, title, paragraphs: paragraphs[at] ?? [] })),
      facts: {},
      tables: tables.map((content, at) => numbered(content, `t${at + 1}`)),
    }))
}

function words(): fc.Arbitrary<string> {
  return fc.stringMatching(/^[云溪县档案局]{1,8}$/)
}

/** Ends like a sentence, so that it is no heading. */
function sentence(): fc.Arbitrary<string> {
  return fc.stringMatching(/^(1\.|（一）|一、|① )?按期[完成年度≥95%，“”𠮷 ]{0,8}完成。$/u)
}

function cell(): fc.Arbitrary<string> {
  return fc.oneof(fc.constantFrom('', '12.5', '≥95%', '—', '345.43', '2024年12月底前'), words())
}

function prose(): fc.Arbitrary<string> {
  return fc.array(sentence(), { maxLength: 3 }).map((lines) => lines.join('\n'))
}

type Numberless = Omit<TableContent, 'id'>

function table(): fc.Arbitrary<Numberless> {
  const indicator = fc.record({
    level1: fc.constantFrom('产出指标', '效益指标', '管理指标'),
    level2: fc.constantFrom('数量指标', '质量指标'),
    level3: words(),
    target: cell(),
    actual: cell(),
    weight: cell(),
    score: cell(),
    reason: prose(),
    method: fc.option(
      prose().filter((words) => words !== ''),
      { nil: undefined },
    ),
  })
  return fc
    .record({
      name: words(),
      supervisor: cell(),
      implementer: cell(),
      unit: fc.constantFrom('万元', '元'),
      funds: fc.uniqueArray(fund(), { minLength: 1, selector: ({ label }) => label }),
      goal: fc.record({ expected: prose(), actual: prose() }),
      indicators: fc.array(indicator, { maxLength: 5 }),
      score: fc.constantFrom('', '98', '100'),
    })
    .map(({ score, indicators, ...rest }): Numberless => ({
      kind: 'project',
      ...rest,
      goal: { ...rest.goal },
      indicators: indicators.map(({ method, ...row }) => ({ id: '', ...row, ...(method !== undefined && { method }) })),
      ...(score !== '' && { printed: { weight: '100', score } }),
    }))
}

function fund(): fc.Arbitrary<FundRow> {
  const labels = { total: '年度资金总额', current: '其中：当年财政拨款', carryOver: '上年结转资金', other: '其他资金' }
  return fc
    .record({
      id: fc.constantFrom('total', 'current', 'carryOver', 'other'),
      initial: cell(),
      budget: cell(),
      executed: cell(),
      rate: cell(),
    })
    .map(({ rate, id, ...amounts }) => ({ id, label: labels[id], ...amounts, ...(rate !== '' && { rate }) }))
}

function numbered(content: Numberless, id: string): TableContent {
  return { ...content, id, indicators: content.indicators.map((row, at): IndicatorRow => ({ ...row, id: `${id}-${at + 1}` })) }
}
