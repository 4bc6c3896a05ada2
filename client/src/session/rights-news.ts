import type { ReportRole } from '@gongping/shared/workflow/report-role.ts'
import type { Rights } from './rights.ts'

/** What has changed for this person while the report was open. */
export type RightsNews =
  | { readonly kind: 'role'; readonly role: ReportRole; readonly by: string | null }
  | { readonly kind: 'scope'; readonly by: string | null }
  /** Places ("section/<id>", "row/<id>") that became somebody else's … */
  | { readonly kind: 'taken'; readonly places: readonly string[] }
  /** … or are open to this person again. */
  | { readonly kind: 'given'; readonly places: readonly string[] }

/**
 * The weightiest of what changed; null: nothing that the page does not say anyway, as it says that it is locked.
 * @param by name of who decided; null = not known.
 */
export function rightsNews(before: Rights, now: Rights, by: string | null = null): RightsNews | null {
  if (before.role === null || now.role === null) return null
  if (before.role !== now.role) return { kind: 'role', role: now.role, by }
  if (before.scope.join(' ') !== now.scope.join(' ')) return { kind: 'scope', by }
  const taken = now.except.filter((place) => !before.except.includes(place))
  if (taken.length > 0) return { kind: 'taken', places: taken }
  const given = before.except.filter((place) => !now.except.includes(place))
  return given.length > 0 ? { kind: 'given', places: given } : null
}
