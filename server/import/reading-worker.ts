import { parentPort } from 'node:worker_threads'
import { assert } from '@gongping/shared/base/assert.ts'
import type { Result } from '@gongping/shared/base/result.ts'
import type { ImportedReport } from '@gongping/shared/importing/imported-report.ts'
import type { Failure } from '@gongping/shared/protocol/errors.ts'
import { findTemplate } from '@gongping/shared/template/catalogue.ts'
import { readReportFile } from './read-report-file.ts'
import type { ReportFile } from './report-file.ts'

/** `broken`: an error of our own, for the log. */
export type WhatWasRead = Result<ImportedReport, Failure> | { readonly broken: string }

assert(parentPort, 'the reading worker runs as a worker')
const port = parentPort
port.on('message', (file: ReportFile) => port.postMessage(read(file)))

function read({ name, bytes, template }: ReportFile): WhatWasRead {
  try {
    return readReportFile(name, bytes, template === undefined ? undefined : findTemplate(template))
  } catch (error) {
    return { broken: error instanceof Error ? (error.stack ?? error.message) : String(error) }
  }
}
