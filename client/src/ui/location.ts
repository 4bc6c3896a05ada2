import { useSyncExternalStore } from 'react'

const watchers = new Set<() => void>()

function watch(watcher: () => void): () => void {
  watchers.add(watcher)
  addEventListener('popstate', watcher)
  return () => {
    watchers.delete(watcher)
    removeEventListener('popstate', watcher)
  }
}

/** Goes to a page of this site. `replace` leaves no way back to the present one. */
export function navigate(to: string, how: 'push' | 'replace' = 'push'): void {
  if (how === 'replace') history.replaceState(null, '', to)
  else history.pushState(null, '', to)
  scrollTo(0, 0)
  for (const watcher of watchers) watcher()
}

/** Path and query of the page, "/reports/r1?x=1". */
export function useLocation(): string {
  return useSyncExternalStore(watch, () => location.pathname + location.search)
}
