import { parentPort } from 'node:worker_threads'
import { assert } from '@gongping/shared/base/assert.ts'
import type { Result } from '@gongping/shared/base/result.ts'
import type { ImportedReport } from '@gongping/shared/importing/imported-report.ts'
import type { Failure } from '@gongping/shared/protocol/errors.ts'
import { findTemplate } from '@gongping/shared/template/catalogue.ts'
import type { FileComparison } from '../export/read-back/compare-files.ts'
import type { FileClaim } from '../export/read-back/printed-line.ts'
import { compareFile, readClaim } from './file-check.ts'
import { readReportFile } from './read-report-file.ts'
import type { ReportFile } from './report-file.ts'

/** What the thread may be asked, and what it answers. */
export interface Jobs {
  readonly read: { readonly asked: { readonly file: ReportFile }; readonly answer: Result<ImportedReport, Failure> }
  readonly claim: { readonly asked: { readonly format: string; readonly bytes: Uint8Array }; readonly answer: FileClaim | null }
  readonly compare: {
    readonly asked: { readonly format: string; readonly expected: Uint8Array; readonly found: Uint8Array }
    readonly answer: FileComparison | null
  }
}
export type Job = { readonly [J in keyof Jobs]: { readonly job: J } & Jobs[J]['asked'] }[keyof Jobs]

/** `broken`: an error of our own, for the log. */
export type Done = { readonly answer: Jobs[keyof Jobs]['answer'] } | { readonly broken: string }

assert(parentPort, 'the reading worker runs as a worker')
const port = parentPort
port.on('message', (job: Job) => port.postMessage(attempt(job)))

function attempt(job: Job): Done {
  try {
    return { answer: perform(job) }
  } catch (error) {
    return { broken: error instanceof Error ? (error.stack ?? error.message) : String(error) }
  }
}

function perform(job: Job): Jobs[keyof Jobs]['answer'] {
  if (job.job === 'claim') return readClaim(job.format, job.bytes)
  if (job.job === 'compare') return compareFile(job.format, job.expected, job.found)
  const { name, bytes, template } = job.file
  return readReportFile(name, bytes, template === undefined ? undefined : findTemplate(template))
}
