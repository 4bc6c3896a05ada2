import type { HeldRights } from '@gongping/shared/workflow/held-rights.ts'
import { type ReportAction, mayInReport } from '@gongping/shared/workflow/report-rights.ts'
import type { ReportStatus } from '@gongping/shared/workflow/report-status.ts'
import { NOTHING, mayChangePlace } from '@gongping/shared/workflow/write-scope.ts'
import { placeOf } from '@gongping/shared/report/shape.ts'

/** What the server lets this person do in the report, and whether it takes edits at all. */
export interface Rights extends HeldRights {
  readonly status: ReportStatus
}

/** Before the server said anything. */
export const NO_RIGHTS: Rights = { role: null, scope: NOTHING, except: [], status: 'open' }

export function may({ role, status }: Rights, action: ReportAction): boolean {
  return mayInReport(action, role, status)
}

/** @param where a root of the document, or a place as {@link placeOf} names it: "row/t1-1". */
export function covers({ scope, except }: Pick<HeldRights, 'scope' | 'except'>, where: string): boolean {
  return mayChangePlace(scope, except, placeOf(where, null))
}
