import { type Result, err } from '../base/result.ts'
import { REPORT_FORMAT, type ReportContent } from '../report/content.ts'
import { withoutFinalLine } from '../report/final-line.ts'
import { DEFAULT_TEMPLATE, templates } from '../template/catalogue.ts'
import { type Template, templateRef } from '../template/template.ts'
import { MAX_LABEL_LENGTH, foldLabel } from './fold-label.ts'
import { headingNumber } from './heading-number.ts'
import { type ImportFailure, type ImportedReport, MAX_REPORT_WEIGHT, TOO_LARGE, bounded } from './imported-report.ts'
import { type Located, type TextLine, locateTables } from './locate-tables.ts'
import { type HeadingMatch, type Headings, matchHeadings } from './match-headings.ts'
import { type ReadTable, readTable } from './read-table.ts'
import { ReportDraft } from './report-draft.ts'
import { type Header, findHeader } from './report-header.ts'
import { defaultTitle, isReportTitle, isTableTitle, nameOnLine } from './title-lines.ts'
import { readPieces } from './table-grammar.ts'
import { splitLines } from './text-lines.ts'

/**
 * Reads a plain text in the shape that word processors give a self-evaluation report: headings, paragraphs, and
 * 自评表 with a TAB before every cell. Nothing of the text is lost: what finds no place of its own stays where
 * it stands and is listed. Nothing is computed or invented: what the file does not say stays empty.
 *
 * @param options.template the form to read it as; by default the one whose headings the text has, or the
 *   national table when there are only tables.
 */
export function importText(text: string, options: { readonly template?: Template } = {}): Result<ImportedReport, ImportFailure> {
  const lines = text.length > MAX_REPORT_WEIGHT ? null : splitLines(withoutFinalLine(text))
  if (lines === null) return err(TOO_LARGE)
  const isHeading = headingTest(options.template ? [options.template] : templates)
  const endsTable = (line: string) => isHeading(line) || isTableTitle(line) || isReportTitle(line) || /^注[:：\d]/.test(line)
  const located = locateTables(readPieces(lines, endsTable), isHeading)
  const { template, headings } = chooseForm(located, options.template)
  const header = findHeader(located, headings.matches[0]?.at ?? located.lines.length, template)
  const isReport = headings.matches.length > 0 || located.tables.length > 0 || header.title !== ''
  if (!isReport) return err({ code: 'file-not-a-report', params: {} })
  return bounded(assemble(located, template, headings, header))
}

/** Whether a line certainly is a heading: number and words of one. */
function headingTest(forms: readonly Template[]): (line: string) => boolean {
  const titles = new Set(forms.flatMap((form) => form.sections.map((section) => foldLabel(section.title))))
  return (line) => {
    if (line.length > MAX_LABEL_LENGTH) return false
    const folded = foldLabel(line)
    const number = headingNumber(folded)
    return number !== null && titles.has(folded.slice(number.length))
  }
}

/** The form with most of the text's headings; without any, the table alone, or the usual report for a mere title. */
function chooseForm({ lines, tables }: Located, wish: Template | undefined): { template: Template; headings: Headings } {
  const texts = lines.map((line) => line.text)
  const candidates = (wish ? [wish] : templates).map((template) => ({
    template,
    headings: matchHeadings(texts, template.sections),
  }))
  const best = candidates.reduce((a, b) => (b.headings.matches.length > a.headings.matches.length ? b : a))
  if (wish || best.headings.matches.length > 0) return best
  const isTableAlone = tables.length > 0 && !texts.some(isReportTitle)
  const wanted = isTableAlone ? candidates.find(({ template }) => template.sections.length === 0) : undefined
  return wanted ?? candidates.find(({ template }) => template === DEFAULT_TEMPLATE) ?? best
}

function assemble(located: Located, template: Template, headings: Headings, header: Header): ImportedReport {
  const draft = new ReportDraft(template)
  const tables = located.tables.map((found, at) => readTable(found.rows, `t${at + 1}`, template))
  const starts = new Map(headings.matches.map((match) => [match.at, match]))
  const { lines } = located
  let nextTable = 0
  for (let at = 0; at <= lines.length; at++) {
    for (; (located.tables[nextTable]?.behind ?? Infinity) <= at; nextTable++) keepLeftovers(draft, tables[nextTable])
    const line = lines[at]
    const match = starts.get(at)
    if (match) {
      takeHeading(draft, match, line?.number ?? 0)
      at += match.span - 1
    } else if (line) {
      const text = header.usedUp.get(at) ?? line.text
      if (text !== '') takeText(draft, { ...line, text }, headings.repeated.has(at))
    }
  }
  noteMissing(draft, template, headings, header)
  return { content: contentOf(draft, template, header, tables), notUnderstood: draft.notes }
}

function takeHeading(draft: ReportDraft, match: HeadingMatch, line: number): void {
  draft.enter(match.section)
  if (match.oddNumber) draft.note(line, match.words, draft.keepsIn, 'heading-number-odd')
  if (match.otherWords) draft.note(line, match.words, draft.keepsIn, 'heading-wording-differs')
  if (match.rest !== '') draft.write(match.rest)
}

function takeText(draft: ReportDraft, { number, text, besideTable }: TextLine, isRepeated: boolean): void {
  if (isTableTitle(text)) draft.keep(number, text, 'table-title-unknown')
  else if (isRepeated) draft.keep(number, text, 'heading-repeated')
  else if (draft.isBeforeFirstHeading) draft.keep(number, text, 'before-first-heading')
  else if (looksLikeHeading(text)) draft.keep(number, text, 'heading-unknown')
  else if (besideTable) draft.keep(number, text, 'text-near-table')
  else draft.write(text)
}

/** Short, numbered and without an end to its sentence; items of a list are numbered too, but are no nouns of an outline. */
function looksLikeHeading(text: string): boolean {
  if (text.length > 40 || /[。；;！!？?，,：:、]$/.test(text)) return false
  const style = headingNumber(foldLabel(text))?.style
  return (
    style === 'chinese' || style === 'chinese-bracketed' || (style === 'arabic' && /(情况|概况|说明|措施|问题|分析)$/.test(text))
  )
}

function keepLeftovers(draft: ReportDraft, read: ReadTable | undefined): void {
  for (const { line, text, code } of read?.leftovers ?? []) {
    // What is missing or said twice is no text that could be lost.
    if (code === 'table-incomplete' || code === 'table-points-differ') draft.note(line, text, read?.table.id ?? '', code)
    else draft.keep(line, text, code)
  }
}

function noteMissing(draft: ReportDraft, template: Template, headings: Headings, header: Header): void {
  const found = new Set(headings.matches.map((match) => match.section))
  template.sections.forEach(({ number, title }, at) => {
    if (!found.has(at)) draft.note(0, number + title, '', 'section-missing')
  })
  if (header.title === '') draft.note(0, '', '', 'title-missing')
  if (header.year === 0) draft.note(0, '', '', 'year-missing')
}

function contentOf(draft: ReportDraft, template: Template, header: Header, tables: readonly ReadTable[]): ReportContent {
  const first = (party: 'implementer' | 'supervisor') => tables.find(({ table }) => table[party] !== '')?.table[party] ?? ''
  const name = nameOnLine(header.unit || first('implementer'))
  const supervisor = nameOnLine(header.supervisor || first('supervisor'))
  if (name === '') draft.note(0, '', '', 'unit-missing')
  return {
    format: REPORT_FORMAT,
    template: templateRef(template),
    title: header.title || defaultTitle(template, header.year),
    year: header.year,
    unit: { name, ...(supervisor !== '' && { supervisor }) },
    sections: draft.sections,
    facts: {},
    tables: tables.map(({ table }) => table),
  }
}
