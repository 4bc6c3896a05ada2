import { type Result, err, ok } from '@gongping/shared/base/result.ts'
import { type Failure, failure } from '@gongping/shared/protocol/errors.ts'
import type { Verification } from '@gongping/shared/protocol/verification.ts'
import { decodeText } from '../import/decode-text.ts'
import { kindOfFile } from '../import/file-kind.ts'
import type { ReportFile } from '../import/report-file.ts'
import type { ReadBack } from '../export/read-back/printed-line.ts'
import { readDocx } from '../export/read-back/read-docx.ts'
import { readText } from '../export/read-back/read-text.ts'
import { compareWithVersion } from './compare-with-version.ts'
import { type Knowledge, findAgreed } from './find-agreed.ts'
import type { Office } from './office.ts'
import { verifyJson } from './verify-json.ts'

/**
 * Whether a file is the agreed version that it says it is: found by what it says of itself, compared with what that
 * version is exported as, paragraph by paragraph and cell by cell. Fails with `file-not-verifiable`.
 * @param knowledge what the person who asks may hear of a report.
 */
export async function verifyFile(office: Office, file: ReportFile, knowledge: Knowledge): Promise<Result<Verification, Failure>> {
  const kind = kindOfFile(file.name, file.bytes)
  if (kind === 'json') return verifyJson(office, file, knowledge)
  const format = kind === 'text' ? 'txt' : kind.slice(1)
  const read = readPrinted(format, file.bytes)
  if (!read) return err(failure('file-not-verifiable', { file: file.name, reason: format }))
  const found = read.digits === null ? null : await findAgreed(office, read.digits, read.reportId, knowledge)
  if (!found) return ok({ answer: read.isDraft ? 'not-agreed' : 'unknown', differences: [] })
  return ok(await compareWithVersion(office, found, format, read.lines))
}

function readPrinted(format: string, bytes: Uint8Array): ReadBack | null {
  if (format === 'docx') return readDocx(bytes)
  const text = format === 'txt' ? decodeText(bytes) : null
  return text === null ? null : readText(text)
}
