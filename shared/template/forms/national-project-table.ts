import type { TableForm } from '../template.ts'

/** 项目支出绩效自评表, 附件1 of 财预〔2020〕10号: the nine-column grid with 50/30/10 points and 10 for execution. */
export const nationalProjectTable: TableForm = {
  kind: 'project',
  title: '{year}年度项目支出绩效自评表',
  unit: '万元',
  labels: { name: '项目名称', supervisor: '主管部门', implementer: '实施单位', funds: '项目资金' },
  funds: [
    { id: 'total', label: '年度资金总额' },
    { id: 'current', label: '其中：当年财政拨款' },
    { id: 'carryOver', label: '上年结转资金' },
    { id: 'other', label: '其他资金' },
  ],
  executionWeight: '10',
  groups: [
    { level1: '产出指标', weight: '50', level2: ['数量指标', '质量指标', '时效指标', '成本指标'] },
    { level1: '效益指标', weight: '30', level2: ['经济效益指标', '社会效益指标', '生态效益指标', '可持续影响指标'] },
    { level1: '满意度指标', weight: '10', level2: ['服务对象满意度指标'] },
  ],
}
