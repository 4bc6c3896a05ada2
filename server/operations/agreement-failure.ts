import { type Result, err } from '@gongping/shared/base/result.ts'
import type { Blocker } from '@gongping/shared/protocol/agreement.ts'
import { type Failure, failure } from '@gongping/shared/protocol/errors.ts'

/** Why a step of an agreement was not taken. */
export interface AgreementFailure extends Failure {
  /** Of `agreement-blocked`: what has to be settled first. */
  readonly blockers?: readonly Blocker[]
}

export function blocked(blockers: readonly Blocker[]): Result<never, AgreementFailure> {
  return err({ ...failure('agreement-blocked', { count: String(blockers.length) }), blockers })
}
