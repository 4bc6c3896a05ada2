import type { Band, Step } from '../kinds/method.ts'
import type { RowRule } from './rule-set.ts'

/**
 * The rates of the 湖南 部门整体支出绩效评价指标表 with what each costs, as printed by units of several counties and
 * years. Where the printed tables give a row other points, the deduction is another one too; a row with points that
 * no printed table has is left to a person.
 */
export const hunanRates: readonly RowRule[] = [
  {
    names: ['在职人员控制率', '财政供养人员控制率'],
    limit: '≤100%',
    formula: {
      dividend: { plus: [['在职人数', '实际在职人数', '在职人员数', '在职人员', '在职']] },
      divisor: { plus: [['编制数', '编制人数', '编制']] },
    },
    methods: [
      { weight: '8', method: perPoint('over', '1', '0.5') },
      { weight: '5', method: perPoint('over', '1', '0.5') },
      { weight: '1', method: perPoint('over', '1', '0.1') },
    ],
  },
  {
    names: ['三公经费变动率'],
    limit: '≤0%',
    formula: {
      dividend: { plus: [['本年度三公经费预算数', '本年三公经费预算数', '本年预算数', '本年预算']], minus: [lastYear()] },
      divisor: { plus: [lastYear()] },
    },
    methods: [
      { weight: '8', method: perPoint('over', '1', '0.8') },
      { weight: '5', method: perPoint('over', '1', '0.5') },
      { weight: '3', method: perPoint('over', '1', '0.3') },
    ],
  },
  {
    names: ['预算完成率'],
    limit: '≥100%',
    formula: {
      dividend: { plus: available(), minus: [['年末结余', '年末结转', '年末结转结余']] },
      divisor: { plus: available() },
    },
    methods: [{ method: perPoint('under', '5', '2') }],
  },
  {
    names: ['预算控制率'],
    formula: { dividend: { plus: [added()] }, divisor: { plus: [initial()] } },
    methods: [
      { weight: '8', method: { kind: 'bands', unit: '%', bands: controlBands(['8', '6', '4', '2']) } },
      { weight: '5', method: { kind: 'bands', unit: '%', bands: controlBands(['5', '4', '3', '2']) } },
    ],
  },
  {
    names: ['新建楼堂馆所面积控制率'],
    limit: '≤100%',
    formula: {
      dividend: { plus: [['实际建设面积', '实际规模', '实际面积']] },
      divisor: { plus: [['批准建设面积', '批复规模', '批准面积']] },
    },
    methods: [{ weight: '5', method: perPoint('over', '5', '2') }],
  },
]

function perPoint(side: Step['side'], size: string, off: string): { kind: 'steps'; steps: readonly Step[] } {
  return { kind: 'steps', steps: [{ side, size, unit: '百分点', off }] }
}

/** 0, up to 10%, 20% and 30% (included), and nothing above. */
function controlBands([none = '', ten = '', twenty = '', thirty = '']: readonly string[]): readonly Band[] {
  return [
    { high: { value: '0', included: true }, award: { points: none } },
    { low: { value: '0', included: false }, high: { value: '10', included: true }, award: { points: ten } },
    { low: { value: '10', included: false }, high: { value: '20', included: true }, award: { points: twenty } },
    { low: { value: '20', included: false }, high: { value: '30', included: true }, award: { points: thirty } },
    { low: { value: '30', included: false }, award: { points: '0' } },
  ]
}

function lastYear(): readonly string[] {
  return ['上年度三公经费预算数', '上年三公经费预算数', '上年预算数', '上年预算']
}

function available(): readonly (readonly string[])[] {
  return [['上年结转', '年初结余', '年初结转', '上年结转结余'], initial(), added()]
}

function initial(): readonly string[] {
  return ['年初预算', '年初预算数']
}

function added(): readonly string[] {
  return ['本年追加', '本年追加预算', '本年追加预算数', '年中追加']
}
