import { expect, test } from 'vitest'
import { readTableLines as read } from '../../test/support/read-table-lines.ts'
import { FUND_HEADER, INDICATOR_HEADER, SMALL_TABLE, tableLines } from '../../test/fixtures/table-lines.ts'
import { importText } from './import-text.ts'

const inGroup = (...rows: readonly (readonly string[])[]) =>
  tableLines(['项目名称', '档案库房维修'], INDICATOR_HEADER, ...rows.map((cells) => ['', ...cells]))

test('[IM7] the parts of a table stand where the form has them', () => {
  expect(read(SMALL_TABLE)).toEqual({
    listed: [],
    table: {
      id: 't1',
      kind: 'project',
      name: '档案库房维修',
      supervisor: '云溪县档案局',
      implementer: '云溪县档案馆',
      unit: '万元',
      funds: [
        {
          id: 'total',
          label: '年度资金总额',
          initial: '10',
          budget: '12.00',
          executed: '11.4',
          weight: '10',
          rate: '95%',
          score: '9.5',
        },
      ],
      goal: { expected: '维修库房', actual: '已完成' },
      indicators: [
        {
          id: 't1-1',
          level1: '产出指标',
          level2: '数量指标',
          level3: '维修面积',
          target: '≥800平方米',
          actual: '812平方米',
          weight: '50',
          score: '50',
          reason: '',
        },
      ],
      printed: { weight: '100', score: '99.5' },
    },
  })
})

const V3_HEADER = INDICATOR_HEADER.flatMap((label) => (label === '年度指标值' ? ['指标性质', '指标值', '度量单位'] : [label]))

test.each([
  ['≥', '800', '批次', '≥ 800 批次', []],
  ['＝', '100', '%', '＝ 100 %', []],
  ['', '800', '批次', '800 批次', []],
  ['定性', '优', '—', '定性 优', ['—']],
  ['≥', '≥800批次', '批次', '≥800批次', ['≥ 批次']],
  ['≥', '', '批次', '', ['≥ 批次']],
])('[IM34] the columns 指标性质, 指标值 and 度量单位 are one target: %s %s %s', (sign, value, unit, target, listed) => {
  const row = ['', '产出指标', '数量指标', '食品抽检批次', sign, value, unit, '812', '20', '20', '']
  const found = read(tableLines(['项目名称', '食品安全抽检'], V3_HEADER, row))
  expect(found.table.indicators.map((one) => [one.target, one.actual])).toEqual([[target, '812']])
  expect(found.listed.flatMap(({ code, text }) => (code === 'table-cell-extra' ? [text] : []))).toEqual(listed)
})

test('[IM7] merged cells hold for the rows below them, and a new first level ends the second', () => {
  const { table } = read(
    inGroup(
      ['产出指标(50分)', '数量指标', '甲', '1', '1', '10', '', ''],
      ['', '', '乙', '1', '1', '10', '', ''],
      ['', '质量指标', '丙', '1', '1', '10', '', ''],
      ['效益指标（30分）', '', '丁', '1', '1', '10', '', ''],
    ),
  )
  expect(table.indicators.map(({ level1, level2, level3 }) => [level1, level2, level3])).toEqual([
    ['产出指标', '数量指标', '甲'],
    ['产出指标', '数量指标', '乙'],
    ['产出指标', '质量指标', '丙'],
    ['效益指标', '', '丁'],
  ])
})

test('[IM7] blank paragraphs above a centred label, broken labels and broken figures are one cell', () => {
  const { table } = read(
    [
      '\t项目支\n出名称\n\t档案库\n房维修\n',
      '\t\n\n\n项目资金\n(元)\n\t\n\t年初预算数\n\t全年预算数\n\t全年执行数\n',
      '\t\n\t年度资\n金总额\n\t1200\n00\n\t12000\n0\n\t\n',
      '\t\n绩 效 指 标\n\t\n一级指 标\n\t二级指标\n\t三级指标\n\t年度\n指标值\n\t实际\n完成值\n\t分值\n\t得分\n\t偏差原因\n分析\n',
      '\t\n\t\n\n\n产出\n指标\n(50分)\n\t\n数量指标\n\tPC\nserver 维修\n台数\n\t≥\n8台\n\t8台\n\t50\n\t50\n\t先修库房，\n后修设备。\n',
    ].join('\n'),
  )
  expect(table).toMatchObject({ name: '档案库房维修', unit: '元' })
  expect(table.funds[0]).toMatchObject({ id: 'total', initial: '120000', budget: '120000', executed: '' })
  expect(table.indicators[0]).toMatchObject({
    level1: '产出指标',
    level2: '数量指标',
    level3: 'PC server 维修台数',
    target: '≥8台',
    reason: '先修库房，\n后修设备。',
  })
})

test('[IM7] rows whose merged cells were left out stand under the right columns', () => {
  const { table } = read(
    tableLines(
      ['项目名称', '档案库房维修'],
      FUND_HEADER,
      ['年度资金总额', '10', '12', '11', '10', '', ''],
      INDICATOR_HEADER,
      ['', '产出指标(50分)', '数量指标', '甲', '1', '2', '10', '10', ''],
      ['质量指标', '乙', '3', '4', '20', '19', '缺料'],
      ['丙', '5', '6', '20', '20', ''],
    ),
  )
  expect(table.funds[0]).toMatchObject({ initial: '10', budget: '12', executed: '11', weight: '10' })
  expect(table.indicators.map(({ level2, level3, target, reason }) => [level2, level3, target, reason])).toEqual([
    ['数量指标', '甲', '1', ''],
    ['质量指标', '乙', '3', '缺料'],
    ['质量指标', '丙', '5', ''],
  ])
})

test('[IM8] placeholders of the empty form are dropped, rows with any figure are kept', () => {
  const { table } = read(
    inGroup(
      ['产出指标(50分)', '数量指标', '指标1：甲', '1', '1', '10', '10', ''],
      ['', '', '......', '', '', '', '', ''],
      ['', '', '……', '', '', '', '', ''],
      ['', '', '指标2：', '', '', '', '', ''],
      ['', '', '', '', '', '', '', ''],
      ['', '', '指标3:', '', '', '5', '', ''],
      ['', '质量指标', '', '', '', '', '', ''],
    ),
  )
  expect(table.indicators.map(({ level2, level3, weight }) => [level2, level3, weight])).toEqual([
    ['数量指标', '指标1：甲', '10'],
    ['数量指标', '指标3:', '5'],
    ['质量指标', '', ''],
  ])
})

test('[IM9] figures stay as they are written and missing ones stay empty', () => {
  const { table } = read(
    tableLines(
      ['项目名称', '档案库房维修'],
      FUND_HEADER,
      ['', '年度资金总额', '', '３４5.430', '', '10', '100%', '10'],
      ['', '其中：本年财政拨款：', '', '', '', '—', '', '—'],
      ['', '县级配套', '1', '', '', '', '', ''],
    ),
  )
  expect(table.funds).toEqual([
    {
      id: 'total',
      label: '年度资金总额',
      initial: '',
      budget: '３４5.430',
      executed: '',
      weight: '10',
      rate: '100%',
      score: '10',
    },
    { id: 'current', label: '其中：本年财政拨款：', initial: '', budget: '', executed: '', weight: '—', score: '—' },
    { id: 'own-3', label: '县级配套', initial: '1', budget: '', executed: '' },
  ])
})

test('[IM10] a row and a cell that the form does not have stay as text of the section', () => {
  const { listed } = read(
    SMALL_TABLE.replace('\t总分', `${tableLines(['其他需要说明事项', '经费已结清'])}\t总分`).replace(
      '\t99.5\n',
      '\t99.5\n\t优\n',
    ),
  )
  expect(listed.map(({ text, code, keptIn }) => [text, code, keptIn])).toEqual([
    ['其他需要说明事项 经费已结清', 'table-row-unknown', 'other'],
    ['优', 'table-cell-extra', 'other'],
  ])
})

test.each([
  ['below a merged first column', ['', '总分', '', '', '', '', '100', '98', '']],
  ['below one, merged itself', ['', '总 分', '100', '98', '']],
  ['with every column', ['总分', '', '', '', '', '', '100', '98', '']],
  ['called 合计', ['', '合计', '', '', '', '', '100', '98', '']],
])('[IM7] the last row is no indicator: 总分 %s', (_how, cells) => {
  const { table, listed } = read(SMALL_TABLE.replace(/\t总分[^]*/, '') + tableLines(cells) + tableLines(['盖章', '日期']))
  expect(table.indicators).toHaveLength(1)
  expect(table.printed).toEqual({ weight: '100', score: '98' })
  expect(listed.map(({ text, code }) => [text, code])).toEqual([
    ['盖章', 'text-near-table'],
    ['日期', 'text-near-table'],
  ])
})

test('[IM7] 合计 among the funds is one of them', () => {
  const { table } = read(SMALL_TABLE.replace('年度资金总额', '合计'))
  expect(table.funds.map(({ label, budget }) => [label, budget])).toEqual([['合计', '12.00']])
  expect(table.indicators).toHaveLength(1)
})

test.each([
  ['98', ['填表人：张三 电话123', '日期：1月5日'], '98', ['填表人：张三 电话123', '日期：1月5日']],
  ['', ['填表人：张三'], '', ['填表人：张三']],
  ['98分', ['（盖章）'], '98分', ['（盖章）']],
  ['98（优）', [], '98', ['（优）']],
  ['98 填表人：张三', [], '98', ['填表人：张三']],
  ['9', ['8.', '5', '填表人：张三'], '98.5', ['填表人：张三']],
  ['—', [], '—', []],
])('[IM10] text directly below 总分 is not part of its last figure: %s %j', (first, lines, score, kept) => {
  const { table, listed } = read(SMALL_TABLE.replace('\t99.5\n', `\t${[first, ...lines].join('\n')}\n`))
  expect(table.printed?.score).toBe(score)
  expect(listed.map(({ text }) => text)).toEqual(kept)
  for (const entry of listed) expect(entry).toMatchObject({ keptIn: 'other', code: 'text-near-table' })
})

test('[IM10] points of a first level that are not those of the form are listed', () => {
  const { table, listed } = read(SMALL_TABLE.replace('(50分)', '（60分）'))
  expect(table.indicators[0]?.level1).toBe('产出指标')
  expect(listed).toMatchObject([{ text: '产出指标（60分）', keptIn: 't1', code: 'table-points-differ' }])
})

test('[IM11] a table that is cut off has its first rows, and the list names the rest', () => {
  const cut = SMALL_TABLE.slice(0, SMALL_TABLE.indexOf('年度总体目标'))
  const { table, listed } = read(cut)
  expect(table.funds[0]?.budget).toBe('12.00')
  expect(table.indicators).toEqual([])
  expect(listed.at(-1)).toMatchObject({ text: '年度总体目标、绩效指标、总分', keptIn: 't1', code: 'table-incomplete' })
})

test('[IM11] a table whose beginning is missing is a table', () => {
  const { table, listed } = read(SMALL_TABLE.slice(SMALL_TABLE.indexOf('\t绩效指标')))
  expect(table.indicators).toHaveLength(1)
  expect(table.funds.map(({ id, budget }) => [id, budget])).toEqual([
    ['total', ''],
    ['current', ''],
    ['carryOver', ''],
    ['other', ''],
  ])
  expect(listed).toMatchObject([{ text: '项目名称、项目资金、年度总体目标', code: 'table-incomplete' }])
})

test('[IM11] wherever a file is cut, what stands before the cut is read', () => {
  const text = `四、其他需要说明的情况\n无。\n\n${SMALL_TABLE}`
  for (let length = 15; length < text.length; length++) {
    const result = importText(text.slice(0, length))
    if (!result.ok) throw new Error(result.error.code)
    const { content } = result.value
    const words = content.sections.flatMap(({ paragraphs }) => paragraphs).join('') + JSON.stringify(content.tables)
    if (length > text.indexOf('云溪县档案馆') + 6) expect(words).toContain('云溪县档案馆')
    expect(words).toContain('无。')
  }
})

test('[IM7] several tables follow each other, however their last cells look', () => {
  const second = SMALL_TABLE.replace('档案库房维修', '档案征集').replace('\t99.5\n', '\t\n')
  const result = importText(`四、其他需要说明的情况\n\n${second}2024年度预算支出绩效自评表\n\n${SMALL_TABLE}`)
  if (!result.ok) throw new Error(result.error.code)
  expect(result.value.content.tables.map(({ id, name, printed }) => [id, name, printed?.score])).toEqual([
    ['t1', '档案征集', ''],
    ['t2', '档案库房维修', '99.5'],
  ])
  expect(result.value.content.tables[1]?.indicators[0]?.id).toBe('t2-1')
})
