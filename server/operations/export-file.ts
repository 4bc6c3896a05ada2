import { type Result, err } from '@gongping/shared/base/result.ts'
import { type Failure, failure } from '@gongping/shared/protocol/errors.ts'
import { type ExportedFile, exportReport } from '../export/export-report.ts'
import type { Office } from './office.ts'
import { readReport } from './read-report.ts'

export interface WantedFile {
  /** "docx", "json", "txt". */
  readonly format: string
  /** Absent: as it is now. No version can be made yet, so every number is unknown. */
  readonly version?: string | undefined
}

/** A report as a file. Fails with `report-unknown`, `version-unknown` or `format-unsupported`. */
export async function exportFile(
  office: Office,
  id: string,
  { format, version }: WantedFile,
): Promise<Result<ExportedFile, Failure>> {
  const content = await readReport(office, id)
  if (!content.ok) return content
  if (version !== undefined) return err(failure('version-unknown', { version }))
  const file = await exportReport(format, content.value)
  if (file.ok) await office.note({ verb: 'report.exported', reportId: id, params: { format } })
  return file
}
