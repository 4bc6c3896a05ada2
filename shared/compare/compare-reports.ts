import { settleFigures } from '../figures/settle-figures.ts'
import type { ReportContent } from '../report/content.ts'
import { Budget } from './budget.ts'
import { compareCells } from './compare-cells.ts'
import { type ScoredReport, compareFigures } from './compare-figures.ts'
import { compareSections } from './compare-sections.ts'
import { compareTables } from './compare-tables.ts'
import type { Comparison, FigureChange, SectionChange, TableChange } from './comparison.ts'

/** Two states of a report side by side. Pure, and of bounded effort whatever stands in them. */
export function compareReports(before: ScoredReport, after: ScoredReport): Comparison {
  const budget = new Budget()
  const [one, other] = [settleFigures(before.content), settleFigures(after.content)]
  const figures = compareFigures(before, after)
  const header = compareCells(headerOf(one), headerOf(other), budget)
  const sections = compareSections(one.sections, other.sections, budget)
  const tables = compareTables({ ...before, tables: one.tables }, { ...after, tables: other.tables }, budget)
  const count = figures.filter(isWritten).length + header.length + sum(sections, inSection) + sum(tables, inTable)
  return { figures, header, sections, tables, count }
}

function headerOf({ title, year, unit, template }: ReportContent): Record<string, string> {
  return { title, year: String(year), 'unit/name': unit.name, 'unit/supervisor': unit.supervisor ?? '', template }
}

/** Scores follow from what is written. */
function isWritten({ what }: FigureChange): boolean {
  return what === 'fact' || what === 'last-year'
}

function inSection({ blocks, isRearranged }: SectionChange): number {
  const differs = blocks.filter(({ kind, isMoved, isReformatted }) => kind !== 'same' || isMoved || isReformatted)
  return differs.length + (isRearranged ? 1 : 0)
}

function inTable({ rows, isMoved }: TableChange): number {
  return rows.filter((row) => row.kind !== 'same' || row.isMoved).length + (isMoved ? 1 : 0)
}

function sum<T>(items: readonly T[], of: (item: T) => number): number {
  return items.reduce((total, item) => total + of(item), 0)
}
