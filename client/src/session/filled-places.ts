import type { IndicatorRow, ReportContent, TableContent } from '@gongping/shared/report/content.ts'
import { findTemplate } from '@gongping/shared/template/catalogue.ts'

/** Whether each section has words; null for a heading that only stands above others, where nothing is expected. */
export function filledSections({ template, sections }: ReportContent): Map<string, boolean | null> {
  const withWords = new Set(sections.filter(({ paragraphs }) => paragraphs.length > 0).map(({ id }) => id))
  const outline = findTemplate(template)?.sections ?? []
  return new Map(
    outline.map(({ id, level }, at) => {
      const hasChildren = (outline[at + 1]?.level ?? 0) > level
      return [id, withWords.has(id) || (hasChildren ? null : false)]
    }),
  )
}

/** Filled in the sense of the form: the project has its name and every indicator says what was reached. */
export function isTableFilled({ name, indicators }: TableContent): boolean {
  return name !== '' && indicators.every(isIndicatorFilled)
}

/** Whether an indicator says what was reached; null for other rows of a table, which may stay empty. */
export function isRowFilled({ indicators }: TableContent, rowId: string): boolean | null {
  const indicator = indicators.find(({ id }) => id === rowId)
  return indicator ? isIndicatorFilled(indicator) : null
}

function isIndicatorFilled({ level3, actual }: IndicatorRow): boolean {
  return level3 !== '' && actual !== ''
}

/** How many sections and tables are still to be filled in. */
export function unfilledCount(content: ReportContent): number {
  const sections = [...filledSections(content).values()].filter((filled) => filled === false)
  return sections.length + content.tables.filter((table) => !isTableFilled(table)).length
}
