import { type Result, err, ok } from '@gongping/shared/base/result.ts'
import { fillFacts } from '@gongping/shared/checks/facts/fill-facts.ts'
import { importJson } from '@gongping/shared/importing/import-json.ts'
import { importText } from '@gongping/shared/importing/import-text.ts'
import { type ImportedReport, TOO_LARGE } from '@gongping/shared/importing/imported-report.ts'
import { type Failure, failure } from '@gongping/shared/protocol/errors.ts'
import type { Template } from '@gongping/shared/template/template.ts'
import { decodeText } from './decode-text.ts'
import { kindOfFile } from './file-kind.ts'
import { isWithinJsonBounds } from './json-bounds.ts'

/** Largest file that is read, in MiB. A Word report with pictures is some 5. */
export const MAX_FILE_MEBIBYTES = 20

/**
 * Reads a report out of a file as it was uploaded or lies on a disk.
 * @param name for its extension only; what the bytes are counts more.
 * @param template form to read it as, where the file does not name one.
 */
export function readReportFile(name: string, bytes: Uint8Array, template?: Template): Result<ImportedReport, Failure> {
  if (bytes.length > MAX_FILE_MEBIBYTES * 1024 * 1024)
    return err(failure('file-too-large', { limit: String(MAX_FILE_MEBIBYTES) }))
  const kind = kindOfFile(name, bytes)
  if (kind !== 'text' && kind !== 'json') return err(failure('file-kind-unsupported', { kind }))
  const text = decodeText(bytes)
  if (text === null) return err(failure('file-not-text'))
  if (text.trim() === '') return err(failure('file-empty'))
  if (kind === 'json' && !isWithinJsonBounds(text)) return err(TOO_LARGE)
  const options = template && { template }
  if (kind === 'json') return importJson(text, options)
  const read = importText(text, options)
  return read.ok ? ok({ ...read.value, content: fillFacts(read.value.content) }) : read
}
