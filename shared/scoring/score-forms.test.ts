import { expect, test } from 'vitest'
import { tableReport } from '../../test/fixtures/report-of.ts'
import type { FundRow, IndicatorRow, TableContent } from '../report/content.ts'
import { findRules } from './rules/catalogue.ts'
import { scoreReport } from './score-report.ts'

/** One published form with figures of our own: what it prints, and what the rules make of it. */
interface Form {
  readonly form: string
  readonly rules: string
  readonly unit?: TableContent['unit']
  readonly total: Partial<FundRow>
  /** 一级指标, 三级指标, 年度指标值, 实际完成值, 分值, 评分标准 */
  readonly rows: readonly (readonly string[])[]
  readonly execution: string | null
  readonly computed: readonly (string | null)[]
  readonly sum: string
}

const FORMS: readonly Form[] = [
  {
    form: '云南: 元, and 指标性质, 指标值, 度量单位 joined into one target',
    rules: 'national',
    unit: '元',
    total: { budget: '402118.50', executed: '402118.50', weight: '10' },
    rows: [
      ['产出指标', '受助人数', '≧618人次', '618', '20'],
      ['产出指标', '标准达标率', '═ 100 %', '97%', '20'],
      ['效益指标', '减轻负担', '有效', '有效', '30'],
      ['满意度指标', '家长满意度', '≧95%', '100%', '20'],
    ],
    execution: '10.00',
    computed: ['20.00', '19.40', null, '20.00'],
    sum: '69.40',
  },
  {
    form: '安徽: targets written into the names, rows of the form left empty',
    rules: 'national',
    total: { initial: '760', budget: '760', executed: '760', weight: '10' },
    rows: [
      ['产出指标(50分)', '指标1:改造项目数量', '2', '2', '50'],
      ['效益指标(30分)', '指标1:安全度汛', '', '', '30'],
      ['效益指标(30分)', '指标1:/', '/', '/', ''],
      ['满意度指标(10分)', '指标1:服务对象满意度', '90%', '100%', '10'],
    ],
    execution: '10.00',
    computed: ['50.00', null, null, '10.00'],
    sum: '70.00',
  },
  {
    form: '湖北: 20 points for execution, A/B',
    rules: 'hubei',
    total: { budget: '57.4', executed: '45.92' },
    rows: [
      ['产出指标', '养护里程', '≥24公里', '18公里', '20'],
      ['产出指标', '单位成本', '≤2.4万元', '3万元', '20'],
      ['效益指标', '投诉件数', '≤4件', '12件', '20'],
      ['满意度指标', '群众满意度', '≥90%', '93.6%', '20'],
    ],
    execution: '16.00',
    computed: ['15.00', '16.00', '6.67', '20.00'],
    sum: '73.67',
  },
  {
    form: '江西: amounts with their unit, execution in steps',
    rules: 'jiangxi',
    total: { budget: '408.5万元', executed: '396.2万元', weight: '10' },
    rows: [['产出指标', '案件办结率', '≥90%', '88.2%', '90']],
    execution: '7.00',
    computed: ['88.20'],
    sum: '95.20',
  },
  {
    form: '四川: a form published before anything was filled in',
    rules: 'national',
    total: { label: '总额', budget: '318.40', executed: '318.40', weight: '10' },
    rows: [
      ['产出指标', '发放覆盖率', '=100%', '', '60'],
      ['效益指标', '足额保障率', '=100%', '', '30'],
    ],
    execution: '10.00',
    computed: [null, null],
    sum: '10.00',
  },
  {
    form: '县级专项资金: no points at all',
    rules: 'national',
    total: { budget: '88.6', executed: '88.6' },
    rows: [['产出指标', '储备到位率', '100%', '100%', '']],
    execution: '10.00',
    computed: [null],
    sum: '10.00',
  },
  {
    form: '北京: the initial budget, whole percent',
    rules: 'beijing',
    total: { initial: '268.4', executed: '180.1', weight: '10' },
    rows: [
      ['产出指标(50分)', '保洁面积', '12.5', '12.5', '12.5', '达到指标值,记满分;未达到指标值,按B/A或A/B*该指标分值记分.'],
      ['产出指标(50分)', '响应时间', '≤40分钟', '50分钟', '12.5'],
    ],
    execution: '6.70',
    computed: ['12.50', '10.00'],
    sum: '29.20',
  },
  {
    form: '重庆: 得分系数, a rate without its amounts',
    rules: 'chongqing',
    total: { rate: '82%', score: '8.2', weight: '10' },
    rows: [
      ['绩效指标', '公用经费控制率', '100%', '96%', '2', '100%'],
      ['绩效指标', '政府采购执行率', '100%', '71%', '2', '71'],
      ['绩效指标', '制度健全性', '高', '高', '3', '100'],
    ],
    execution: null,
    computed: ['2.00', '1.42', '3.00'],
    sum: '14.62',
  },
  {
    form: '福建: each row with its own standard',
    rules: 'fujian',
    total: { label: '合计', initial: '142.2', budget: '201.3', executed: '200.9' },
    rows: [
      ['产出目标', '台站巡检个数', '11个', '11个', '6', '本指标满分6分，巡检台站达11个得6分，少检查一个扣1分，扣完为止。'],
      ['产出目标', '科普活动场数', '8场', '5场', '6', '本指标满分6分，开展科普活动达8场得6分，少一场扣1分，扣完为止。'],
      ['产出目标', '演练场数', '4场', '3场', '6'],
    ],
    execution: '0.00',
    computed: ['6.00', '3.00', null],
    sum: '9.00',
  },
  {
    form: '湖南 评分表: standards printed beside the rates',
    rules: 'national',
    total: { label: '合计', weight: '0', budget: '1', executed: '1' },
    rows: [
      ['投入', '在职人员控制率', '', '101.2%', '8', '以100%为标准。在职人员控制率≤100%,计8分;每超过一个百分点扣0.5分,扣完为止。'],
      ['过程', '预算完成率', '', '93.1%', '8', '100%计满分,每低于5%扣2分,扣完为止。'],
      [
        '过程',
        '预算控制率',
        '',
        '16.4%',
        '8',
        '预算控制率=0,计8分;0-10%(含),计6分;10-20%(含),计4分;20-30%(含),计2分;大于30%不得分。',
      ],
    ],
    execution: '0.00',
    computed: ['7.50', '6.00', '4.00'],
    sum: '17.50',
  },
  {
    form: '湖南 评分表: rates whose standards the rule set knows',
    rules: 'hunan-department',
    total: { label: '合计', budget: '1', executed: '1' },
    rows: [
      ['投入', '在职人员控制率', '≤100%', '101.2%', '8'],
      ['过程', '预算完成率', '100%', '93.1%', '8'],
      ['过程', '预算控制率', '0', '16.4%', '8'],
    ],
    execution: '0.00',
    computed: ['7.50', '6.00', '4.00'],
    sum: '17.50',
  },
  {
    form: '2021年起的全国表: cost by itself, satisfaction in bands',
    rules: 'national-cost',
    total: { budget: '640', executed: '608' },
    rows: [
      ['成本指标', '经济成本', '≤640万元', '608万元', '20'],
      ['产出指标', '培训人次', '≥800人次', '760人次', '40'],
      ['效益指标', '就业率', '≥85%', '86.1%', '20'],
      ['满意度指标', '学员满意度', '≥95%', '88%', '10'],
    ],
    execution: '9.50',
    computed: ['20.00', '38.00', '20.00', '8.00'],
    sum: '95.50',
  },
]

test.each(FORMS.map((form) => [form.form, form] as const))(
  '[SC39] %s',
  (_, { rules, unit = '万元', total, rows, ...expected }) => {
    const indicators = rows.map(
      ([level1 = '', level3 = '', target = '', actual = '', weight = '', method]): Partial<IndicatorRow> => ({
        level1,
        level3,
        target,
        actual,
        weight,
        ...(method !== undefined && { method }),
      }),
    )
    const report = tableReport({ unit, funds: [{ label: '年度资金总额', ...total }], indicators })
    const [table] = scoreReport(report, findRules(rules)).tables
    expect(table?.execution.computed).toBe(expected.execution)
    expect(table?.indicators.map(({ computed }) => computed)).toEqual(expected.computed)
    expect(table?.total.score).toBe(expected.sum)
  },
)
