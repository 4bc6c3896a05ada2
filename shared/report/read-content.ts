import type * as Y from 'yjs'
import { findTemplate } from '../template/catalogue.ts'
import type { Fact, FundRow, IndicatorRow, ReportContent, SectionContent, TableContent } from './content.ts'
import { REPORT_FORMAT } from './content.ts'
import { type Entity, ReportDoc, stringAt } from './report-doc.ts'
import { readFragment, simplify } from './rich-text.ts'
import type { EntityKind } from './shape.ts'

/**
 * The report in a Y.Doc as plain data. Reads only; an empty cell is "".
 * The section list is the template's: a document of a template we do not ship has no sections here.
 */
export function readContent(doc: Y.Doc): ReportContent {
  const report = new ReportDoc(doc)
  const template = report.getMeta('template')
  const supervisor = report.getMeta('unit/supervisor')
  return {
    format: REPORT_FORMAT,
    template,
    title: report.getMeta('title'),
    year: Number(report.getMeta('year')) || 0,
    unit: { name: report.getMeta('unit/name'), ...(supervisor !== '' && { supervisor }) },
    sections: (findTemplate(template)?.sections ?? []).map(({ id, number, title }) => readSection(report, id, number, title)),
    facts: readFacts(report),
    tables: readTables(report),
  }
}

export function readSection(report: ReportDoc, id: string, number: string, title: string): SectionContent {
  const paragraphs = readFragment(report.section(id)).map(simplify)
  // An editor keeps one empty paragraph in an empty section; that is still an empty section.
  const blank = paragraphs.every((paragraph) => paragraph === '')
  return { id, number, title, paragraphs: blank ? [] : paragraphs }
}

export function readFacts(report: ReportDoc): Record<string, Fact> {
  const keys = new Set([...report.facts.keys()].flatMap((key) => /^(.+)\/(?:value|last)$/.exec(key)?.[1] ?? []))
  return Object.fromEntries([...keys].sort().map((key) => [key, readFact(report, key)]))
}

function readFact(report: ReportDoc, key: string): Fact {
  const last = report.getFact(key, 'last')
  return { value: report.getFact(key, 'value'), unit: report.getFact(key, 'unit'), ...(last !== '' && { last }) }
}

function readTables(report: ReportDoc): TableContent[] {
  const rows = new Map<string, Entity[]>()
  const structure = report.structure()
  for (const entity of structure) {
    const before = rows.get(entity.table)
    if (before) before.push(entity)
    else rows.set(entity.table, [entity])
  }
  return structure.filter(({ kind }) => kind === 'table').map(({ id }) => readTable(report, id, rows.get(id) ?? []))
}

/** @param rows what stands in the table, in order. */
export function readTable(report: ReportDoc, id: string, rows: readonly Entity[] = report.structure()): TableContent {
  const ofKind = (wanted: EntityKind) => rows.filter(({ kind, table }) => kind === wanted && table === id)
  const text = (field: 'goal/expected' | 'goal/actual') => report.text(id, field).toString()
  const printed = { weight: report.getCell(id, 'printed/weight'), score: report.getCell(id, 'printed/score') }
  return {
    id,
    kind: stringAt(report.rows, `${id}/form`) === 'department' ? 'department' : 'project',
    name: report.getCell(id, 'name'),
    supervisor: report.getCell(id, 'supervisor'),
    implementer: report.getCell(id, 'implementer'),
    unit: report.getCell(id, 'unit') === '元' ? '元' : '万元',
    funds: ofKind('fund').map((entity) => readFund(report, entity.id)),
    goal: { expected: text('goal/expected'), actual: text('goal/actual') },
    indicators: ofKind('indicator').map((entity) => readIndicator(report, entity.id)),
    ...((printed.weight !== '' || printed.score !== '') && { printed }),
  }
}

export function readFund(report: ReportDoc, rowId: string): FundRow {
  const optional = (field: 'weight' | 'rate' | 'score') => {
    const value = report.getCell(rowId, field)
    return value !== '' && { [field]: value }
  }
  return {
    id: rowId.slice(rowId.lastIndexOf('/') + 1),
    label: report.getCell(rowId, 'label'),
    initial: report.getCell(rowId, 'initial'),
    budget: report.getCell(rowId, 'budget'),
    executed: report.getCell(rowId, 'executed'),
    ...optional('weight'),
    ...optional('rate'),
    ...optional('score'),
  }
}

export function readIndicator(report: ReportDoc, id: string): IndicatorRow {
  const method = report.text(id, 'method').toString()
  return {
    id,
    level1: report.getCell(id, 'level1'),
    level2: report.getCell(id, 'level2'),
    level3: report.text(id, 'level3').toString(),
    target: report.getCell(id, 'target'),
    actual: report.getCell(id, 'actual'),
    weight: report.getCell(id, 'weight'),
    score: report.getCell(id, 'score'),
    reason: report.text(id, 'reason').toString(),
    ...(method !== '' && { method }),
  }
}
