import type { Failure } from '@gongping/shared/protocol/errors.ts'
import type { Rights } from './rights.ts'

/** Whether the reason why something was refused is gone: the report is open again, or this person's to write. */
export function isOutdated({ code }: Failure, { scope, except, status }: Rights): boolean {
  if (status !== 'open') return false
  if (code === 'report-locked' || code === 'report-sealed') return true
  return code === 'not-allowed' && scope.includes('report') && except.length === 0
}
