import { readFile as readBytes } from 'node:fs/promises'
import { existsSync } from 'node:fs'
import { basename } from 'node:path'
import { type Result, err, ok } from '@gongping/shared/base/result.ts'
import type { Explanation } from '@gongping/shared/checks/explain.ts'
import { type Failure, failure } from '@gongping/shared/protocol/errors.ts'
import type { ReportContent } from '@gongping/shared/report/content.ts'
import type { ReportFile } from '../import/report-file.ts'
import { readFile } from '../operations/import-report.ts'
import { readReport } from '../operations/read-report.ts'
import type { Call } from './verb.ts'

export interface FoundReport {
  readonly content: ReportContent
  /** What people said about its findings; a file has none. */
  readonly explanations: readonly Explanation[]
}

/**
 * The report behind `FILE|REPORT`: what is there, or can only be a path, is a file and needs no database; else it
 * is an id. Fails with `file-or-report-unknown`, or as reading the file does.
 */
export async function reportBehind(word: string, { existingOffice }: Call): Promise<Result<FoundReport, Failure>> {
  if (/[./\\]/.test(word) || existsSync(word)) {
    const file = await readReportFile(word)
    if (!file.ok) return file
    const read = readFile(file.value)
    return read.ok ? ok({ content: read.value.content, explanations: [] }) : read
  }
  const opened = await existingOffice()
  if (!opened.ok) return opened
  const office = opened.value?.office
  const content = office && (await readReport(office, word))
  if (!office || !content?.ok) return err(failure('file-or-report-unknown', { name: word }))
  return ok({ content: content.value, explanations: await office.reports.explanations(word) })
}

/** A file of this machine, read whole. Fails with `file-unreadable`. */
export async function readReportFile(path: string, template?: string): Promise<Result<ReportFile, Failure>> {
  try {
    return ok({ name: basename(path), bytes: await readBytes(path), template })
  } catch (error) {
    return err(failure('file-unreadable', { file: path, reason: reasonOf(error) }))
  }
}

/** "ENOENT", "EACCES" … */
export function reasonOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : String(error)
}
