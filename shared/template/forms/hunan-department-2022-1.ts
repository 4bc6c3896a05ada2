import type { Template } from '../template.ts'
import { nationalProjectTable } from './national-project-table.ts'

/** 部门整体支出绩效自评报告 in the outline that counties of 湖南 used for 2022, with national project tables. */
export const hunanDepartment2022v1: Template = {
  id: 'hunan-department',
  version: '2022.1',
  name: '部门整体支出绩效自评报告（湖南，2022年）',
  nameEn: 'Department expenditure self-evaluation report (Hunan, 2022)',
  source: '湘财绩〔2020〕7号及2022年度自评通知的报告提纲；自评表为财预〔2020〕10号附件1',
  title: '{year}年度部门整体支出绩效自评报告',
  rules: 'national@2020.1',
  sections: [
    { id: 'overview', level: 1, number: '一、', title: '单位基本情况', hint: '' },
    { id: 'duties', level: 2, number: '（一）', title: '部门主要职责', hint: '按“三定”规定逐条写明主要职责。' },
    {
      id: 'staffing',
      level: 2,
      number: '（二）',
      title: '人员编制情况',
      hint: '内设机构、编制数、年末实有人数，与机构编制批复一致。',
    },
    { id: 'spending', level: 1, number: '二、', title: '预算支出及绩效情况', hint: '' },
    { id: 'accounts', level: 2, number: '（一）', title: '部门预决算情况', hint: '' },
    {
      id: 'initial-budget',
      level: 3,
      number: '1.',
      title: '部门预算情况',
      hint: '年初预算收入及来源；年初预算支出，其中基本支出、项目支出。',
    },
    {
      id: 'final-accounts',
      level: 3,
      number: '2.',
      title: '部门决算情况（含年中预算追加情况）',
      hint: '决算收入、较预算增减；决算支出，基本支出与项目支出的金额和占比；差异原因。',
    },
    {
      id: 'three-public',
      level: 3,
      number: '3.',
      title: '“三公”经费执行情况',
      hint: '预算数与决算数，分因公出国（境）费、公务用车购置及运行维护费、公务接待费。',
    },
    { id: 'procurement', level: 3, number: '4.', title: '政府采购执行情况', hint: '政府采购支出总额，其中货物、工程、服务。' },
    {
      id: 'assets',
      level: 3,
      number: '5.',
      title: '资产管理情况',
      hint: '资产总额、负债总额、净资产；固定资产原值、在用资产及使用率。',
    },
    { id: 'performance', level: 2, number: '（二）', title: '资金使用及绩效情况', hint: '' },
    {
      id: 'overall-goals',
      level: 3,
      number: '1.',
      title: '整体绩效目标完成情况',
      hint: '对照年初整体绩效目标逐项说明完成情况。',
    },
    {
      id: 'project-goals',
      level: 3,
      number: '2.',
      title: '项目绩效目标完成情况（仅对50万元以上的项目资金进行分项说明）',
      hint: '每个50万元以上的项目写一段，并附该项目的绩效自评表。',
    },
    {
      id: 'problems',
      level: 1,
      number: '三、',
      title: '存在的问题及改进措施',
      hint: '未完成或偏离目标较大的，分析原因并提出改进措施。',
    },
    { id: 'other', level: 1, number: '四、', title: '其他需要说明的情况', hint: '' },
  ],
  form: {
    ...nationalProjectTable,
    title: '{year}年度预算支出绩效自评表',
    labels: { ...nationalProjectTable.labels, name: '项目支出名称' },
  },
}
