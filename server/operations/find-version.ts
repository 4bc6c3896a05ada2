import { type Result, err, ok } from '@gongping/shared/base/result.ts'
import { type Failure, failure } from '@gongping/shared/protocol/errors.ts'
import type { KeptVersion } from '../store/versions.ts'
import type { Office } from './office.ts'

const NUMBER = /^[1-9]\d{0,8}$/

/** @param number as somebody typed it. Fails with `version-unknown`. */
export async function findVersion(
  { versions }: Pick<Office, 'versions'>,
  reportId: string,
  number: string,
): Promise<Result<KeptVersion, Failure>> {
  const found = NUMBER.test(number) ? await versions.version(reportId, Number(number)) : null
  return found ? ok(found) : err(failure('version-unknown', { version: number }))
}
