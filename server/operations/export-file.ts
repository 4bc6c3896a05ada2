import type { Result } from '@gongping/shared/base/result.ts'
import type { Failure } from '@gongping/shared/protocol/errors.ts'
import { type ExportedFile, exportReport } from '../export/export-report.ts'
import { findMark } from './find-mark.ts'
import type { Office } from './office.ts'
import { readAsOf } from './read-as-of.ts'

export interface WantedFile {
  /** One of EXPORT_FORMATS, else it is refused. */
  readonly format: string
  /** Number of a version; absent: as it is now. */
  readonly version?: string | undefined
}

/**
 * A report as a file; an agreed version bears who agreed, and when, anything else is a draft. Fails with
 * `report-unknown` or `version-unknown`, or as {@link exportReport} does.
 */
export async function exportFile(
  office: Office,
  id: string,
  { format, version }: WantedFile,
): Promise<Result<ExportedFile, Failure>> {
  const mark = await findMark(office, id, version)
  if (!mark.ok) return mark
  const read = await readAsOf(office, id, mark.value ? String(mark.value.version) : version)
  if (!read.ok) return read
  const { content, score } = read.value
  const asked = { score, mark: mark.value, version, fontsFolder: office.fontsFolder }
  const file = await exportReport(format, content, asked)
  const params = { format, ...(version !== undefined && { version }) }
  if (file.ok) await office.note({ verb: 'report.exported', reportId: id, params })
  return file
}
