import { type Result, err, ok } from '@gongping/shared/base/result.ts'
import { layoutReport } from '@gongping/shared/printing/layout-report.ts'
import { printText } from '@gongping/shared/printing/print-text.ts'
import { type Failure, failure } from '@gongping/shared/protocol/errors.ts'
import type { ReportContent } from '@gongping/shared/report/content.ts'
import { type FinalMark, finalLine } from '@gongping/shared/report/final-line.ts'
import type { ScoreSheet } from '@gongping/shared/scoring/score-sheet.ts'
import { scoreReport } from '@gongping/shared/scoring/score-report.ts'
import { findTemplate } from '@gongping/shared/template/catalogue.ts'
import { writeDocx } from './docx.ts'
import { safeFileName } from './file-name.ts'
import { writeJson } from './json.ts'

export interface ExportedFile {
  readonly bytes: Uint8Array
  readonly mediaType: string
  /** Safe to keep and to send: "2022年度部门整体支出绩效自评报告（征求意见稿）.docx". */
  readonly fileName: string
}

interface Format {
  readonly mediaType: string
  readonly write: (content: ReportContent, score: ScoreSheet, mark: FinalMark | null) => Promise<Result<Uint8Array, Failure>>
}

/** The formats of contract §3 that exist so far; the name is also the ending of the file. */
const FORMATS: ReadonlyMap<string, Format> = new Map([
  ['docx', { mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', write: printDocx }],
  ['json', { mediaType: 'application/json; charset=utf-8', write: asText(writeJson) }],
  ['txt', { mediaType: 'text/plain; charset=utf-8', write: asText(printMarked) }],
])

/**
 * The report as a file; the same report gives the same bytes.
 * @param score what a version scored when it was kept; absent: by the rules of today.
 * @param mark of an agreed version; null: a draft. JSON has no place for it.
 * @param version number of the one that was asked for; absent: as it is now.
 * Fails with `format-unsupported`, or with `template-unknown` when its form, which Word needs, does not ship here.
 */
export async function exportReport(
  format: string,
  content: ReportContent,
  score: ScoreSheet = scoreReport(content),
  mark: FinalMark | null = null,
  version?: string,
): Promise<Result<ExportedFile, Failure>> {
  const known = FORMATS.get(format)
  if (known === undefined) return err(failure('format-unsupported', { format }))
  const bytes = await known.write(content, score, mark)
  if (!bytes.ok) return bytes
  return ok({
    bytes: bytes.value,
    mediaType: known.mediaType,
    fileName: safeFileName(content.title, format, editionOf(mark, version)),
  })
}

/** So that a draft, a version and what was agreed do not take each other's place in a folder. */
function editionOf(mark: FinalMark | null, version: string | undefined): string {
  if (mark) return `（定稿第${mark.version}版）`
  return version === undefined ? '（征求意见稿）' : `（第${version}版）`
}

async function printDocx(
  content: ReportContent,
  score: ScoreSheet,
  mark: FinalMark | null,
): Promise<Result<Uint8Array, Failure>> {
  if (findTemplate(content.template) === undefined) return err(failure('template-unknown', { template: content.template }))
  return ok(await writeDocx(layoutReport(content, score), { creator: content.unit.name, mark }))
}

function asText(write: (content: ReportContent, mark: FinalMark | null) => string): Format['write'] {
  return async (content, _score, mark) => ok(new TextEncoder().encode(write(content, mark)))
}

function printMarked(content: ReportContent, mark: FinalMark | null): string {
  const text = printText(content)
  return mark ? `${text}\n${finalLine(mark)}\n` : text
}
