import type { TableKind } from '../template/template.ts'
import type { RichNode } from './rich-text.ts'

/**
 * A report as plain data: the JSON of contract §5 and what scoring, checks, printing and exports read.
 * Figures are strings as a person wrote them; nothing in here is computed.
 */
export interface ReportContent {
  readonly format: typeof REPORT_FORMAT
  /** "ID@VERSION" of the template. */
  readonly template: string
  readonly title: string
  readonly year: number
  readonly unit: Unit
  readonly sections: readonly SectionContent[]
  readonly facts: Readonly<Record<string, Fact>>
  readonly tables: readonly TableContent[]
}

export const REPORT_FORMAT = 'gongping.report/1'

export interface Unit {
  readonly name: string
  /** 主管部门 of the unit. */
  readonly supervisor?: string
}

export interface SectionContent {
  readonly id: string
  readonly number: string
  readonly title: string
  /** A paragraph of plain text is a string; anything richer is a TipTap node. */
  readonly paragraphs: readonly (string | RichNode)[]
}

/** A basic figure (基础数据) of the report. */
export interface Fact {
  readonly value: string
  readonly unit: string
  /** The value of the year before, in the same unit. */
  readonly last?: string
}

export interface TableContent {
  readonly id: string
  readonly kind: TableKind
  readonly name: string
  readonly supervisor: string
  readonly implementer: string
  readonly unit: '万元' | '元'
  readonly funds: readonly FundRow[]
  readonly goal: { readonly expected: string; readonly actual: string }
  readonly indicators: readonly IndicatorRow[]
  /** 总分 row as a source printed it; kept to compare with, never used to score. */
  readonly printed?: { readonly weight: string; readonly score: string }
}

/** A row of 项目资金. Amounts in the table's unit. */
export interface FundRow {
  readonly id: string
  readonly label: string
  /** 年初预算数 */
  readonly initial: string
  /** 全年预算数 */
  readonly budget: string
  /** 全年执行数 */
  readonly executed: string
  /** 分值, 执行率, 得分 as the unit wrote them. */
  readonly weight?: string
  readonly rate?: string
  readonly score?: string
}

export interface IndicatorRow {
  readonly id: string
  /** 一级指标 without its points: "产出指标". */
  readonly level1: string
  readonly level2: string
  readonly level3: string
  /** 年度指标值 */
  readonly target: string
  /** 实际完成值 */
  readonly actual: string
  /** 分值 */
  readonly weight: string
  /** 得分 the unit gave itself; "" = compute it. */
  readonly score: string
  /** 偏差原因分析及改进措施 */
  readonly reason: string
  /** How this row is scored, where the form says so. */
  readonly method?: string
}
