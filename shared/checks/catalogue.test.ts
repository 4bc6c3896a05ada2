import { expect, test } from 'vitest'
import { CROSS_EXAMPLES, SCORE_EXAMPLES } from '../../test/fixtures/score-examples.ts'
import { findingsOf, reportOf, sectionOf, tableReport, textReport } from '../../test/fixtures/report-of.ts'
import type { ReportContent } from '../report/content.ts'
import { CHECKS } from './catalogue.ts'
import { describeFinding } from './describe-finding.ts'
import { REPAIR_SENTENCES } from './sentence-text.ts'

const fund = (cells: object) => tableReport({ funds: [{ label: '年度资金总额', ...cells }] })
const BUDGET = '年初预算收入67.32万元。'

/** A report for every sentence of every check. */
const EXAMPLES: Readonly<Record<string, ReportContent>> = {
  'A1 sum': textReport('总支出100万元，其中：基本支出50万元，项目支出40万元。'),
  'A2 change': textReport(`${BUDGET}决算总收入233.09万元，较预算增加100万元。`),
  'A2 direction': textReport(`${BUDGET}决算总收入233.09万元，较预算减少165.77万元。`),
  'A2 growth': textReport(`${BUDGET}决算总收入233.09万元，较预算增长100%。`),
  'A2 own': textReport('会议费8万元，比上年减少2万元，下降30%。'),
  'A2 saved': textReport('预算金额450万元，中标金额428.6万元，节约资金24.1万元，节支率4.76%。'),
  'A3 share': textReport('总支出100万元，其中：基本支出50万元，占40%。'),
  'A3 total': textReport('基本支出占总支出的26.55%，项目支出占总支出的74.45%。'),
  'A4 missing': fund({ budget: '345.43', rate: '100%', score: '10' }),
  'A4 rate': fund({ budget: '345.43', executed: '300', rate: '96.85%' }),
  'A4 over': fund({ budget: '329.77', executed: '338.31', rate: '102.59%' }),
  'A4 unbudgeted': fund({ budget: '0', executed: '5' }),
  'A4 initial': fund({ initial: '310.2', executed: '154.74', rate: '50%' }),
  'A4 unstated': fund({ budget: '100', executed: '100', score: '10' }),
  'A4 prose': textReport('全年预算数345.43万元，全年执行数300万元，预算执行率96.85%。'),
  'A4 arrived': textReport('预算安排500万元，实际到位450万元，到位率95%。'),
  'A5 sum': tableReport({
    funds: [
      { label: '年度资金总额', budget: '100' },
      { label: '其他资金', budget: '90' },
    ],
  }),
  'A5 zero': tableReport({
    funds: [
      { label: '年度资金总额', budget: '0' },
      { label: '其他资金', budget: '90' },
    ],
  }),
  'A6 sum': textReport('“三公”经费决算3万元，其中：公务接待费1万元，公务用车费1万元。'),
  'A6 category': reportOf({
    sections: [
      sectionOf('“三公”经费', '预算3万元，其中：接待费1万元，出国费2万元。', '决算2万元，其中：接待费1万元，公务用车费1万元。'),
    ],
  }),
  'A7 sum': textReport('政府采购支出100万元，其中：货物50万元，服务50元。'),
  'A7 exceeds': textReport('总支出100万元。政府采购支出200万元。'),
  'A8 net': textReport('资产总额100万元，负债10万元，净资产80万元。'),
  'A8 use': textReport('固定资产原值100万元，在用90万元，使用率80%。'),
  'A8 depreciation': textReport('固定资产原值100万元，累计折旧20万元，净值70万元。'),
  'A8 cost': textReport('资产总额100万元，固定资产原值200万元。'),
  'A8 parts': textReport('资产总额100万元，其中流动资产60万元，无形资产50万元。'),
  'A9 total': textReport('本年收入90万元，年初结转5万元，收入总计100万元。'),
  'A9 unequal': textReport('本年收入90万元，年初结转5万元，收入总计95万元；本年支出80万元，年末结转10万元，支出总计90万元。'),
  'A9 balance': textReport('决算总收入100万元，总支出90万元，年末结转20万元。'),
  'A9 withCarried': textReport('本年收入100万元，上年结转5万元，本年支出90万元，年末结转20万元。'),
  'A9 exceeds': textReport('决算总收入100万元，决算总支出120万元。'),
  'A9 short': textReport('决算总收入100万元，上年结转5万元，决算总支出120万元。'),
  'A10 groups': textReport('按收入性质分：一般公共预算60万元；按支出性质分：基本支出40万元，项目支出10万元。'),
  'A10 income': textReport('全年数50万元，按收入性质分：一般公共预算60万元；按支出性质分：基本支出40万元，项目支出10万元。'),
  'A10 spending': textReport('全年数60万元，按收入性质分：一般公共预算60万元；按支出性质分：基本支出40万元，项目支出10万元。'),
  'A10 total': textReport('全年数70万元，按收入性质分：一般公共预算50万元；按支出性质分：基本支出40万元，项目支出10万元。'),
  'A11 sum': textReport('政府采购支出100.05万元，其中：货物50.05元，服务50万元。'),
  'A11 same': textReport('决算总支出233.09万元。本单位决算总支出233.09元。'),
  'A11 factor': fund({ budget: '345.43', executed: '3454300' }),
  'A11 bare': textReport('本年收入67.32万。'),
  'A11 doubled': textReport('本年收入67.32万元元。'),
  'A11 cells': fund({ budget: '620.82万元' }),
  'A10 own': tableReport({
    funds: [
      { label: '按收入性质分', budget: '67.32' },
      { label: '其中：一般公共预算', budget: '60' },
    ],
  }),
  'A13 again': textReport('年末结转结余6.1万元。', '年末结转和结余1.6万元。'),
  'A12 number': textReport('实际支出7.00.77万元。'),
  'A12 likely': textReport('实际支出7,00.0,77万元。'),
  'A12 cell': fund({ budget: '7.00.77' }),
  'A12 likelyCell': fund({ budget: '7,00.0,77' }),
  'A12 broken': textReport('群众满意度达95. 10%。'),
  'B1 group': tableReport({ indicators: [{ level1: '产出指标(50分)', weight: '90' }] }),
  'B1 total': tableReport({ funds: [{ label: '年度资金总额' }], indicators: [{ level1: '产出指标', weight: '80' }] }),
  'B1 printed': tableReport({
    funds: [{ label: '年度资金总额' }],
    indicators: [{ level1: '产出指标', weight: '90' }],
    printed: { weight: '110', score: '' },
  }),
  'B2 sum': tableReport({ indicators: [{ weight: '100', score: '90' }], printed: { weight: '100', score: '95' } }),
  'B2 twice': tableReport({
    funds: [
      { label: '年度资金总额', budget: '1', executed: '1', weight: '10', score: '10' },
      { label: '其他资金', score: '10' },
    ],
    indicators: [{ weight: '90', score: '80' }],
    printed: { weight: '100', score: '100' },
  }),
  'B3 above': tableReport({ indicators: [{ level3: '清淤长度', weight: '100', score: '101' }] }),
  'B3 negative': tableReport({ indicators: [{ level3: '清淤长度', weight: '100', score: '-1' }] }),
  'C1 gap': textReport('1.清淤', '2.巡查', '4.绿化'),
  'C1 repeated': textReport('1.清淤', '2.巡查', '2.绿化'),
  'C1 order': textReport('1.清淤', '2.巡查', '3.绿化', '2.宣传'),
  'C1 start': textReport('2.清淤', '3.巡查'),
  'C1 mark': textReport('1、清淤', '2、巡查'),
  'C2 unclosed': textReport('清淤（含绿化12公里。'),
  'C2 unopened': textReport('清淤含绿化）12公里。'),
  'C2 crossed': textReport('《河道管理办法〉已执行。'),
  'C2 turned': textReport('严格控制“三公“经费。'),
  'C2 straight': textReport('严格控制"三公经费。'),
  'C2 doubled': textReport('清淤12公里，，已验收。'),
  'C2 mixed': textReport('清淤;绿化；巡查。'),
  'C3 goals': reportOf({
    ...tableReport({ indicators: [{ actual: '12' }] }),
    sections: [sectionOf('整体绩效目标完成情况', '良好。')],
  }),
  'C3 emptyGoals': reportOf({
    ...tableReport({ indicators: [{ actual: '12' }] }),
    sections: [sectionOf('主要职责', '河道管理。'), sectionOf('整体绩效目标完成情况')],
  }),
  'C3 bare': reportOf({
    sections: [sectionOf('资产管理情况', '良好。'), { ...sectionOf('其他', '资产总额12万元。'), id: 's2' }],
  }),
  'C3 empty': reportOf({ sections: [sectionOf('资产管理情况'), { ...sectionOf('其他', '资产总额12万元。'), id: 's2' }] }),
  'C4 table': reportOf({
    ...tableReport({ funds: [{ label: '年度资金总额', budget: '60' }] }),
    sections: [sectionOf('项目绩效目标完成情况', '无。')],
  }),
  'C4 spending': reportOf({
    sections: [sectionOf('项目绩效目标完成情况', '无。'), { ...sectionOf('决算情况', '项目支出60万元。'), id: 's2' }],
  }),
  'C5 blank': textReport('清淤××公里。'),
  'C5 hint': textReport('请填写'),
  'C5 omission': textReport('指标2：'),
  'C5 garbled': textReport('支出#REF!万元。'),
  ...SCORE_EXAMPLES,
  ...CROSS_EXAMPLES,
  'D7 differs': { ...textReport('年初预算收入67.32万元。'), facts: { 'income.budget': { value: '76.32', unit: '万元' } } },
  'C6 slip': textReport('隐患调査'),
  'C6 old': textReport('固定资产台帐'),
  'C6 vocabulary': textReport('渠道管理经费，河道管理经费，山塘管理经费，水库菅理经费'),
  'C6 doubled': textReport('对河道进行进行清淤。'),
  'C6 until': textReport('截止2022年末清淤12公里。'),
  'C8 number': textReport('依据青编发〔2021〕号。'),
  'C8 open': textReport('依据青编发〔2021〕17。'),
  'C8 year': textReport('依据青编发〔2201〕17号。'),
  'C8 style': textReport('依据青编发[2021]17号。'),
  'C9 sum': textReport('编制12名，其中：行政编制5名，事业编制6名。'),
  'C9 posts': textReport('编制2名，设主任1名，副主任2名。'),
  'C9 over': textReport('编制2名，实有在职人员3名。'),
  'C9 differs': textReport('核定编制2名。', '按编制3名安排。'),
  'C9 offices': textReport('内设办公室、工程股、财务股四个股室。'),
  'C7 title': reportOf({ title: '2021年度绩效自评报告' }),
  'C7 figures': reportOf({ sections: [sectionOf('部门预算情况', '2021年年初预算收入67.32万元。')] }),
  'C7 closing': reportOf({ sections: [sectionOf('资产管理情况', '2021年末资产完好。')] }),
  'C7 target': tableReport({ indicators: [{ target: '2021年6月' }] }),
  'C7 deadline': reportOf({ sections: [sectionOf('改进措施', '将于2021年底前完成。')] }),
  'C7 date': textReport('2022年11月31日完工。'),
  'C7 year': textReport('2202年完工。'),
  'C7 range': textReport('2022年9月至2022年3月实施。'),
  'C10 mixed': textReport('全年预算数5万元。', '清淤年度预算数5万元。'),
  'C7 slip': textReport('2022年预算总收入67.32万元，2021年预算总支出67.32万元。'),
}

const NAMES = CHECKS.flatMap(({ code, sentences }) => Object.keys(sentences).map((sentence) => `${code} ${sentence}`))

test('[CK22] every code stands once in the catalogue', () => {
  const codes = CHECKS.map(({ code }) => code)
  expect(new Set(codes).size).toBe(codes.length)
})

test('[CK22] every sentence of every check has an example here', () => {
  expect(Object.keys(EXAMPLES).sort()).toEqual(NAMES.toSorted())
})

test.each(Object.entries(EXAMPLES))('[CK22] %s is said in both languages, with every figure in it', (name, report) => {
  const finding = findingsOf(report).find(({ code, params }) => `${code} ${params['sentence']}` === name)
  expect(finding).toBeDefined()
  if (!finding) return
  expect(describeFinding(finding, 'zh')).toBe(finding.message)
  const check = CHECKS.find(({ code }) => code === finding.code)
  const sentence = check?.sentences[finding.params['sentence'] ?? '']
  expect(finding.severity).toBe(sentence?.severity)
  expect(finding.message + describeFinding(finding, 'en')).not.toMatch(/[{}]|undefined|NaN/)
  expect(finding.message).toMatch(/。$/)
  expect(describeFinding(finding, 'en')).toMatch(/\.$/)
  expect(finding.places.length).toBeGreaterThan(0)
})

test('[CK22] both languages of a sentence name the same figures, and the English one has no Chinese of its own', () => {
  const texts = [...CHECKS.flatMap(({ sentences }) => Object.values(sentences)), ...Object.values(REPAIR_SENTENCES)]
  for (const { zh, en } of texts) {
    expect(parameters(en)).toEqual(parameters(zh))
    expect(en).not.toMatch(/\p{Script=Han}/u)
  }
})

test('[CK22] a finding of a newer version is shown as it was said', () => {
  const finding = { code: 'Z9', severity: 'error' as const, message: '另有问题。', params: {}, places: [] }
  expect(describeFinding(finding, 'en')).toBe('另有问题。')
})

function parameters(text: string): string[] {
  return [...new Set([...text.matchAll(/\{(\w+)\}/g)].map((match) => match[1] ?? ''))].sort()
}
