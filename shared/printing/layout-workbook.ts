import { assert } from '../base/assert.ts'
import type { ReportContent } from '../report/content.ts'
import type { FinalMark } from '../report/final-line.ts'
import { tableTotal } from '../scoring/report-total.ts'
import { findRules } from '../scoring/rules/catalogue.ts'
import type { RuleSet } from '../scoring/rules/rule-set.ts'
import type { ScoreSheet, TableScore } from '../scoring/score-sheet.ts'
import { findTemplate } from '../template/catalogue.ts'
import { type FactLine, type Mention, layoutFacts, layoutMentions } from './layout-facts.ts'
import { layoutReport } from './layout-report.ts'
import type { FormTable, PrintBlock } from './print-document.ts'
import type { TableGrid } from './table-grid.ts'
import { type ExplainedCell, withComputations } from './with-computations.ts'

/** The tables of a report with what they rest on, as a workbook holds them; the narrative is for text formats. */
export interface PrintWorkbook {
  readonly title: string
  readonly forms: readonly WorkbookForm[]
  readonly facts: readonly FactLine[]
  readonly mentions: readonly Mention[]
  /** 报告信息: names and what they are. */
  readonly about: readonly (readonly [name: string, value: string])[]
}

export interface WorkbookForm {
  /** What the table is about, by the name of its project. */
  readonly name: string
  readonly form: ExplainedForm
}

/** A form whose computed cells say how they follow from others. */
export interface ExplainedForm extends Pick<FormTable, 'title' | 'note'> {
  readonly grid: TableGrid<ExplainedCell>
}

/**
 * @param stored content of a template that ships
 * @param sheet the score sheet of the same content
 */
export function layoutWorkbook(stored: ReportContent, sheet: ScoreSheet, mark: FinalMark | null): PrintWorkbook {
  const rules = findRules(sheet.rules) ?? null
  const forms = layoutReport(stored, sheet).blocks.filter(isForm)
  return {
    title: stored.title,
    forms: forms.map((form, at) => {
      const [table, score] = [stored.tables[at], sheet.tables[at]]
      assert(table && score, 'every form is that of a scored table')
      return {
        name: table.name,
        form: { ...form, grid: withComputations(form.grid, { table, score, rules, year: stored.year }) },
      }
    }),
    facts: layoutFacts(stored),
    mentions: layoutMentions(stored),
    about: [
      ...describeReport(stored, rules),
      ...stored.tables.map((table, at) => describeScore(table.name, at, sheet.tables[at])),
      ...describeMark(mark),
    ],
  }
}

function isForm(block: PrintBlock): block is FormTable {
  return block.kind === 'form'
}

type Line = readonly [name: string, value: string]

function describeReport({ title, unit, year, template }: ReportContent, rules: RuleSet | null): Line[] {
  return [
    ['报告标题', title],
    ['填报单位', unit.name],
    ['主管部门', unit.supervisor ?? ''],
    ['年度', year > 0 ? String(year) : ''],
    ['表样', findTemplate(template)?.name ?? template],
    ['评分规则', rules ? `${rules.name}（${rules.source}）` : ''],
  ]
}

function describeScore(name: string, at: number, score: TableScore | undefined): Line {
  const { total, grade } = score ? tableTotal(score) : { total: null, grade: null }
  return [`自评表${at + 1}　${name}`, total === null ? '尚无总分' : `总分${total}分，等级${grade}`]
}

function describeMark(mark: FinalMark | null): Line[] {
  if (!mark) return [['状态', '征求意见稿，尚未定稿']]
  const { version, code, sha256, agreedAt, confirmers } = mark
  return [
    ['状态', `定稿，第 ${version} 版`],
    ['校验码', code],
    ['内容摘要（SHA-256）', sha256],
    ['定稿时间（UTC）', agreedAt],
    ['会签', confirmers.map(({ display, post, at }) => `${post} ${display} ${at}`).join('\n')],
  ]
}
