import type { Awareness } from 'y-protocols/awareness'

export interface AwarenessChange {
  readonly added: readonly number[]
  readonly updated: readonly number[]
  readonly removed: readonly number[]
}

type Listener = (change: AwarenessChange, origin: unknown) => void
type State = Record<string, unknown>

/**
 * The awareness as one section sees it: only people whose place is this section. Every caret plugin redraws on
 * every change it hears of, and a report has some fifteen editors: unfiltered, twenty typing colleagues would
 * cost three hundred redraws where twenty are seen. States of foreign clients are not trusted.
 */
export function awarenessIn(awareness: Awareness, sectionId: string): Awareness {
  const listeners = new Map<Listener, Listener>()
  let here = new Set<number>()
  const states = () => new Map([...awareness.getStates()].filter(([, state]) => isIn(sectionId, state)))

  const filtered = {
    clientID: awareness.clientID,
    getStates: states,
    getLocalState: () => awareness.getLocalState(),
    setLocalStateField: (field: string, value: unknown) => awareness.setLocalStateField(field, value),
    on: (event: 'change', listener: Listener) => {
      const listenHere: Listener = (change, origin) => {
        const before = here
        here = new Set(states().keys())
        const changed = [...change.added, ...change.updated, ...change.removed]
        const seen = changed.some((client) => client !== awareness.clientID && (before.has(client) || here.has(client)))
        if (seen) listener(change, origin)
      }
      listeners.set(listener, listenHere)
      awareness.on(event, listenHere)
    },
    off: (event: 'change', listener: Listener) => {
      const listenHere = listeners.get(listener)
      if (listenHere) awareness.off(event, listenHere)
      listeners.delete(listener)
    },
  }
  // The plugin uses no more of it than this.
  return filtered as unknown as Awareness
}

function isIn(sectionId: string, { place, user }: State): boolean {
  if (!isRecord(place) || place['section'] !== sectionId) return false
  return isRecord(user) && typeof user['name'] === 'string' && /^#[0-9a-f]{6}$/i.test(String(user['color']))
}

function isRecord(value: unknown): value is State {
  return typeof value === 'object' && value !== null
}
