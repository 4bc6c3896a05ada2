import { createHash } from 'node:crypto'
import { type Result, err, ok } from '@gongping/shared/base/result.ts'
import { canonicalReport, readCanonicalReport } from '@gongping/shared/figures/canonical-report.ts'
import { type Failure, failure } from '@gongping/shared/protocol/errors.ts'
import type { Verification } from '@gongping/shared/protocol/verification.ts'
import type { ReportContent } from '@gongping/shared/report/content.ts'
import { writeJson } from '../export/json.ts'
import { readText } from '../export/read-back/read-text.ts'
import type { ReportFile } from '../import/report-file.ts'
import { compareWithVersion } from './compare-with-version.ts'
import { type FoundAgreement, type Knowledge, findAgreed } from './find-agreed.ts'
import { readApart } from './import-report.ts'
import type { Office } from './office.ts'

/** Reports of one name that a file is held against, at most. */
const MOST = 5

/**
 * A report as JSON says nothing of versions. If its content is one, it is known by the hash; if not, it is held against
 * what was agreed on in reports of its title, year and unit. Fails with `file-not-verifiable`.
 */
export async function verifyJson(office: Office, file: ReportFile, knowledge: Knowledge): Promise<Result<Verification, Failure>> {
  const read = await readApart(file)
  if (!read.ok) return err(failure('file-not-verifiable', { file: file.name, reason: 'json' }))
  const { content } = read.value
  const canonical = canonicalReport(content)
  const digits = createHash('sha256').update(canonical).digest('hex')
  const same = await findAgreed(office, digits, null, knowledge)
  // In the order that a version has, and its export with it: so a line is that of the file.
  const { lines } = readText(writeJson(readCanonicalReport(canonical)))
  if (same) return ok(await compareWithVersion(office, same, 'json', lines))
  const held: Verification[] = []
  for (const found of await namesakes(office, content, knowledge)) {
    held.push(await compareWithVersion(office, found, 'json', lines))
  }
  const [nearest] = held.toSorted((a, b) => a.differences.length - b.differences.length)
  return ok(nearest ?? { answer: 'unknown', differences: [] })
}

/** What was agreed last in reports that are called the same. */
async function namesakes(
  { reports, agreements }: Pick<Office, 'reports' | 'agreements'>,
  { template, title, year, unit }: ReportContent,
  knowledge: Knowledge,
): Promise<FoundAgreement[]> {
  const called = (await reports.list()).filter(
    (report) => report.template === template && report.title === title && report.year === year && report.unit === unit.name,
  )
  const found: FoundAgreement[] = []
  for (const { id } of called) {
    const known = found.length < MOST ? await knowledge(id) : null
    const round = known && (await agreements.rounds(id)).find(({ agreed, frozen }) => agreed && frozen)
    if (round) found.push({ round: { ...round, reportId: id }, mayRead: known === 'content' })
  }
  return found
}
