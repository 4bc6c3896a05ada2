import { type Result, err, ok } from '@gongping/shared/base/result.ts'
import type { ImportedReport } from '@gongping/shared/importing/imported-report.ts'
import { type Failure, failure } from '@gongping/shared/protocol/errors.ts'
import { findTemplate } from '@gongping/shared/template/catalogue.ts'
import type { FileComparison } from '../export/read-back/compare-files.ts'
import type { FileClaim } from '../export/read-back/printed-line.ts'
import { ReadingThread } from '../import/reading-thread.ts'
import type { ReportFile } from '../import/report-file.ts'

/** The one thread of this process in which uploaded files are read: it bounds their time and memory. */
const thread = new ReadingThread()

/** Reads an uploaded file as a report. Fails with `template-unknown`, or as reading does. */
export async function readApart(file: ReportFile): Promise<Result<ImportedReport, Failure>> {
  const { template } = file
  if (template !== undefined && !findTemplate(template)) return err(failure('template-unknown', { template }))
  return thread.read(file)
}

/** What an uploaded file says of itself. Fails with `file-not-verifiable`. */
export async function claimApart(format: string, { name, bytes }: ReportFile): Promise<Result<FileClaim, Failure>> {
  const claim = await thread.ask<'claim'>({ job: 'claim', format, bytes })
  return claim.ok && claim.value ? ok(claim.value) : err(failure('file-not-verifiable', { file: name, reason: format }))
}

/** An uploaded file beside one that was exported. Fails with `file-not-verifiable`. */
export async function compareApart(
  format: string,
  expected: Uint8Array,
  { name, bytes }: ReportFile,
): Promise<Result<FileComparison, Failure>> {
  const compared = await thread.ask<'compare'>({ job: 'compare', format, expected, found: bytes })
  return compared.ok && compared.value ? ok(compared.value) : err(failure('file-not-verifiable', { file: name, reason: format }))
}
