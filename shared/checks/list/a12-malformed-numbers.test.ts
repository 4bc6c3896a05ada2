import { describe, expect, test } from 'vitest'
import { moneyFindingsOf, moneyNamesOf } from '../../../test/fixtures/money-findings.ts'
import { tableReport, textReport } from '../../../test/fixtures/report-of.ts'

const fund = (cells: object) => tableReport({ funds: [{ label: '县财政', ...cells }] })

describe('in the text', () => {
  test.each([
    ['项目实际支出7,00.0,77万元。', '7,00.0,77万元', '700.077万元'],
    ['工程总投资1,23.45万元。', '1,23.45万元', '123.45万元'],
    ['公务接待费0..5万元。', '0..5万元', '0.5万元'],
    ['全年支出１２，３４５．６７．０万元。'.replaceAll('，', ','), '１２,３４５．６７．０万元', undefined],
    ['资产总额8.52.17万元。', '8.52.17万元', undefined],
  ])('[CK26] points and separators make a number: %s', (text, figure, right) => {
    const [finding, ...more] = moneyFindingsOf(textReport(text))
    expect(more).toEqual([])
    expect(finding).toMatchObject({ code: 'A12', severity: 'error', params: { figure } })
    expect(finding?.params['right']).toBe(right)
    expect(finding?.places[0]?.quote).toContain(figure)
  })

  test.each([
    [['群众满意度达95. 10%。'], '95.10%'],
    [['群众满意度达95.\n10%，比上年提高。'], '95.10%'],
    [['预算执行率为95。5%。'], '95.5%'],
    [['工程款支付345 .43万元。'], '345.43万元'],
    [['在职人员控制率达95.', '10%，未超编制。'], '95.10%'],
  ])('[CK26] a number is not broken apart: %o', (paragraphs, right) => {
    const [finding, ...more] = moneyFindingsOf(textReport(...paragraphs))
    expect(more).toEqual([])
    expect(finding?.params).toMatchObject({ sentence: 'broken', right })
    for (const { quote } of finding?.places ?? []) expect(paragraphs.join('').split(quote)).toHaveLength(2)
  })

  test.each([
    ['收入1,234,567.89元，支出1,234.56元。'],
    ['三个项目分别为20,30,50万元。'],
    ['货物、工程20,30万元。'],
    ['上年支出100，200万元以上的项目两个。'],
    ['一、绩效情况', '1. 50万元以上项目', '2.', '3. 100%完成'],
    ['见附件2. 50万元以上项目清单。'],
    ['截至2022.12.31，支出5万元。'],
    ['联系电话0734.5812345，IP地址10.0.0.1，版本3.1.2。'],
    ['共接待84人。10%的经费由乡镇承担。'],
    ['验收合格率达到100%.', '5万元以上的支出集体研究。'],
  ])('[CK1] what can be a number, a list or a numbering is left alone: %o', (...paragraphs) => {
    expect(moneyNamesOf(textReport(...paragraphs))).toEqual([])
  })
})

describe('in the table', () => {
  test.each([
    [{ executed: '7,00.0,77' }, '700.077'],
    [{ budget: '7.50.' }, '7.50'],
    [{ budget: '345. 43' }, '345.43'],
    [{ rate: '95..5%' }, '95.5%'],
    [{ initial: '8.52.17' }, undefined],
  ])('[CK26] amounts, rates and points are numbers: %o', (cells, right) => {
    const [finding, ...more] = moneyFindingsOf(fund(cells))
    expect(more).toEqual([])
    expect(finding).toMatchObject({ code: 'A12', severity: 'error' })
    expect(finding?.params['right']).toBe(right)
    expect(finding?.places).toEqual([expect.objectContaining({ row: 't1/fund/total', quote: Object.values(cells)[0] })])
  })

  test('[CK26] so are targets, results and points of an indicator', () => {
    const [finding, ...more] = moneyFindingsOf(
      tableReport({ indicators: [{ level3: '清淤长度', target: '≥3.5.2', weight: '10' }] }),
    )
    expect(more).toEqual([])
    expect(finding?.message).toBe('“清淤长度”一行的“年度指标值”填的是“≥3.5.2”，不是规范的数字，无法计算，请改正。')
  })

  test.each([
    { budget: '1,234.50', executed: '1，234.50' },
    { budget: '0.5', executed: '.5' },
    { budget: '12 500', executed: '—' },
    { budget: '约40', executed: '见附件' },
  ])('[CK1] what can be a number is left alone: %o', (cells) => {
    expect(moneyNamesOf(fund(cells))).toEqual([])
  })

  test.each(['2022.12.31', '3,5', '12.5', '2022年12月底前', '1.完成清淤', '≥95%', '10.0.0.1号井'])(
    '[CK1] a target may be a date or words: %s',
    (target) => {
      expect(moneyNamesOf(tableReport({ indicators: [{ target, actual: target, weight: '10' }] }))).toEqual([])
    },
  )
})
