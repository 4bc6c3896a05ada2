import { shareOf } from './place-owners.ts'
import { useAssignments, useRights } from './use-session.ts'

/**
 * Who has a place that is closed to this person because it is bindingly theirs: their names, "" while they are not
 * known; null where that is not so.
 */
export function useHolders(place: string): string | null {
  const { except, scope, status } = useRights()
  const all = useAssignments()
  if (status !== 'open' || scope.length === 0 || !except.includes(place)) return null
  return shareOf(all, [place])
    .people.map(({ display }) => display)
    .join('、')
}
