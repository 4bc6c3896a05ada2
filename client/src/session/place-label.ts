import type { ReportContent, TableContent } from '@gongping/shared/report/content.ts'
import { findTemplate } from '@gongping/shared/template/catalogue.ts'
import { tableTitle } from '@gongping/shared/template/template.ts'
import type { EditPlace, PersonPlace } from './edit-place.ts'
import { STRUCTURE_NAMES } from './structure-words.ts'

/**
 * "二（一）2": the numbers of a section and of the headings above it; a heading of the first level, whose number
 * alone would say little, in full; "" for a section the template does not have.
 */
export function sectionLabel(content: ReportContent, sectionId: string): string {
  const sections = findTemplate(content.template)?.sections ?? []
  const at = sections.findIndex(({ id }) => id === sectionId)
  const own = sections[at]
  if (!own) return ''
  if (own.level === 1) return own.number + own.title
  const numbers: string[] = []
  let level = own.level + 1
  for (const section of sections.slice(0, at + 1).toReversed()) {
    if (section.level >= level) continue
    numbers.unshift(section.number.replace(/[、.．]$/, ''))
    level = section.level
  }
  return numbers.join('')
}

/** "二（一）2 部门决算情况", "一（二）人员编制情况": the label with the heading's own words. */
export function sectionName(content: ReportContent, sectionId: string): string {
  const label = sectionLabel(content, sectionId)
  const title = content.sections.find(({ id }) => id === sectionId)?.title ?? ''
  if (label.endsWith(title)) return label
  return label.endsWith('）') ? label + title : `${label} ${title}`
}

/** The form's title, with the project's name where a report has several tables. */
export function tableLabel(content: ReportContent, table: TableContent): string {
  const template = findTemplate(content.template)
  const title = template ? tableTitle(template.form, content.year) : ''
  return content.tables.length > 1 && table.name !== '' ? `${title}（${table.name}）` : title
}

/** The table that a row stands in: its own id, a row of funds or an indicator. */
export function tableOfRow({ tables }: Pick<ReportContent, 'tables'>, row: string): TableContent | undefined {
  return tables.find(
    (table) => table.id === row || row.startsWith(`${table.id}/`) || table.indicators.some(({ id }) => id === row),
  )
}

/** Where that is, in a few characters, for avatars and lists. */
export function placeLabel(content: ReportContent, place: EditPlace | PersonPlace): string {
  if ('fact' in place) return STRUCTURE_NAMES.facts
  if ('root' in place) return STRUCTURE_NAMES[place.root]
  if ('section' in place) return sectionLabel(content, place.section)
  const table = tableOfRow(content, place.row)
  return table ? shortTableLabel(content, table) : ''
}

/** "自评表", or the project's name where a report has several tables. */
export function shortTableLabel(content: ReportContent, table: TableContent): string {
  return content.tables.length > 1 && table.name !== '' ? table.name : '自评表'
}
