import type { Facts } from '@gongping/shared/figures/fact-amount.ts'
import { spellOutParagraph } from '@gongping/shared/figures/spell-out.ts'
import type { FundRow, IndicatorRow, ReportContent, TableContent } from '@gongping/shared/report/content.ts'
import { readContent } from '@gongping/shared/report/read-content.ts'
import type { ReportDoc } from '@gongping/shared/report/report-doc.ts'
import { type RichNode, plainText, readFragment, simplify } from '@gongping/shared/report/rich-text.ts'
import { type CellField, type TextField, fundRowId } from '@gongping/shared/report/shape.ts'
import { readCell } from './cell-text.ts'
import type { EditPlace } from './edit-place.ts'
import { tableOfRow } from './place-label.ts'
import { structureWords } from './structure-words.ts'

export type Paragraph = string | RichNode

/** What a place says: the paragraphs of a section, or the text of a cell. */
export type PlaceWords = string | readonly Paragraph[]

/** @returns null where the report does not have that place (any more). */
export function wordsAt(content: ReportContent, place: EditPlace): PlaceWords | null {
  if ('root' in place) return structureWords(content, place.root)
  if ('section' in place) return content.sections.find(({ id }) => id === place.section)?.paragraphs ?? null
  const table = tableOfRow(content, place.row)
  return table ? cellOf(table, place.row, place.field) : null
}

/** The same, straight from the document; also of a row that was taken off the form. */
export function wordsIn(report: ReportDoc, place: EditPlace): PlaceWords {
  if ('root' in place) return structureWords(readContent(report.doc), place.root)
  if (!('section' in place)) return readCell(report, { row: place.row, field: place.field as CellField | TextField })
  const paragraphs = readFragment(report.section(place.section)).map(simplify)
  // An editor keeps one empty paragraph in an empty section.
  return paragraphs.every((paragraph) => paragraph === '') ? [] : paragraphs
}

/** The words alone, as they are read and copied. @param facts what live figures among them say. */
export function readable(words: PlaceWords, facts: Facts = {}): string {
  return typeof words === 'string' ? words : words.map((one) => plainText(spellOutParagraph(facts, one))).join('\n')
}

function cellOf(table: TableContent, row: string, field: string): string | null {
  if (row === table.id) return ofTable(table, field)
  const fund = table.funds.find(({ id }) => fundRowId(table.id, id) === row)
  if (fund) return fund[field as keyof FundRow] ?? ''
  const indicator = table.indicators.find(({ id }) => id === row)
  return indicator ? (indicator[field as keyof IndicatorRow] ?? '') : null
}

function ofTable(table: TableContent, field: string): string {
  if (field === 'goal/expected') return table.goal.expected
  if (field === 'goal/actual') return table.goal.actual
  if (field === 'printed/weight') return table.printed?.weight ?? ''
  if (field === 'printed/score') return table.printed?.score ?? ''
  return table[field as 'name' | 'supervisor' | 'implementer' | 'unit']
}
