import { factName } from '@gongping/shared/figures/figure-name.ts'
import type { IndicatorRow, ReportContent, TableContent } from '@gongping/shared/report/content.ts'
import { cellLabel } from './cell-label.ts'
import type { StructureRoot } from './edit-place.ts'

/** What parts of the report are called that are no text of their own. */
export const STRUCTURE_NAMES: Readonly<Record<StructureRoot, string>> = {
  rows: '自评表的行',
  meta: '标题、年度和单位',
  facts: '基础数据',
}

const NO_ROWS: ReadonlySet<string> = new Set()

/**
 * What such a part says, line by line: to be read and copied.
 * @param added rows that only this person has: they are told with their cells.
 */
export function structureWords(content: ReportContent, root: StructureRoot, added = NO_ROWS): string {
  if (root === 'meta') return [content.title, String(content.year), content.unit.name].join('\n')
  if (root === 'facts') return factLines(content).join('\n')
  return content.tables
    .flatMap((table) => {
      const lines = table.indicators.map((row) => (added.has(row.id) ? wholeRow(table, row) : rowLine(row)))
      return [table.name, ...lines]
    })
    .join('\n')
}

function factLines({ facts }: ReportContent): string[] {
  return Object.entries(facts).map(([key, { value, unit, last }]) => {
    const before = last === undefined ? '' : `（上年 ${last}${unit}）`
    return `${factName(key, 'zh')}：${value}${unit}${before}`
  })
}

function rowLine({ level1, level2, level3 }: IndicatorRow): string {
  return [level1, level2, level3].filter((word) => word !== '').join(' · ')
}

const CELLS = ['target', 'actual', 'weight', 'score', 'reason', 'method'] as const

function wholeRow(table: TableContent, row: IndicatorRow): string {
  const cells = CELLS.filter((field) => (row[field] ?? '') !== '')
  const told = cells.map((field) => `${cellLabel(table, row.id, field).column}：${row[field] ?? ''}`)
  return [rowLine(row), ...told].join('；')
}
