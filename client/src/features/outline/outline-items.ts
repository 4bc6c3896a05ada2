import type { Finding } from '@gongping/shared/checks/finding.ts'
import type { ReportContent, TableContent } from '@gongping/shared/report/content.ts'
import { findTemplate } from '@gongping/shared/template/catalogue.ts'
import type { EditPlace } from '../../session/edit-place.ts'
import { shortTableLabel, tableOfRow } from '../../session/place-label.ts'

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
  const filled = new Map(content.sections.map(({ id, paragraphs }) => [id, paragraphs.length > 0]))
  const headings = sections.map(({ id, level, number, title }, at): OutlineEntry => {
    const isFilled = filled.get(id) ?? false
    const hasChildren = (sections[at + 1]?.level ?? 0) > level
    return { kind: 'section', id, level, title: number + title, filled: hasChildren && !isFilled ? null : isFilled }
  })
  const tables = content.tables.map((table): OutlineEntry => {
    return { kind: 'table', id: table.id, level: 1, title: shortTableLabel(content, table), filled: isTableFilled(table) }
  })
  return [...headings, ...tables]
}

/** Filled in the sense of the form: the project has its name and every indicator says what was reached. */
function isTableFilled({ name, indicators }: TableContent): boolean {
  return name !== '' && indicators.every(({ level3, actual }) => level3 !== '' && actual !== '')
}

/** How many findings have a place in each section or table, by its id. */
export function findingCounts(findings: readonly Finding[], content: ReportContent): Map<string, number> {
  const counts = new Map<string, number>()
  for (const { places } of findings) {
    const ids = places.map(({ section, table, row }) => section ?? table ?? (row && tableOfRow(content, row)?.id))
    for (const id of new Set(ids)) if (id !== undefined) counts.set(id, (counts.get(id) ?? 0) + 1)
  }
  return counts
}

/** The id of the outline entry that a person's place belongs to. */
export function entryOf(content: ReportContent, place: EditPlace): string | undefined {
  if ('root' in place) return undefined
  return 'section' in place ? place.section : tableOfRow(content, place.row)?.id
}
