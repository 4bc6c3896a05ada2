import type { CurrentSession } from './identity.ts'

/** With when it was last seen, in ms: not each use has to be written down. */
export interface KnownSession extends CurrentSession {
  readonly seenAt: number
}

/** A page that opens asks some ten times within a second; a session ended elsewhere may live on for this long, in ms. */
const LIFETIME = 3000
const MOST = 10_000

/** Remembers for a moment whose session a `Cookie` header is. */
export class SessionCache {
  private readonly entries = new Map<string, { session: KnownSession; until: number }>()
  private readonly now: () => number

  constructor(now: () => number) {
    this.now = now
  }

  get(cookie: string): KnownSession | null {
    const entry = this.entries.get(cookie)
    if (!entry) return null
    if (entry.until > this.now()) return entry.session
    this.entries.delete(cookie)
    return null
  }

  set(cookie: string, session: KnownSession): void {
    if (this.entries.size >= MOST) this.entries.clear()
    this.entries.set(cookie, { session, until: this.now() + LIFETIME })
  }

  /** Of one person. */
  forget(personId: string): void {
    for (const [cookie, { session }] of this.entries) if (session.person.id === personId) this.entries.delete(cookie)
  }
}
