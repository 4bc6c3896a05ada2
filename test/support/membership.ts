import type { Membership } from '@gongping/server/store/report-sharing.ts'
import type { WriteScope } from '@gongping/shared/workflow/write-scope.ts'

/** Of somebody who may write this much, or only read. */
export function memberWho(scope: WriteScope): Membership {
  return scope.length === 0 ? { role: 'viewer', scope: null } : { role: 'drafter', scope }
}
