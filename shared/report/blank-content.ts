import { type Template, reportTitle, templateRef } from '../template/template.ts'
import { Decimal, formatPlain } from '../base/decimal.ts'
import { type IndicatorRow, REPORT_FORMAT, type ReportContent, type TableContent, type Unit } from './content.ts'

export interface ReportHeader {
  readonly year: number
  readonly unit: Unit
  /** "" = the template's own title. */
  readonly title: string
}

/** A new report: the template's outline, empty, and one indicator table in the official form. */
export function blankContent(template: Template, header: ReportHeader): ReportContent {
  return {
    format: REPORT_FORMAT,
    template: templateRef(template),
    title: header.title || reportTitle(template, header.year),
    year: header.year,
    unit: header.unit,
    sections: template.sections.map(({ id, number, title }) => ({ id, number, title, paragraphs: [] })),
    facts: {},
    tables: [blankTable(template, 't1', header.unit)],
  }
}

/** One empty indicator row for each second-level indicator; the group's points are spread evenly. */
export function blankTable(template: Template, id: string, unit: Unit): TableContent {
  const { form } = template
  const rows = form.groups.flatMap((group) =>
    group.level2.map((level2) => ({
      level1: group.level1,
      level2,
      weight: formatPlain(new Decimal(group.weight).div(group.level2.length)),
    })),
  )
  return {
    id,
    kind: form.kind,
    name: '',
    supervisor: unit.supervisor ?? '',
    implementer: unit.name,
    unit: form.unit,
    funds: form.funds.map((fund) => ({ id: fund.id, label: fund.label, initial: '', budget: '', executed: '' })),
    goal: { expected: '', actual: '' },
    indicators: rows.map((row, at) => ({ ...emptyIndicator(`${id}-${at + 1}`), ...row })),
  }
}

export function emptyIndicator(id: string): IndicatorRow {
  return { id, level1: '', level2: '', level3: '', target: '', actual: '', weight: '', score: '', reason: '' }
}
