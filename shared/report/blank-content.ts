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

/** One empty indicator row for each second-level indicator, with its share of the group's points. */
export function blankTable(template: Template, id: string, unit: Unit): TableContent {
  const { form } = template
  const rows = form.groups.flatMap((group) =>
    group.level2.map((level2, at) => ({
      level1: group.level1,
      level2,
      weight: formatPlain(shareOf(new Decimal(group.weight), group.level2.length, at)),
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

/** Points are spread evenly, in two places; the last row takes what that leaves of the group's. */
function shareOf(points: Decimal, rows: number, at: number): Decimal {
  const share = points.div(rows).toDecimalPlaces(2, Decimal.ROUND_DOWN)
  return at === rows - 1 ? points.minus(share.times(rows - 1)) : share
}

export function emptyIndicator(id: string): IndicatorRow {
  return { id, level1: '', level2: '', level3: '', target: '', actual: '', weight: '', score: '', reason: '' }
}
