import type { Template } from '../template.ts'
import { nationalProjectTable } from './national-project-table.ts'

/** The national 项目支出绩效自评表 alone. */
export const nationalProject2020v1: Template = {
  id: 'national-project',
  version: '2020.1',
  name: '项目支出绩效自评表（全国）',
  nameEn: 'Project expenditure self-evaluation table (national)',
  source: '财预〔2020〕10号《项目支出绩效评价管理办法》附件1',
  title: '{year}年度项目支出绩效自评表',
  rules: 'national@2020.1',
  sections: [],
  form: nationalProjectTable,
}
