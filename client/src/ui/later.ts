import { type ComponentType, type LazyExoticComponent, lazy } from 'react'

/** Long after the first paint, and long before anybody needs it. */
const QUIET_MS = 2000

/**
 * A component whose script comes after the page is there, but before it is needed: by then the server may be
 * away, or a newer one that no longer has the script of this page.
 */
export function later<Props>(load: () => Promise<ComponentType<Props>>): LazyExoticComponent<ComponentType<Props>> {
  const fetched = () => load().then((component) => ({ default: component }))
  // A fetch that fails now is tried again when the component is needed.
  setTimeout(() => void fetched().catch(() => {}), QUIET_MS)
  return lazy(fetched)
}
