/**
 * What a form asks for: plain, immutable data, versioned. A published template never changes (its fingerprint
 * is pinned by a test); a correction is a new version, because reports name their template for ever.
 */
export interface Template {
  readonly id: string
  /** Year of the regulation or notice and a running number: "2022.1". */
  readonly version: string
  readonly name: string
  readonly nameEn: string
  /** Where the outline and the form come from. */
  readonly source: string
  /** Title of a new report; "{year}" is replaced by the budget year. */
  readonly title: string
  /** The rule set that scores its tables, "ID@VERSION". */
  readonly rules: string
  /** In reading order; the heading tree is given by `level`. */
  readonly sections: readonly SectionTemplate[]
  readonly form: TableForm
}

export interface SectionTemplate {
  readonly id: string
  /** 1 = 一、 2 = （一） 3 = 1. — headings are rendered from here and are never typed. */
  readonly level: 1 | 2 | 3
  readonly number: string
  readonly title: string
  /** What belongs here, shown in grey while the section is empty; never part of the content. */
  readonly hint: string
}

export type TableKind = 'project' | 'department'

/** The official indicator table (绩效自评表) of a template. */
export interface TableForm {
  readonly kind: TableKind
  /** Heading above the table; "{year}" is replaced. */
  readonly title: string
  readonly unit: '万元' | '元'
  readonly labels: TableLabels
  readonly funds: readonly FundTemplate[]
  /** Points for the execution rate (预算执行率). */
  readonly executionWeight: string
  readonly groups: readonly GroupTemplate[]
}

/** Labels that differ between the published variants of the form. */
export interface TableLabels {
  readonly name: string
  readonly supervisor: string
  readonly implementer: string
  readonly funds: string
}

export interface FundTemplate {
  readonly id: string
  readonly label: string
}

/** A first-level indicator (一级指标) with its points and the second-level indicators below it. */
export interface GroupTemplate {
  readonly level1: string
  readonly weight: string
  readonly level2: readonly string[]
}

export function templateRef(template: Template): string {
  return `${template.id}@${template.version}`
}

export function tableTitle(form: TableForm, year: number): string {
  return withYear(form.title, year)
}

export function reportTitle(template: Template, year: number): string {
  return withYear(template.title, year)
}

/** A report that names no year (0) is headed without one. */
function withYear(title: string, year: number): string {
  return year > 0 ? title.replace('{year}', String(year)) : title.replace('{year}年度', '')
}
