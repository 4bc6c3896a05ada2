import { type Result, ok } from '@gongping/shared/base/result.ts'
import type { Failure } from '@gongping/shared/protocol/errors.ts'
import type { VersionDetails } from '@gongping/shared/protocol/versions.ts'
import type { Identity } from '../identity/identity.ts'
import { findVersion } from './find-version.ts'
import type { Office } from './office.ts'
import { personNames } from './person-names.ts'
import { roundOf } from './round-of.ts'
import { unpackVersion } from './version-content.ts'
import { agreedRounds, versionSummary } from './version-summary.ts'

/** A version with what stands in it. Fails with `version-unknown`. */
export async function readVersion(
  office: Office,
  identity: Identity,
  reportId: string,
  number: string,
): Promise<Result<VersionDetails, Failure>> {
  const found = await findVersion(office, reportId, number)
  if (!found.ok) return found
  const [kept, nameOf, agreed] = await Promise.all([
    unpackVersion(found.value),
    personNames(identity),
    agreedRounds(office, reportId),
  ])
  const { sha256, sm3, seq } = found.value
  const round = agreed.get(found.value.number)
  const version = { ...versionSummary(found.value, nameOf, round), sha256, sm3, seq }
  return ok({ version, round: round ? roundOf(round, nameOf) : null, ...kept })
}
