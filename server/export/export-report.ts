import { type Result, err, ok } from '@gongping/shared/base/result.ts'
import { layoutReport } from '@gongping/shared/printing/layout-report.ts'
import { layoutWorkbook } from '@gongping/shared/printing/layout-workbook.ts'
import type { PrintDocument } from '@gongping/shared/printing/print-document.ts'
import { printText } from '@gongping/shared/printing/print-text.ts'
import { type ExportFormat, isExportFormat } from '@gongping/shared/protocol/export-formats.ts'
import { type Failure, failure } from '@gongping/shared/protocol/errors.ts'
import type { ReportContent } from '@gongping/shared/report/content.ts'
import { type FinalMark, finalLine } from '@gongping/shared/report/final-line.ts'
import type { ScoreSheet } from '@gongping/shared/scoring/score-sheet.ts'
import { scoreReport } from '@gongping/shared/scoring/score-report.ts'
import { findTemplate } from '@gongping/shared/template/catalogue.ts'
import { writeDocx } from './docx.ts'
import { safeFileName } from './file-name.ts'
import { writeHtml } from './html.ts'
import { writeJson } from './json.ts'
import { writePdf } from './pdf.ts'
import { writeXlsx } from './xlsx.ts'

export interface ExportedFile {
  readonly bytes: Uint8Array
  readonly mediaType: string
  /** Safe to keep and to send: "2022年度部门整体支出绩效自评报告.docx". */
  readonly fileName: string
}

interface Format {
  readonly mediaType: string
  readonly write: (
    content: ReportContent,
    score: ScoreSheet,
    mark: FinalMark | null,
    fontsFolder: string | null,
  ) => Promise<Result<Uint8Array, Failure>>
}

const FORMATS: Readonly<Record<ExportFormat, Format>> = {
  docx: { mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', write: printDocx },
  pdf: { mediaType: 'application/pdf', write: printPdf },
  xlsx: { mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', write: printXlsx },
  html: { mediaType: 'text/html; charset=utf-8', write: printHtml },
  txt: { mediaType: 'text/plain; charset=utf-8', write: asText(printMarked) },
  json: { mediaType: 'application/json; charset=utf-8', write: asText(writeJson) },
}

/**
 * The report as a file; the same report gives the same bytes.
 * @param score what a version scored when it was kept; absent: by the rules of today.
 * @param mark of an agreed version; null: a draft. JSON has no place for it.
 * @param fontsFolder with the operator's fonts, which a format takes that brings its own.
 * Fails with `format-unsupported`, with `template-unknown` when its form, which every laid out format needs, does not ship
 * here, or as its writer does.
 */
export async function exportReport(
  format: string,
  content: ReportContent,
  score: ScoreSheet = scoreReport(content),
  mark: FinalMark | null = null,
  fontsFolder: string | null = null,
): Promise<Result<ExportedFile, Failure>> {
  if (!isExportFormat(format)) return err(failure('format-unsupported', { format }))
  const { mediaType, write } = FORMATS[format]
  const bytes = await write(content, score, mark, fontsFolder)
  if (!bytes.ok) return bytes
  return ok({ bytes: bytes.value, mediaType, fileName: safeFileName(content.title, format) })
}

function printDocx(content: ReportContent, score: ScoreSheet, mark: FinalMark | null): Promise<Result<Uint8Array, Failure>> {
  return printed(content, score, async (document) => ok(await writeDocx(document, { creator: content.unit.name, mark })))
}

function printHtml(content: ReportContent, score: ScoreSheet, mark: FinalMark | null): Promise<Result<Uint8Array, Failure>> {
  return printed(content, score, async (document) =>
    ok(new TextEncoder().encode(writeHtml(document, { creator: content.unit.name, mark }))),
  )
}

function printPdf(
  content: ReportContent,
  score: ScoreSheet,
  mark: FinalMark | null,
  fontsFolder: string | null,
): Promise<Result<Uint8Array, Failure>> {
  return printed(content, score, (document) => writePdf(document, { creator: content.unit.name, mark }, fontsFolder))
}

async function printXlsx(
  content: ReportContent,
  score: ScoreSheet,
  mark: FinalMark | null,
): Promise<Result<Uint8Array, Failure>> {
  if (findTemplate(content.template) === undefined) return err(failure('template-unknown', { template: content.template }))
  return ok(await writeXlsx(layoutWorkbook(content, score, mark), { creator: content.unit.name, mark }))
}

/** Every format with the layout of the form; it must ship here. */
async function printed(
  content: ReportContent,
  score: ScoreSheet,
  write: (document: PrintDocument) => Promise<Result<Uint8Array, Failure>>,
): Promise<Result<Uint8Array, Failure>> {
  if (findTemplate(content.template) === undefined) return err(failure('template-unknown', { template: content.template }))
  return write(layoutReport(content, score))
}

function asText(write: (content: ReportContent, mark: FinalMark | null) => string): Format['write'] {
  return async (content, _score, mark) => ok(new TextEncoder().encode(write(content, mark)))
}

function printMarked(content: ReportContent, mark: FinalMark | null): string {
  const text = printText(content)
  return mark ? `${text}\n${finalLine(mark)}\n` : text
}
