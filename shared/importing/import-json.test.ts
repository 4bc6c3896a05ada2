import fc from 'fast-check'
import { expect, test } from 'vitest'
import { reportContent } from '../../test/fixtures/arbitrary-content.ts'
import { sampleContent, sampleText } from '../../test/fixtures/sample-report.ts'
import { findTemplate } from '../template/catalogue.ts'
import { importJson } from './import-json.ts'
import type { ImportedReport } from './imported-report.ts'

function imported(json: unknown): ImportedReport {
  const result = importJson(JSON.stringify(json))
  if (!result.ok) throw new Error(JSON.stringify(result.error))
  return result.value
}

const refused = (text: string) => {
  const result = importJson(text)
  return result.ok ? 'read' : result.error
}

const lastSection = ({ content }: ImportedReport) => content.sections.at(-1)?.paragraphs

test('[IM14] a report exported as JSON and imported again is equal', () => {
  fc.assert(
    fc.property(reportContent(), (content) => {
      expect(imported(content)).toEqual({ content, notUnderstood: [] })
    }),
  )
})

test('[IM14] the sample report in JSON is read as it stands', () => {
  expect(importJson(sampleText('sample-report.json'))).toEqual({
    ok: true,
    value: { content: sampleContent(), notUnderstood: [] },
  })
})

test('[IM15] tables alone need no name of the format, no ids and no sections', () => {
  const { content } = imported({
    year: '2024',
    unit: '云溪县档案馆',
    tables: [
      {
        funds: [{ label: '年度资金总额', budget: 345.43 }, { label: '县级配套' }],
        indicators: [{ target: '≥95%', weight: 12.5 }, {}],
      },
    ],
  })
  expect(content).toMatchObject({
    template: 'national-project@2020.1',
    title: '2024年度项目支出绩效自评表',
    year: 2024,
    unit: { name: '云溪县档案馆' },
    sections: [],
  })
  expect(content.tables[0]).toMatchObject({ id: 't1', unit: '万元', goal: { expected: '', actual: '' } })
  expect(content.tables[0]?.funds).toMatchObject([
    { id: 'total', budget: '345.43', executed: '' },
    { id: 'own-1', label: '县级配套' },
  ])
  expect(content.tables[0]?.indicators).toMatchObject([
    { id: 't1-1', target: '≥95%', weight: '12.5' },
    { id: 't1-2', target: '' },
  ])
})

test('[IM15] null is as good as absent', () => {
  const nothing = {
    year: null,
    unit: null,
    facts: null,
    tables: [{ funds: null, goal: null, printed: null, unit: null, name: null }],
  }
  expect(imported(nothing).content).toEqual(imported({ tables: [{}] }).content)
})

test('[IM15] a table without funds has the empty rows of its form', () => {
  const { content } = imported({ tables: [{ name: '库房维修' }] })
  expect(content.tables[0]?.funds.map(({ id }) => id)).toEqual(findTemplate('national-project')?.form.funds.map(({ id }) => id))
})

test('[IM15] ids that are repeated or no ids are made anew, and no new id is one of the file', () => {
  const rows = [{ id: 't1-2' }, { id: 't1-2' }, {}, { id: 'a/b' }, { id: 5 }]
  const { content, notUnderstood } = imported({ tables: [{ id: 't1', indicators: rows }, { id: 't1' }, { id: 't1-4' }] })
  expect(content.tables.map(({ id }) => id)).toEqual(['t1', 't2', 't1-4'])
  expect(content.tables[0]?.indicators.map(({ id }) => id)).toEqual(['t1-2', 't1-1', 't1-3', 't1-5', 't1-6'])
  const remade = notUnderstood.filter(({ code }) => code === 'id-remade')
  expect(remade.map(({ at, text, keptIn }) => [at, text, keptIn])).toEqual([
    ['tables[0].indicators[1].id', '"t1-2"', 't1-1'],
    ['tables[0].indicators[3].id', '"a/b"', 't1-5'],
    ['tables[0].indicators[4].id', '5', 't1-6'],
    ['tables[1].id', '"t1"', 't2'],
  ])
})

test('[IM15] a section is known by its id or its title; a strange one is added to the last and listed', () => {
  const report = imported({
    sections: [
      { id: 'duties', paragraphs: ['保管档案。'] },
      { title: '“三公”经费 执行情况', paragraphs: ['未发生。'] },
      { id: 'party', number: '五、', title: '党建情况', paragraphs: ['五个支部。'] },
    ],
  })
  const byId = new Map(report.content.sections.map(({ id, paragraphs }) => [id, paragraphs]))
  expect(byId.get('duties')).toEqual(['保管档案。'])
  expect(byId.get('three-public')).toEqual(['未发生。'])
  expect(lastSection(report)).toEqual(['五、党建情况', '五个支部。'])
  expect(report.notUnderstood).toContainEqual({
    line: 0,
    at: 'sections[2]',
    text: '五、党建情况',
    keptIn: 'other',
    code: 'section-unknown',
  })
})

test('[IM3] a section under another number or other words is placed by its id and listed', () => {
  const { content, notUnderstood } = imported({
    year: 2024,
    unit: '馆',
    sections: [
      { id: 'overview', number: '1.', title: '单位基本情况', paragraphs: [] },
      { id: 'duties', number: '（一）', title: '我局主要职责', paragraphs: ['保管档案。'] },
      { id: 'staffing', number: '(二)', title: '人员 编制情况', paragraphs: [] },
      { id: 'problems' },
      { id: 'other', number: '附、', title: '其他', paragraphs: [] },
    ],
  })
  expect(content.sections.find(({ id }) => id === 'duties')).toMatchObject({ title: '部门主要职责', paragraphs: ['保管档案。'] })
  expect(notUnderstood.map(({ at, text, keptIn, code }) => [at, text, keptIn, code])).toEqual([
    ['sections[0].number', '1.单位基本情况', 'overview', 'heading-number-odd'],
    ['sections[1].title', '（一）我局主要职责', 'duties', 'heading-wording-differs'],
    ['sections[4].number', '附、其他', 'other', 'heading-number-odd'],
    ['sections[4].title', '附、其他', 'other', 'heading-wording-differs'],
  ])
})

test.each([
  ['三、', '存在的问题及原因分析', 'problems'],
  ['', '存在的主要问题', 'problems'],
  ['七、', '存在的问题及原因分析', 'other'],
])(
  '[IM33] the section on problems is known by its other names, but an outline of its own stays together: %s%s',
  (number, title, keptIn) => {
    const { content } = imported({ sections: [{ number, title, paragraphs: ['汛期停工六周。'] }] })
    expect(content.sections.find(({ id }) => id === keptIn)?.paragraphs).toContain('汛期停工六周。')
  },
)

test('[IM15] text that a table alone has no place for is in the list', () => {
  const { notUnderstood } = imported({ template: 'national-project', sections: [{ title: '概况', paragraphs: ['甲', '乙'] }] })
  expect(notUnderstood).toContainEqual({ line: 0, at: 'sections[0]', text: '概况\n甲\n乙', keptIn: '', code: 'section-unknown' })
})

test('[IM15] fields that are not known are listed with their place', () => {
  const { notUnderstood } = imported({
    year: 2024,
    unit: '馆',
    tables: [{ total: 98, funds: [{ id: 'total', note: '见附件' }] }],
  })
  expect(notUnderstood.map(({ at, text, code }) => [at, text, code])).toEqual([
    ['tables[0].total', '98', 'field-unknown'],
    ['tables[0].funds[0].note', '"见附件"', 'field-unknown'],
  ])
})

test.each([
  ['line 1', ''],
  ['line 3', '{"tables": [\n{"id": "t1",\n]}'],
  ['line 1', '{"tables": [{'],
  ['$', '[]'],
  ['$', 'null'],
  ['format', '{}'],
  ['format', '{"format": "gongping.report/9", "tables": []}'],
  ['year', '{"tables": [], "year": "二〇二四"}'],
  ['year', '{"tables": [], "year": 2024.5}'],
  ['unit', '{"tables": [], "unit": ["馆"]}'],
  ['tables', '{"tables": {}, "sections": []}'],
  ['tables[0]', '{"tables": [5]}'],
  ['tables[0].unit', '{"tables": [{"unit": "美元"}]}'],
  ['tables[0].funds[0].budget', '{"tables": [{"funds": [{"budget": {"value": 1}}]}]}'],
  ['tables[0].indicators[1].score', '{"tables": [{"indicators": [{}, {"score": true}]}]}'],
  ['sections[0].paragraphs[1]', '{"sections": [{"id": "other", "paragraphs": ["甲", 7]}]}'],
  [
    'sections[0].paragraphs[0].content',
    '{"sections": [{"id": "other", "paragraphs": [{"type": "paragraph", "content": "甲"}]}]}',
  ],
])('[IM16] the first mistake is named: %s', (at, text) => {
  expect(refused(text)).toEqual({ code: 'file-json-invalid', params: { at } })
})

test('[IM16] a form that is not known is named', () => {
  expect(refused('{"template": "sichuan@1", "tables": []}')).toEqual({
    code: 'template-unknown',
    params: { template: 'sichuan@1' },
  })
})

test('[IM16] any JSON has an answer', () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.constantFrom('tables', 'sections', 'facts', 'unit', 'title', 'year'), (value, field) => {
      const result = importJson(JSON.stringify({ tables: [], [field]: value }))
      expect(result.ok || result.error.code === 'file-json-invalid').toBe(true)
    }),
  )
})

function paragraphs(...nodes: readonly unknown[]): ImportedReport {
  return imported({ year: 2024, unit: '馆', sections: [{ id: 'other', paragraphs: nodes }] })
}

const text = (words: string, ...marks: readonly string[]) => ({
  type: 'text',
  text: words,
  marks: marks.map((type) => ({ type })),
})

test('[IM17] a node of another editor is reduced to its words where it stands, and listed', () => {
  const report = paragraphs(
    { type: 'heading', attrs: { level: 2 }, content: [text('小结', 'bold')] },
    { type: 'paragraph', content: [text('见'), { type: 'mention', content: [text('附件')] }] },
    { type: 'bulletList', content: [{ type: 'taskItem', content: [text('整改')] }] },
    { type: 'image', attrs: { src: 'x' } },
  )
  expect(lastSection(report)).toEqual([
    '小结',
    '见附件',
    {
      type: 'bulletList',
      content: [{ type: 'listItem', content: [{ type: 'paragraph', content: [{ type: 'text', text: '整改' }] }] }],
    },
  ])
  expect(report.notUnderstood.map(({ at, text: words, code }) => [at, words, code])).toEqual([
    ['sections[0].paragraphs[0]', '小结', 'formatting-dropped'],
    ['sections[0].paragraphs[1].content[1]', '附件', 'formatting-dropped'],
    ['sections[0].paragraphs[2].content[0]', '整改', 'formatting-dropped'],
    ['sections[0].paragraphs[3]', '', 'formatting-dropped'],
  ])
})

test('[IM17] marks and attributes of other editors are left out and listed, neighbours become one text', () => {
  const report = paragraphs({
    type: 'paragraph',
    attrs: { textAlign: 'center', indent: null },
    content: [text('完成', 'link'), text('12.5'), text('万元', 'underline', 'bold'), text('', 'bold')],
  })
  expect(lastSection(report)).toEqual([
    {
      type: 'paragraph',
      content: [
        { type: 'text', text: '完成12.5' },
        { type: 'text', text: '万元', marks: [{ type: 'bold' }, { type: 'underline' }] },
      ],
    },
  ])
  expect(report.notUnderstood.map(({ at }) => at)).toEqual(['sections[0].paragraphs[0]', 'sections[0].paragraphs[0].content[0]'])
})

test('[IM17] a depth that no editor makes becomes its words', () => {
  const deep = '{"type":"bulletList","content":['.repeat(50_000) + '{"type":"text","text":"深处"}' + ']}'.repeat(50_000)
  const result = importJson(`{"sections": [{"id": "other", "paragraphs": [${deep}]}]}`)
  expect(JSON.stringify(result)).toContain('深处')
  expect(result.ok && result.value.notUnderstood.map(({ code }) => code)).toContain('formatting-dropped')
})
