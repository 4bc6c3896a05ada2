import { type Result, err, ok } from '@gongping/shared/base/result.ts'
import { type Failure, failure } from '@gongping/shared/protocol/errors.ts'
import type { Verification } from '@gongping/shared/protocol/verification.ts'
import type { Identity } from '../identity/identity.ts'
import { kindOfFile } from '../import/file-kind.ts'
import type { ReportFile } from '../import/report-file.ts'
import { type Knowledge, findAgreed } from './find-agreed.ts'
import { holdAgainst } from './hold-against.ts'
import type { Office } from './office.ts'
import { claimApart } from './read-apart.ts'
import { verifyJson } from './verify-json.ts'

/**
 * Whether a file is the agreed version that it says it is: found by what it says of itself, held against what that
 * version is exported as. Fails with `file-empty` or `file-not-verifiable`.
 * @param knowledge what the person who asks may hear of a report.
 */
export async function verifyFile(
  office: Office,
  identity: Identity,
  file: ReportFile,
  knowledge: Knowledge,
): Promise<Result<Verification, Failure>> {
  if (isBlank(file.bytes)) return err(failure('file-empty'))
  const kind = kindOfFile(file.name, file.bytes)
  if (kind === 'json') return verifyJson(office, identity, file, knowledge)
  const format = kind === 'text' ? 'txt' : kind.slice(1)
  const claim = await claimApart(format, file)
  if (!claim.ok) return claim
  const candidates = await findAgreed(office, claim.value, knowledge)
  const held = await holdAgainst(office, identity, candidates, format, file)
  if (!held.ok) return held
  return ok(held.value ?? { answer: claim.value.isDraft ? 'not-agreed' : 'unknown', differences: [] })
}

/** Nothing, or nothing but blanks and ends of lines. */
function isBlank(bytes: Uint8Array): boolean {
  return bytes.every((byte) => byte === 0x20 || (byte >= 0x09 && byte <= 0x0d))
}
