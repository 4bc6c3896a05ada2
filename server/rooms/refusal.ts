import { CLOSE, type CloseCode } from '@gongping/shared/protocol/close-codes.ts'
import type { Failure } from '@gongping/shared/protocol/errors.ts'
import { LIMITS } from './limits.ts'

/** A Chinese character takes three bytes of UTF-8. */
const CHARACTERS = LIMITS.document / 3

/** What somebody is told whose message is refused. */
export function refusalOf({ code, error }: CloseCode): Failure {
  const isTooLarge = code === CLOSE.reportTooLarge.code && error === CLOSE.reportTooLarge.error
  return { code: error, params: isTooLarge ? { limit: String(Math.floor(CHARACTERS / 10_000)) } : {} }
}
