import { national2020v1 } from './national-2020-1.ts'
import type { RuleSet } from './rule-set.ts'

/** 重庆 部门整体绩效自评表: a row earns the stated 得分系数 times its points; without one it is computed as everywhere. */
export const chongqing2021v1: RuleSet = {
  ...national2020v1,
  id: 'chongqing',
  version: '2021.1',
  name: '重庆',
  source: '重庆市部门整体绩效自评表（2021年度表样）：得分系数 × 指标权重',
  column: 'coefficient',
}
