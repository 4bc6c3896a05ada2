import { createHash } from 'node:crypto'
import { type Result, err, ok } from '@gongping/shared/base/result.ts'
import { canonicalReport } from '@gongping/shared/figures/canonical-report.ts'
import { type Failure, failure } from '@gongping/shared/protocol/errors.ts'
import type { Verification } from '@gongping/shared/protocol/verification.ts'
import type { ReportContent } from '@gongping/shared/report/content.ts'
import type { Identity } from '../identity/identity.ts'
import type { ReportFile } from '../import/report-file.ts'
import { type FoundAgreement, type Knowledge, findAgreed } from './find-agreed.ts'
import { holdAgainst } from './hold-against.ts'
import type { Office } from './office.ts'
import { readApart } from './read-apart.ts'

/** Reports of one name that a file is held against, at most. */
const MOST = 5

/**
 * A report as JSON says nothing of versions. If its content is one, it is known by the hash; if not, by its title, year
 * and unit. Either way the file itself is held against what the version is exported as. Fails with `file-not-verifiable`.
 */
export async function verifyJson(
  office: Office,
  identity: Identity,
  file: ReportFile,
  knowledge: Knowledge,
): Promise<Result<Verification, Failure>> {
  const read = await readApart(file)
  if (!read.ok) return err(failure('file-not-verifiable', { file: file.name, reason: 'json' }))
  const { content } = read.value
  const digits = createHash('sha256').update(canonicalReport(content)).digest('hex')
  const same = await findAgreed(office, { digits: [digits], lines: [], reportId: null }, knowledge)
  const candidates = same.length > 0 ? same : await namesakes(office, content, knowledge)
  // Also where the content is the same: an import keeps what a report has, and the file may say more.
  const held = await holdAgainst(office, identity, candidates, 'json', file)
  return held.ok ? ok(held.value ?? { answer: 'unknown', differences: [] }) : held
}

/** What was agreed last in reports that are called the same. Whoever may not read them could guess that there are any. */
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
    const mayRead = found.length < MOST && (await knowledge(id)) === 'content'
    const round = mayRead && (await agreements.rounds(id)).find(({ agreed, frozen }) => agreed && frozen)
    if (round) found.push({ round: { ...round, reportId: id }, mayRead })
  }
  return found
}
