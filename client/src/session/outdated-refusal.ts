import type { ErrorCode, Failure } from '@gongping/shared/protocol/errors.ts'
import type { Rights } from './rights.ts'

const SHUT: readonly ErrorCode[] = ['report-locked', 'report-in-review', 'report-sealed', 'report-published']

/** Whether the reason why something was refused is gone: the report is open again, or this person's to write. */
export function isOutdated({ code }: Failure, { scope, except, status }: Rights): boolean {
  if (status !== 'open') return false
  if (SHUT.includes(code)) return true
  return code === 'not-allowed' && scope.includes('report') && except.length === 0
}
