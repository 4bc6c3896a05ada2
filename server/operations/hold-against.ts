import { type Result, ok } from '@gongping/shared/base/result.ts'
import type { Failure } from '@gongping/shared/protocol/errors.ts'
import type { Verification } from '@gongping/shared/protocol/verification.ts'
import type { Identity } from '../identity/identity.ts'
import type { ReportFile } from '../import/report-file.ts'
import { compareWithVersion } from './compare-with-version.ts'
import type { FoundAgreement } from './find-agreed.ts'
import type { Office } from './office.ts'

/** From what a file is to what it is least. */
const ANSWERS: readonly Verification['answer'][] = ['agreed', 'same-words', 'changed', 'not-agreed', 'unknown']

/**
 * A file beside each version that it may be, until it is one: the answer is about the nearest, the first of several.
 * null: there is none. Fails with `file-not-verifiable`.
 */
export async function holdAgainst(
  office: Pick<Office, 'versions'>,
  identity: Identity,
  candidates: readonly FoundAgreement[],
  format: string,
  file: ReportFile,
): Promise<Result<Verification | null, Failure>> {
  let nearest: Verification | null = null
  for (const candidate of candidates) {
    const compared = await compareWithVersion(office, identity, candidate, format, file)
    if (!compared.ok) return compared
    if (!nearest || distance(compared.value) < distance(nearest)) nearest = compared.value
    if (nearest.answer === 'agreed') break
  }
  return ok(nearest)
}

function distance({ answer, differences }: Verification): number {
  return ANSWERS.indexOf(answer) * 1000 + differences.length
}
