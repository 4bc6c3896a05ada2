import { expect, test } from 'vitest'
import type { ReportContent } from '../../report/content.ts'
import { findingsOf, namesOf, reportOf, sectionOf, tableReport } from '../../../test/fixtures/report-of.ts'

const ACCOUNTS = '2022年决算总支出233.09万元，其中：基本支出61.88万元，项目支出171.21万元。'

type Funds = Readonly<Record<'budget' | 'executed' | 'rate', string>>

function funds(rows: readonly Funds[], text = ACCOUNTS, kind: 'project' | 'department' = 'project'): ReportContent {
  const tables = rows.flatMap((cells, at) =>
    tableReport({ funds: [{ label: '年度资金总额', ...cells }] }).tables.map((table) => ({
      ...table,
      id: `t${at}`,
      kind,
      name: `${at}号河段清淤`,
    })),
  )
  return reportOf({ sections: [sectionOf('部门决算情况', text)], tables })
}

const spent = (executed: string, budget = executed, rate = '100%'): Funds => ({ budget, executed, rate })
const d2 = (report: ReportContent) => namesOf(report).filter((name) => name.startsWith('D2'))

test.each([
  [funds([spent('345.43')]), ['D2 spending']],
  [funds([spent('2340000元')]), ['D2 spending']],
  [funds([spent('300')], ACCOUNTS, 'department'), ['D2 spending']],
  [funds([spent('', '345.43')]), ['D2 claimed']],
  [funds([spent('', '345.43', '')]), ['D2 budget']],
  [funds([spent('180')]), ['D2 project']],
  [funds([spent('171.23')]), ['D2 project']],
  [funds([spent('100'), spent('90')]), ['D2 together']],
])('[CK51] what a table spends is part of what the unit spends', (report, expected) => {
  expect(d2(report)).toEqual(expected)
})

test('[CK51] the finding names both figures; a rate without its amount is reckoned with', () => {
  const finding = findingsOf(funds([spent('', '345.43')])).find(({ code }) => code === 'D2')
  expect(finding?.message).toBe(
    '自评表“0号河段清淤”的全年预算数是345.43万元、执行率100%，折算执行数为345.43万元，大于单位全年决算支出（2022年决算总支出233.09万元），请核对金额和单位。',
  )
  expect(finding?.places.map(({ field, quote }) => `${field} ${quote}`)).toEqual([
    'budget 345.43',
    'rate 100%',
    'undefined 2022年决算总支出233.09万元',
  ])
})

test.each([
  [funds([spent('171.21')])],
  [funds([spent('100'), spent('71.21')])],
  [funds([spent('233.09')], ACCOUNTS, 'department')],
  [funds([spent('150', '345.43', '43.42%')])],
  [funds([spent('345.43')], '2022年年初预算安排支出67.32万元。')],
  [funds([spent('345.43')], '2021年决算总支出233.09万元。')],
  [funds([spent('')])],
])('[CK1] a table that fits into the accounts, or nothing to compare it with, is left alone', (report) => {
  expect(d2(report)).toEqual([])
})
