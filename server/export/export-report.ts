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
  /** Safe to keep and to send: "2022年度部门整体支出绩效自评报告（征求意见稿）.docx". */
  readonly fileName: string
}

/** How a report is asked for. */
export interface ExportWish {
  /** What a version scored when it was kept; absent: by the rules of today. */
  readonly score?: ScoreSheet
  /** Of an agreed version; absent or null: a draft. JSON has no place for it. */
  readonly mark?: FinalMark | null
  /** Number of the version that was asked for; absent: as it is now. */
  readonly version?: string | undefined
  /** With the operator's fonts, which a format takes that brings its own. */
  readonly fontsFolder?: string | null
}

interface Material {
  readonly content: ReportContent
  readonly score: ScoreSheet
  readonly mark: FinalMark | null
  readonly fontsFolder: string | null
}

interface Format {
  readonly mediaType: string
  readonly write: (material: Material) => Promise<Result<Uint8Array, Failure>>
}

const FORMATS: Readonly<Record<ExportFormat, Format>> = {
  docx: {
    mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    write: laidOut(async (document, properties) => ok(await writeDocx(document, properties))),
  },
  pdf: { mediaType: 'application/pdf', write: laidOut(writePdf) },
  xlsx: { mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', write: printXlsx },
  html: {
    mediaType: 'text/html; charset=utf-8',
    write: laidOut(async (document, properties) => ok(new TextEncoder().encode(writeHtml(document, properties)))),
  },
  txt: { mediaType: 'text/plain; charset=utf-8', write: asText(printMarked) },
  json: { mediaType: 'application/json; charset=utf-8', write: asText(({ content }) => writeJson(content)) },
}

/**
 * The report as a file; the same report gives the same bytes. Fails with `format-unsupported`, with `template-unknown`
 * when its form, which every laid out format needs, does not ship here, or as its writer does.
 */
export async function exportReport(
  format: string,
  content: ReportContent,
  { score = scoreReport(content), mark = null, version, fontsFolder = null }: ExportWish = {},
): Promise<Result<ExportedFile, Failure>> {
  if (!isExportFormat(format)) return err(failure('format-unsupported', { format }))
  const { mediaType, write } = FORMATS[format]
  const bytes = await write({ content, score, mark, fontsFolder })
  if (!bytes.ok) return bytes
  return ok({
    bytes: bytes.value,
    mediaType,
    fileName: safeFileName(content.title, format, editionOf(mark, version)),
  })
}

/** So that a draft, a version and what was agreed do not take each other's place in a folder. */
function editionOf(mark: FinalMark | null, version: string | undefined): string {
  if (mark) return `（定稿第${mark.version}版）`
  return version === undefined ? '（征求意见稿）' : `（第${version}版）`
}

interface Properties {
  readonly creator: string
  readonly mark: FinalMark | null
}

/** A format that puts down the layout of the form, which must ship here. */
function laidOut(
  write: (document: PrintDocument, properties: Properties, fontsFolder: string | null) => Promise<Result<Uint8Array, Failure>>,
): Format['write'] {
  return async ({ content, score, mark, fontsFolder }) => {
    const ships = formShips(content)
    return ships.ok ? write(layoutReport(content, score), { creator: content.unit.name, mark }, fontsFolder) : ships
  }
}

async function printXlsx({ content, score, mark }: Material): Promise<Result<Uint8Array, Failure>> {
  const ships = formShips(content)
  if (!ships.ok) return ships
  return ok(await writeXlsx(layoutWorkbook(content, score, mark), { creator: content.unit.name, mark }))
}

function formShips({ template }: ReportContent): Result<void, Failure> {
  return findTemplate(template) ? ok(undefined) : err(failure('template-unknown', { template }))
}

function asText(write: (material: Material) => string): Format['write'] {
  return async (material) => ok(new TextEncoder().encode(write(material)))
}

function printMarked({ content, mark }: Material): string {
  const text = printText(content)
  return mark ? `${text}\n${finalLine(mark)}\n` : text
}
