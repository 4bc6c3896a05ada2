import { CLOSE, type CloseCode } from '@gongping/shared/protocol/close-codes.ts'
import type { Refusal } from '@gongping/shared/protocol/messages.ts'
import { LIMITS } from './limits.ts'

/** A Chinese character takes three bytes of UTF-8. */
const CHARACTERS = LIMITS.document / 3

/** What somebody is told whose message is refused: the code and parameters of the error catalogue. */
export function refusalOf({ code, error }: CloseCode): Refusal {
  const isTooLarge = code === CLOSE.reportTooLarge.code && error === CLOSE.reportTooLarge.error
  return { code: error, params: isTooLarge ? { limit: String(Math.floor(CHARACTERS / 10_000)) } : {} }
}
