import { Budget } from '../compare/budget.ts'
import { canonicalJson } from '../report/canonical.ts'
import type { Fact, ReportContent, SectionContent } from '../report/content.ts'
import { readFacts, readSection } from '../report/read-content.ts'
import type { ReportDoc } from '../report/report-doc.ts'
import { expand } from '../report/rich-text.ts'
import { type FactPart, type MetaKey, factKey } from '../report/shape.ts'
import { restoreNodes } from './restore-nodes.ts'
import { restoreTables } from './restore-tables.ts'

/**
 * Puts a report back to what it was, as an edit of what differs and of nothing else: colleagues who write meanwhile keep
 * what they write in whatever stays, and comments stay with their words. Call it inside one transaction. Live figures
 * must be live (releaseFigures).
 * @param unique letters and digits that nobody else chooses.
 */
export function restoreContent(report: ReportDoc, content: ReportContent, unique: string): void {
  const { title, year, unit } = content
  const meta: [MetaKey, string][] = [
    ['title', title],
    ['year', String(year)],
    ['unit/name', unit.name],
    ['unit/supervisor', unit.supervisor ?? ''],
  ]
  for (const [key, value] of meta) if (report.getMeta(key) !== value) report.meta.set(key, value)
  for (const section of content.sections) restoreSection(report, section)
  restoreFacts(report, content.facts)
  restoreTables(report, content.tables, unique)
}

/** The same of one section. */
export function restoreSection(report: ReportDoc, { id, number, title, paragraphs }: SectionContent): void {
  const now = readSection(report, id, number, title)
  if (canonicalJson(now.paragraphs) === canonicalJson(paragraphs)) return
  // An editor that finds an empty section would add a paragraph at once, one for each person who looks.
  restoreNodes(report.section(id), paragraphs.length > 0 ? paragraphs.map(expand) : [expand('')], new Budget())
}

function restoreFacts(report: ReportDoc, facts: ReportContent['facts']): void {
  const now = readFacts(report)
  for (const key of Object.keys(now)) if (!facts[key]) removeFact(report, key)
  for (const [key, fact] of Object.entries(facts))
    if (canonicalJson(now[key]) !== canonicalJson(fact)) restoreFact(report, key, fact)
}

function restoreFact(report: ReportDoc, key: string, { value, unit, last }: Fact): void {
  // A fact that is there without a value says so.
  if (!report.facts.has(factKey(key, 'value')) || report.getFact(key, 'value') !== value)
    report.facts.set(factKey(key, 'value'), value)
  report.setFact(key, 'unit', unit)
  report.setFact(key, 'last', last ?? '')
}

function removeFact(report: ReportDoc, key: string): void {
  for (const part of ['value', 'unit', 'last'] as const satisfies FactPart[]) report.facts.delete(factKey(key, part))
}
