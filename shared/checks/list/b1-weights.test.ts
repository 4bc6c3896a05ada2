import { expect, test } from 'vitest'
import { findingsOf, namesOf, reportOf, tableReport } from '../../../test/fixtures/report-of.ts'
import { runChecks } from '../run-checks.ts'
import { blankContent } from '../../report/blank-content.ts'
import { nationalCost2021v1 } from '../../scoring/rules/national-cost-2021-1.ts'
import { scoreReport } from '../../scoring/score-report.ts'
import { templates } from '../../template/catalogue.ts'

type Row = readonly [level1: string, weight: string]

const NATIONAL: readonly Row[] = [
  ['产出指标', '20'],
  ['产出指标', '30'],
  ['效益指标', '30'],
  ['满意度指标', '10'],
]

function table(rows: readonly Row[], executionWeight?: string, below?: string) {
  const total = { label: '年度资金总额', ...(executionWeight !== undefined && { weight: executionWeight }) }
  const part = { label: '其中：当年财政拨款', ...(below !== undefined && { weight: below }) }
  return tableReport({ funds: [total, part], indicators: rows.map(([level1, weight]) => ({ level1, weight })) })
}

test.each<[readonly Row[], string[]]>([
  [[...NATIONAL.slice(0, 3), ['满意度指标', '15']], ['B1 group']],
  [
    [
      ['产出指标', '45'],
      ['效益指标', '35'],
      ['满意度指标', '10'],
    ],
    ['B1 group', 'B1 group'],
  ],
  [
    [
      ['产出指标(40分)', '50'],
      ['效益指标（30分）', '30'],
      ['满意度指标', '10'],
    ],
    ['B1 group'],
  ],
  [
    [
      ['投入', '30'],
      ['过程', '30'],
      ['效果', '35'],
    ],
    ['B1 total'],
  ],
  [
    [
      ['产出指标', '50'],
      ['效益指标', '30'],
    ],
    ['B1 total'],
  ],
])('[CK17] the points make 100 and each group has those of its label or of the form: %o', (rows, names) => {
  expect(namesOf(table(rows))).toEqual(names)
})

test.each([
  ['110', ['B1 printed']],
  ['90', ['B1 printed']],
  ['100', []],
  ['100分', []],
  ['', []],
  ['一百', []],
])('[CK60] the total row has the points of the rows: %s', (weight, names) => {
  const { tables, ...report } = table(NATIONAL)
  expect(namesOf({ ...report, tables: tables.map((one) => ({ ...one, printed: { weight, score: '' } })) })).toEqual(names)
})

const COSTS: readonly Row[] = [
  ['成本指标', '20'],
  ['产出指标', '40'],
  ['效益指标', '20'],
  ['满意度指标', '10'],
]

/** With the points of 财预〔2021〕101号. */
function namesWithCosts(rows: readonly Row[]) {
  const report = table(rows)
  const findings = runChecks(report, scoreReport(report, nationalCost2021v1)).filter(({ code }) => code === 'B1')
  return findings.map(({ params }) => `${params['sentence']} ${params['group'] ?? ''} ${params['expected'] ?? ''}`.trim())
}

const WITH_COSTS: readonly (readonly [readonly Row[], string[]])[] = [
  [
    [['成本指标', '10'], ['产出指标', '50'], ...COSTS.slice(2)],
    ['group 成本指标 20', 'group 产出指标 40'],
  ],
  [
    [...COSTS.slice(0, 2), ['效益指标', '30'], ['满意度指标', '0']],
    ['group 效益指标 20', 'group 满意度指标 10'],
  ],
  [[...COSTS.slice(0, 2), ['效益指标', '20']], ['group 效益指标 30']],
  [
    [
      ['产出指标', '50'],
      ['效益指标', '30'],
    ],
    ['group 效益指标 40'],
  ],
]

test.each(WITH_COSTS)(
  '[CK93] each 一级指标 has the points that the rule set gives a table of these groups: %o',
  (rows, found) => {
    expect(namesWithCosts(rows)).toEqual(found)
  },
)

test.each<[readonly Row[]]>([
  [COSTS],
  [[...COSTS.slice(0, 2), ['效益指标', '30']]],
  [
    [
      ['产出指标', '50'],
      ['效益指标', '40'],
    ],
  ],
  [NATIONAL],
  // Groups that the rule set does not know have the points of their own form.
  [
    [
      ['过程指标', '20'],
      ['产出指标', '40'],
      ['效益指标', '30'],
    ],
  ],
  [[['成本指标(10分)', '10'], ['产出指标(50分)', '50'], ...COSTS.slice(2)]],
])('[CK93] nothing is said of %o', (rows) => {
  expect(namesWithCosts(rows)).toEqual([])
})

test('[CK17] the execution rate counts once, with the weight of its row', () => {
  expect(namesOf(table(NATIONAL, '20'))).toEqual(['B1 total'])
  expect(namesOf(table(NATIONAL, '10', '10'))).toEqual([])
  const [finding] = findingsOf(table(NATIONAL, '20'))
  expect(finding?.message).toBe('分值合计110分（指标90分，预算执行率20分），应为100分，相差10分，请调整分值。')
  expect(finding?.places[0]).toEqual({ table: 't1', row: 't1/fund/total', field: 'weight', quote: '20' })
})

test('[CK17] the finding on a group names it and every weight in it', () => {
  const [finding] = findingsOf(
    table([
      ['产出指标', '20'],
      ['', '35'],
      ['效益指标', '30'],
      ['满意度指标', '10'],
    ]),
  )
  expect(finding?.message).toBe('一级指标“产出指标”应为50分，所列各项分值合计55分，相差5分，请调整分值。')
  expect(finding?.places.map(({ row, field, quote }) => `${row}/${field} ${quote}`)).toEqual(['t1-1/weight 20', 't1-2/weight 35'])
})

test.each<[readonly Row[]]>([
  [NATIONAL],
  [
    [
      ['产出指标（50分）', '16.67'],
      ['产出指标（50分）', '16.67'],
      ['产出指标（50分）', '16.67'],
      ['效益指标', '30'],
      ['满意度指标', '10'],
    ],
  ],
  [
    [
      ['产出指标', '50'],
      ['效益指标', '40'],
    ],
  ],
  [
    [
      ['成本指标', '20'],
      ['产出指标', '40'],
      ['效益指标', '20'],
      ['满意度指标', '10'],
    ],
  ],
  [
    [
      ['产出指标', '50分'],
      ['效益指标', '３０'],
      ['满意度指标', '10'],
      ['满意度指标', '/'],
    ],
  ],
  [
    [
      ['产出指标', ''],
      ['效益指标', ''],
    ],
  ],
  [
    [
      ['产出指标', '约50'],
      ['效益指标', '30'],
    ],
  ],
])('[CK1] what can be true of the points is left alone: %o', (rows) => {
  expect(namesOf(table(rows))).toEqual([])
})

test('[CK1] a new report has nothing to find', () => {
  for (const template of templates) {
    const blank = blankContent(template, { year: 2022, unit: { name: '青石县河道管理站' }, title: '' })
    expect(namesOf(blank)).toEqual([])
  }
  expect(namesOf(reportOf({ template: 'unknown@1' }))).toEqual([])
})
