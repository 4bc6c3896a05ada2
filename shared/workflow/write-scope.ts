import { ROOT_CELLS, ROW_PREFIX, rootKind } from '../report/shape.ts'

/** One thing that somebody may change: the whole report, its tables, or one section (named by its root). */
export type Grant = 'report' | 'table' | `section/${string}`

/** What a person may change in one report. Empty: read only. */
export type WriteScope = readonly Grant[]

export const WHOLE_REPORT: WriteScope = ['report']
export const NOTHING: WriteScope = []

/**
 * Whether a person may change a root of the report's Y.Doc. Figures (`facts`) belong to the tables: whoever keeps
 * the tables keeps the numbers. Title, year and unit (`meta`) belong to the report as a whole.
 */
export function mayChange(scope: WriteScope, root: string): boolean {
  if (scope.includes('report')) return true
  const kind = rootKind(root)
  if (kind === 'section') return scope.includes(root as Grant)
  return kind !== null && kind !== 'meta' && scope.includes('table')
}

/**
 * The same by place, as the log names it ("section/<id>", "row/<id>", "facts", "meta").
 * @param except places that are bindingly others'.
 */
export function mayChangePlace(scope: WriteScope, except: readonly string[], place: string): boolean {
  if (except.includes(place)) return false
  return mayChange(scope, place.startsWith(ROW_PREFIX) ? ROOT_CELLS : place)
}

/** How a scope is kept and sent: grants parted by spaces. */
export function formatScope(scope: WriteScope): string {
  return scope.join(' ')
}

/** @returns null for a text that is no scope. */
export function parseScope(text: string): WriteScope | null {
  const grants = text.split(' ').filter((grant) => grant !== '')
  return grants.every(isGrant) ? grants : null
}

function isGrant(text: string): text is Grant {
  return text === 'report' || text === 'table' || rootKind(text) === 'section'
}
