import { expect, test } from 'vitest'
import { moneyFindingsOf, moneyNamesOf } from '../../../test/fixtures/money-findings.ts'
import { reportOf, sectionOf, tableReport, textReport } from '../../../test/fixtures/report-of.ts'

test.each([
  ['2022年决算总收入480万元，总支出455万元，年末结转52万元。', 'A9 balance'],
  ['2022年度收入决算合计233.09万元，支出决算合计200万元，结转下年30.09万元。', 'A9 balance'],
  ['本年收入1500万元，年初结转和结余20万元，本年支出1450万元，年末结转和结余17万元。', 'A9 withCarried'],
  ['2022年决算总收入480万元。2022年决算总支出500万元。', 'A9 exceeds'],
  ['2022年度本单位决算支出合计240万元，决算收入合计233.09万元。', 'A9 exceeds'],
  ['2022年上年结转10万元，决算总收入200万元，决算总支出233.09万元。', 'A9 short'],
])('[CK23] 收入 less 支出 is 年末结转, and more 支出 than 收入 needs 上年结转: %s', (text, name) => {
  const [finding, ...more] = moneyFindingsOf(textReport(text))
  expect(more).toEqual([])
  expect(`${finding?.code} ${finding?.params['sentence']} ${finding?.severity}`).toBe(`${name} warning`)
})

test('[CK23] the finding reckons and names the likely slip', () => {
  const [finding] = moneyFindingsOf(textReport('2022年决算总收入480万元，总支出455万元，年末结转52万元。'))
  expect(finding?.message).toBe(
    '2022年决算总收入480万元减去总支出455万元等于25万元，文中写的是年末结转52万元，相差27万元，请核对；另有上年结转或其他结余的请写明。“52万元”很可能有两位数字写颠倒了，应为“25万元”，改后正好相等。',
  )
  expect(finding?.places.map(({ quote }) => quote)).toEqual(['2022年决算总收入480万元', '总支出455万元', '年末结转52万元'])
})

test('[CK23] money of other years is counted with the income', () => {
  const [finding] = moneyFindingsOf(textReport('本年收入1500万元，年初结转20万元，本年支出1450万元，年末结转17万元。'))
  expect(finding?.params).toMatchObject({ carried: '年初结转20万元', expected: '70万元', difference: '53万元' })
})

test.each([
  '2022年总收入480万元，总支出455万元，年末结转25万元。',
  '年初结转和结余20万元，本年收入1500万元，本年支出1450万元，年末结转和结余70万元。',
  '收入总计1520万元，支出总计1520万元，其中年末结转和结余70万元。',
  '收入总计1520万元，其中年初结转20万元；支出总计1520万元，其中本年支出1450万元，结转下年70万元。',
  '2022年决算总收入480万元，决算总支出500万元，超出部分由上年结转资金解决。',
  '2022年决算总收入480万元，决算总支出500万元，差额使用非财政拨款结余20万元。',
  '2022年上年结转40万元，决算总收入200万元，决算总支出233.09万元。',
  '2021年决算总收入480万元。2022年决算总支出500万元。',
  '年初预算收入67.32万元。2022年决算总支出233.09万元。',
  '2022年决算总收入480万元，决算总支出约500万元。',
  '2022年决算总收入480万元，一般公共预算财政拨款支出500万元。',
  '全县总收入480万元，我单位决算总支出500万元。',
])('[CK1] what can be true of the balance is left alone: %s', (text) => {
  expect(moneyNamesOf(textReport(text))).toEqual([])
})

test('[CK1] 上年结转 may stand in the table', () => {
  const sections = [sectionOf('部门决算情况', '总收入480万元，总支出500万元。')]
  const withTable = (executed: string) =>
    reportOf({ sections, tables: tableReport({ funds: [{ label: '上年结转资金', executed }] }).tables })
  expect(moneyNamesOf(withTable('20'))).toEqual([])
  expect(moneyNamesOf(withTable(''))).toEqual(['A9 exceeds'])
})

/** A report whose spending and whose income stand in sections of their own. */
function told(income: string) {
  return [
    { ...sectionOf('部门决算情况', '总支出233.09万元。'), id: 'final' },
    { ...sectionOf('非税收入征缴情况', income), id: 'fees' },
  ]
}

test('[CK1] income that nobody calls 决算 is not compared with the 决算 of another section', () => {
  expect(moneyNamesOf(reportOf({ sections: told('全年收入200万元，全部上缴国库。') }))).toEqual([])
  expect(moneyNamesOf(reportOf({ sections: told('本单位决算总收入200万元。') }))).toEqual(['A9 exceeds'])
})

const FULL =
  '2022年度本年收入合计3,215.48万元，年初结转和结余128.30万元，收入总计3,343.78万元；本年支出合计3,198.05万元，年末结转和结余145.73万元，支出总计3,343.78万元。'

test.each([
  ['145.73', '154.73', 1],
  ['128.30', '123.80', 1],
  ['3,215.48', '3,251.48', 1],
  ['收入总计3,343.78', '收入总计3,433.78', 1],
  ['总计3,343.78', '总计3,433.78', 2],
])('[CK37] the grand totals of both sides are the sums in front of them: %s told as %s', (right, wrong, found) => {
  expect(moneyNamesOf(textReport(FULL))).toEqual([])
  expect(moneyNamesOf(textReport(FULL.replaceAll(right, wrong)))).toEqual(Array.from({ length: found }, () => 'A9 total'))
})

test('[CK37] 收入总计 and 支出总计 are the same', () => {
  const [finding, ...more] = moneyFindingsOf(
    textReport('本年收入合计950万元，年初结转80万元，收入总计1030万元；本年支出合计1000万元，年末结转20万元，支出总计1020万元。'),
  )
  expect(more).toEqual([])
  expect(finding?.message).toBe('收入总计1030万元与支出总计1020万元不相等，相差10万元；收入总计和支出总计应当一致，请核对。')
})

test.each([
  ['收回存量资金', []],
  ['上缴财政', []],
  ['会议费', ['A9 withCarried']],
])('[CK38] money that was handed back may be the difference: %s', (words, names) => {
  const text = `本年收入950万元，上年结转80万元；本年支出1000万元；${words}10万元；年末结转20万元。`
  expect(moneyNamesOf(textReport(text))).toEqual(names)
})
