import type { Context, TypedResponse } from 'hono'
import { ERRORS, type Failure, describe } from '@gongping/shared/protocol/errors.ts'
import type { BlockedProblem } from '@gongping/shared/protocol/agreement.ts'
import type { ProblemBody } from '@gongping/shared/protocol/http.ts'
import { languageOf } from './language.ts'

/** The statuses of the error catalogue. */
type FailureStatus = 401 | 403 | 404 | 409 | 413 | 415 | 422 | 423 | 426 | 429 | 500 | 503

/** An expected failure as the client sees it (RFC 9457): `title` says what happened, `detail` what to do about it. */
export function problem(
  c: Context,
  failure: Failure & Partial<Pick<BlockedProblem, 'blockers'>>,
): Response & TypedResponse<ProblemBody, FailureStatus, 'json'> {
  const { title, remedy } = describe(failure, languageOf(c.req.header('accept-language')))
  const { status } = ERRORS[failure.code]
  const body: ProblemBody = {
    type: `urn:gongping:problem:${failure.code}`,
    title,
    status,
    detail: remedy,
    code: failure.code,
    params: failure.params,
    ...(failure.blockers && { blockers: failure.blockers }),
  }
  const seconds = failure.code === 'too-many-attempts' ? failure.params['seconds'] : undefined
  if (seconds !== undefined) c.header('Retry-After', seconds)
  return c.json(body, status as FailureStatus, { 'content-type': 'application/problem+json' })
}
