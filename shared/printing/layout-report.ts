import { assert } from '../base/assert.ts'
import { spellOut } from '../figures/spell-out.ts'
import type { ReportContent, SectionContent, TableContent } from '../report/content.ts'
import type { ScoreSheet } from '../scoring/score-sheet.ts'
import { findTemplate } from '../template/catalogue.ts'
import { type Template, tableTitle } from '../template/template.ts'
import { layoutIndicatorTable } from './indicator-grid.ts'
import { layoutProse } from './layout-prose.ts'
import type { FormTable, PrintBlock, PrintDocument } from './print-document.ts'

/**
 * The report as it is printed: title, sections under their numbered headings, then each 绩效自评表 as an
 * attachment on a page of its own. Scores are those of the sheet; what nobody wrote stays empty.
 *
 * @param stored content of a template that ships
 * @param sheet the score sheet of the same content
 */
export function layoutReport(stored: ReportContent, sheet: ScoreSheet): PrintDocument {
  const content = spellOut(stored)
  const template = findTemplate(content.template)
  assert(template, `template ${content.template} ships`)
  const hasText = content.sections.length > 0
  const forms = content.tables.map((table, at) => layoutForm(content, table, template, sheet, hasText || at > 0))
  return {
    title: content.title,
    blocks: [
      // A form alone is headed by the title of the report; a title page above it would say the same twice.
      ...(hasText ? [{ kind: 'title', text: content.title } as const] : []),
      ...content.sections.flatMap((section, at) => layoutSection(section, content.sections[at + 1], template)),
      ...forms,
    ],
  }
}

function layoutSection(section: SectionContent, next: SectionContent | undefined, template: Template): PrintBlock[] {
  const level = levelOf(section, template)
  const prose = layoutProse(section.paragraphs)
  // 一、 directly above its （一） needs no room for text; an empty section does, so that people see it is empty.
  const isOnlyHeading = prose.length === 0 && next !== undefined && levelOf(next, template) > level
  return [
    { kind: 'heading', level, number: section.number, text: section.title },
    ...(prose.length === 0 && !isOnlyHeading ? [{ kind: 'paragraph', runs: [] } as const] : prose),
  ]
}

function levelOf(section: SectionContent, template: Template): 1 | 2 | 3 {
  return template.sections.find((candidate) => candidate.id === section.id)?.level ?? 1
}

function layoutForm(
  content: ReportContent,
  table: TableContent,
  { form }: Template,
  sheet: ScoreSheet,
  startsPage: boolean,
): FormTable {
  const score = sheet.tables.find((candidate) => candidate.id === table.id)
  assert(score, `the score sheet holds table ${table.id}`)
  return {
    kind: 'form',
    title: content.sections.length > 0 ? tableTitle(form, content.year) : content.title,
    note: `单位：${table.unit}`,
    startsPage,
    grid: layoutIndicatorTable(table, form, score),
  }
}
