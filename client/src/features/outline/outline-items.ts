import type { Finding } from '@gongping/shared/checks/finding.ts'
import type { ReportContent } from '@gongping/shared/report/content.ts'
import { sectionRoot } from '@gongping/shared/report/shape.ts'
import { findTemplate } from '@gongping/shared/template/catalogue.ts'
import type { EditPlace, PersonPlace } from '../../session/edit-place.ts'
import { filledSections, isTableFilled } from '../../session/filled-places.ts'
import { shortTableLabel, tableOfRow } from '../../session/place-label.ts'
import { placesOfTable } from '../../session/place-owners.ts'

/** A line of the outline: a heading of the form or one of its tables. */
export interface OutlineEntry {
  readonly kind: 'section' | 'table'
  readonly id: string
  readonly level: 1 | 2 | 3
  readonly title: string
  /** null = a heading that only stands above others; nothing is expected there. */
  readonly filled: boolean | null
}

export function outlineOf(content: ReportContent): OutlineEntry[] {
  const sections = findTemplate(content.template)?.sections ?? []
  const filled = filledSections(content)
  const headings = sections.map(({ id, level, number, title }): OutlineEntry => {
    return { kind: 'section', id, level, title: number + title, filled: filled.get(id) ?? null }
  })
  const tables = content.tables.map((table): OutlineEntry => {
    return { kind: 'table', id: table.id, level: 1, title: shortTableLabel(content, table), filled: isTableFilled(table) }
  })
  return [...headings, ...tables]
}

/** How many findings have a place in each section or table, by its id. */
export function findingCounts(findings: readonly Pick<Finding, 'places'>[], content: ReportContent): Map<string, number> {
  const counts = new Map<string, number>()
  for (const { places } of findings) {
    const ids = places.map(({ section, table, row }) => section ?? table ?? (row && tableOfRow(content, row)?.id))
    for (const id of new Set(ids)) if (id !== undefined) counts.set(id, (counts.get(id) ?? 0) + 1)
  }
  return counts
}

/** The id of the outline entry that a person's place belongs to. */
export function entryOf(content: ReportContent, place: EditPlace | PersonPlace): string | undefined {
  if ('root' in place || 'fact' in place) return undefined
  return 'section' in place ? place.section : tableOfRow(content, place.row)?.id
}

/** What of the report can be given to somebody in an entry: the section, or everything in the table. */
export function placesOfEntry({ tables }: ReportContent, { kind, id }: OutlineEntry): string[] {
  if (kind === 'section') return [sectionRoot(id)]
  return tables.filter((table) => table.id === id).flatMap(placesOfTable)
}
