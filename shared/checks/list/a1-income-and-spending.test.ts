import { expect, test } from 'vitest'
import { moneyFindingsOf, moneyNamesOf } from '../../../test/fixtures/money-findings.ts'
import { textReport } from '../../../test/fixtures/report-of.ts'

test.each([
  '2022年年初预算安排支出67.32万元，其中：基本支出61.32万元，项目支出60万元。',
  '2022年总支出233.09万元。基本支出61.88万元，占总支出的26.55%。项目支出117.21万元。',
  '本年支出合计470万元，其中：基本支出300万元（人员经费200万元、公用经费110万元），项目支出170万元。',
  '本年收入合计480万元，其中：财政拨款收入450万元，其他收入20万元。',
  '2022年决算总收入233.09万元，其中一般公共预算财政拨款收入243.09万元。',
  '基本支出60万元、项目支出30万元，支出总计100万元。',
])('[CK9] the parts of income and spending make up the total: %s', (text) => {
  expect(moneyNamesOf(textReport(text))).toEqual(['A1 sum'])
})

test.each([
  '年初预算收入67.32万元，其中一般公共预算财政拨款76.32万元。',
  '年初预算收入76.32万元，其中一般公共预算财政拨款67.32万元。',
  '年初预算收入67.32万元，其中一般公共预算财政拨款67.23万元。',
])('[CK9] the only source is compared where nothing but a slip of the pen parts it from the total: %s', (text) => {
  expect(moneyNamesOf(textReport(text))).toEqual(['A1 sum'])
})

test('[CK9] the finding names every figure and the difference, and quotes them', () => {
  const [finding] = moneyFindingsOf(textReport('支出预算 67.32 万元，其中：基本支出61.32万元，项目支出60万元。'))
  expect(finding?.severity).toBe('error')
  expect(finding?.params).toMatchObject({ whole: '支出预算67.32万元', sum: '121.32万元', difference: '54万元' })
  expect(finding?.places).toEqual([
    { section: 'section', quote: '支出预算 67.32 万元' },
    { section: 'section', quote: '基本支出61.32万元' },
    { section: 'section', quote: '项目支出60万元' },
  ])
})

test.each([
  '2022年年初预算安排收入67.32万元，其中一般公共财政拨款67.32万元；年初预算安排支出67.32万元，其中：基本支出61.32万元，项目支出6万元。',
  '总支出２３３．０９万元,其中:基本支出618800元,项目支出171.21万元。',
  '支出1.2亿元，其中：基本支出8000.5万元，项目支出3999.6万元。',
  '2022年收入总计1000万元，其中财政拨款收入800万元。',
  '2022年收入总计1000万元，其中财政拨款收入100万元。',
  '2022年收入总计210万元，其中财政拨款收入120万元。',
  '收入总计500万元，其中：财政拨款收入400万元、事业收入50万元等。',
  '收入总计500万元，其中：财政拨款收入400万元，事业收入50万元，其余为其他收入。',
  '收入总计500万元，其中：财政拨款收入400万元，共建资金100万元。',
  '本年收入合计480万元，其中：财政拨款收入450万元，上年结转20万元，其他收入30万元。',
  '收入总计500万元，其中：财政拨款收入450万元，上年结转20万元，其他收入30万元。',
  '2022年度部门总支出233.09万元，其中项目支出171.21万元。',
  '总支出233.09万元，比年初预算67.32万元增加165.77万元，其中：项目支出165.21万元，基本支出0.56万元。',
  '总支出约230万元，其中：基本支出61.88万元，项目支出171.21万元。',
  '总支出233.09万元，其中：基本支出60余万元，项目支出171.21万元。',
  '财政拨款支出200万元，其中：基本支出150万元，项目支出50万元。财政专户支出10万元，其中项目支出10万元。',
  '总支出300万元，其中：财政拨款基本支出50万元，财政拨款项目支出100万元。',
  '总支出233.09万元，其中：工资福利支出40万元，项目支出171.21万元，商品和服务支出21.88万元。',
  '项目支出171.21万元，其中：一般公共预算财政拨款100万元，政府性基金21.21万元。',
  '基本支出、项目支出分别为61.88万元和171.21万元，总支出233.09万元。',
])('[CK1] what can be true of income and spending is left alone: %s', (text) => {
  expect(moneyNamesOf(textReport(text))).toEqual([])
})
