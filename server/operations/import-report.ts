import { type Result, err, ok } from '@gongping/shared/base/result.ts'
import { type Failure, failure } from '@gongping/shared/protocol/errors.ts'
import type { Imported } from '@gongping/shared/protocol/http.ts'
import { findTemplate } from '@gongping/shared/template/catalogue.ts'
import type { ImportedReport } from '@gongping/shared/importing/imported-report.ts'
import { readReportFile } from '../import/read-report-file.ts'
import type { Office } from './office.ts'
import { saveNewReport } from './save-new-report.ts'

export interface ReportFile {
  readonly name: string
  readonly bytes: Uint8Array
  /** The form to read it as, "ID@VERSION"; where absent, the file decides. */
  readonly template?: string | undefined
}

/** Makes a report out of a file. A file that is no report fails with its own code and leaves nothing behind. */
export async function importReport(office: Office, personId: string, file: ReportFile): Promise<Result<Imported, Failure>> {
  const read = readFile(file)
  if (!read.ok) return read
  const { content, notUnderstood } = read.value
  return ok({ id: await saveNewReport(office, personId, content), notUnderstood, tables: content.tables.length })
}

/** Reads a file without keeping it. */
export function readFile({ name, bytes, template: ref }: ReportFile): Result<ImportedReport, Failure> {
  if (ref === undefined) return readReportFile(name, bytes)
  const template = findTemplate(ref)
  return template ? readReportFile(name, bytes, template) : err(failure('template-unknown', { template: ref }))
}
