import type { AwarenessEntry } from '@gongping/shared/protocol/frames.ts'
import { MAX_AWARENESS_BYTES } from '@gongping/shared/protocol/messages.ts'
import type { PeerPerson } from './peer.ts'

/** A person as everybody in the room sees them. */
export interface PresentPerson extends PeerPerson {
  /** Six-digit hex, chosen by the room. */
  readonly color: string
}

export interface Announced {
  readonly entry: AwarenessEntry
  /** It says what everybody knows, only that it is still so: every page does that twice a minute. */
  readonly isRenewal: boolean
}

const GONE = 'null'

interface Known {
  /** The connection that speaks for this client; null once it has left. */
  readonly owner: object | null
  readonly personId: string
  readonly entry: AwarenessEntry
}

/**
 * Who is in a room and where: the awareness of y-protocols, kept as JSON text. Each connection speaks for one
 * client, its first; whatever it says of others (stock clients repeat what they hear) is ignored, and who it is
 * is written by the server over whatever it claims.
 */
export class Presence {
  private readonly clients = new Map<number, Known>()
  private readonly clientOf = new Map<object, number>()
  private readonly authorOf: (clientId: number) => string | undefined

  /** @param authorOf who writes under a clientID: nobody else is present under it. */
  constructor(authorOf: (clientId: number) => string | undefined) {
    this.authorOf = authorOf
  }

  /** Takes what a connection announces. @returns what everybody should hear of, the speaker included. */
  announce(owner: object, person: PresentPerson, entries: readonly AwarenessEntry[]): Announced[] {
    return entries.flatMap((entry) => {
      if (!this.speaksFor(owner, person, entry)) return []
      const before = this.clients.get(entry.clientId)
      const news = this.renew(owner, entry, person)
      if (!news) return []
      this.clientOf.set(owner, news.clientId)
      this.clients.set(news.clientId, { owner: news.state === GONE ? null : owner, personId: person.id, entry: news })
      return [{ entry: news, isRenewal: before?.owner === owner && before.entry.state === news.state }]
    })
  }

  /** Who is or was present under a clientID. Whoever left may be writing offline under it, and come back with that. */
  speakerOf(clientId: number): string | undefined {
    return this.clients.get(clientId)?.personId
  }

  /** Everybody who is present, for somebody who just came. */
  present(): AwarenessEntry[] {
    return [...this.clients.values()].filter(({ owner }) => owner !== null).map(({ entry }) => entry)
  }

  /** A connection ended. @returns the entries that tell others so. */
  leave(owner: object): AwarenessEntry[] {
    const clientId = this.clientOf.get(owner)
    this.clientOf.delete(owner)
    const known = clientId === undefined ? undefined : this.clients.get(clientId)
    if (!known || known.owner !== owner) return []
    // It stays as gone, so that a colleague's late repetition of the old state is recognised as old.
    const entry = { ...known.entry, state: GONE }
    this.clients.set(entry.clientId, { ...known, owner: null, entry })
    return [entry]
  }

  private speaksFor(owner: object, person: PresentPerson, entry: AwarenessEntry): boolean {
    const author = this.authorOf(entry.clientId)
    if (author !== undefined && author !== person.id) return false
    const own = this.clientOf.get(owner)
    if (own !== undefined) return own === entry.clientId
    const known = this.clients.get(entry.clientId)
    // The same person's page that reconnects takes over from its old connection.
    return !known || known.personId === person.id
  }

  /**
   * The entry as others get it, or null if it says nothing new. Clients keep only what has a higher clock than
   * they know, but a page that reconnects announces itself with its old clock: then the clock is raised here,
   * and the page adopts it when it hears itself.
   */
  private renew(owner: object, entry: AwarenessEntry, person: PresentPerson): AwarenessEntry | null {
    const state = stamp(entry.state, person)
    if (state === null) return null
    const known = this.clients.get(entry.clientId)
    if (!known || entry.clock > known.entry.clock) return { ...entry, state }
    if (state === GONE) return known.entry.state === GONE ? null : { ...entry, clock: known.entry.clock, state }
    const repeated = known.owner === owner && known.entry.state === state
    return repeated ? null : { ...entry, clock: known.entry.clock + 1, state }
  }
}

/** The state with the session's identity in it; null for what is no state of ours. */
function stamp(json: string, person: PresentPerson): string | null {
  if (json === GONE) return GONE
  const state = parseObject(json)
  return state && JSON.stringify({ ...state, user: { id: person.id, name: person.display, color: person.color } })
}

function parseObject(json: string): Record<string, unknown> | null {
  if (Buffer.byteLength(json) > MAX_AWARENESS_BYTES) return null
  try {
    const value: unknown = JSON.parse(json)
    return value !== null && typeof value === 'object' && !Array.isArray(value) ? (value as Record<string, unknown>) : null
  } catch {
    return null
  }
}
