import { type Result, err, ok } from '@gongping/shared/base/result.ts'
import { type Failure, failure } from '@gongping/shared/protocol/errors.ts'
import type { Imported } from '@gongping/shared/protocol/http.ts'
import { findTemplate } from '@gongping/shared/template/catalogue.ts'
import type { ImportedReport } from '@gongping/shared/importing/imported-report.ts'
import { kindOfFile } from '../import/file-kind.ts'
import { readReportFile } from '../import/read-report-file.ts'
import type { ReportFile } from '../import/report-file.ts'
import type { Person } from '../identity/identity.ts'
import { freezeVersion } from './freeze-version.ts'
import type { Office } from './office.ts'
import { permitInOffice } from './permit-in-office.ts'
import { readApart } from './read-apart.ts'
import { saveNewReport } from './save-new-report.ts'

/**
 * Makes a report out of a file. A file that is no report fails with its own code and leaves nothing behind. Reading may
 * take long, so the right is looked at when it is done: also fails with `not-allowed`.
 */
export async function importReport(office: Office, by: Person, file: ReportFile): Promise<Result<Imported, Failure>> {
  const read = await readApart(file)
  if (!read.ok) return read
  const permitted = await permitInOffice(office, by, 'report.import')
  return permitted.ok ? ok(await keep(office, by.id, file, read.value)) : permitted
}

/** The same by whoever has the server's own terminal. @param personId whose report it becomes; '' = nobody's. */
export async function importForPerson(office: Office, personId: string, file: ReportFile): Promise<Result<Imported, Failure>> {
  const read = await readApart(file)
  return read.ok ? ok(await keep(office, personId, file, read.value)) : read
}

async function keep(
  office: Office,
  personId: string,
  { name, bytes }: ReportFile,
  { content, notUnderstood }: ImportedReport,
): Promise<Imported> {
  const id = await saveNewReport(office, personId, content, kindOfFile(name, bytes))
  await freezeVersion(office, id, { kind: 'imported', by: personId })
  return { id, notUnderstood, tables: content.tables.length }
}

/** Reads a file without keeping it, on this thread: for a command, which serves nobody else. */
export function readFile({ name, bytes, template: ref }: ReportFile): Result<ImportedReport, Failure> {
  if (ref === undefined) return readReportFile(name, bytes)
  const template = findTemplate(ref)
  return template ? readReportFile(name, bytes, template) : err(templateUnknown(ref))
}

function templateUnknown(template: string): Failure {
  return failure('template-unknown', { template })
}
