import { assert } from '@gongping/shared/base/assert.ts'
import { type Result, ok } from '@gongping/shared/base/result.ts'
import type { Failure } from '@gongping/shared/protocol/errors.ts'
import type { Verification, VerifiedReport } from '@gongping/shared/protocol/verification.ts'
import { versionCode } from '@gongping/shared/protocol/version-code.ts'
import type { Identity } from '../identity/identity.ts'
import { exportReport } from '../export/export-report.ts'
import type { ReportFile } from '../import/report-file.ts'
import type { FoundRound } from '../store/agreements.ts'
import type { FoundAgreement } from './find-agreed.ts'
import { markOf } from './find-mark.ts'
import type { FrozenRound } from './frozen-rounds.ts'
import type { Office } from './office.ts'
import { compareApart } from './read-apart.ts'
import { personNames } from './person-names.ts'
import { unpackVersion } from './version-content.ts'

/**
 * A file beside what a version is exported as: all that shows, and where its words differ. Whoever may not read the
 * report does not hear what should stand there. Fails with `file-not-verifiable`.
 */
export async function compareWithVersion(
  { versions }: Pick<Office, 'versions'>,
  identity: Identity,
  { round, mayRead }: FoundAgreement,
  format: string,
  found: ReportFile,
): Promise<Result<Verification, Failure>> {
  const { reportId, frozen } = round
  assert(frozen, 'it was found by what was frozen')
  const version = await versions.version(reportId, frozen.version)
  assert(version, 'versions are never dropped')
  const { content, score } = await unpackVersion(version)
  const { agreed } = round
  const report = { id: reportId, title: content.title, mayRead, ...(mayRead && { unit: content.unit.name }) }
  const agreedBy = mayRead && agreed ? (await personNames(identity))(agreed.personId).display : ''
  const about = { ...aboutRound(round, report), ...(agreedBy !== '' && { agreedBy }) }
  if (!agreed) return ok({ answer: 'not-agreed', ...about, differences: [] })
  const file = await exportReport(format, content, {
    score,
    mark: markOf(reportId, { ...round, frozen } satisfies FrozenRound),
  })
  assert(file.ok, 'what was agreed can be exported')
  const compared = await compareApart(format, file.value.bytes, found)
  if (!compared.ok) return compared
  const { isSame, differences } = compared.value
  return ok({
    answer: differences.length > 0 ? 'changed' : isSame ? 'agreed' : 'same-words',
    ...about,
    differences: mayRead ? differences : differences.map((difference) => ({ ...difference, expected: '' })),
  })
}

function aboutRound(
  { state, frozen, agreed, confirmations }: FoundRound,
  report: VerifiedReport,
): Omit<Verification, 'answer' | 'differences'> {
  const confirmers = confirmations.map(({ display, post, at }) => ({ display: display ?? '', post, at: at ?? '' }))
  return {
    report,
    ...(frozen && { version: frozen.version, code: versionCode(frozen.sha256) }),
    ...(agreed && { agreedAt: agreed.at, confirmers, isSuperseded: state === 'corrected' }),
  }
}
