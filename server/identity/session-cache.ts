import type { Person } from './identity.ts'

/** A page that opens asks some ten times within a second; a revoked session may live on for this long, in ms. */
const LIFETIME = 3000
const MOST = 10_000

/** Remembers for a moment whose session a `Cookie` header is. */
export class SessionCache {
  private readonly entries = new Map<string, { person: Person; until: number }>()
  private readonly now: () => number

  constructor(now: () => number = Date.now) {
    this.now = now
  }

  get(cookie: string): Person | null {
    const entry = this.entries.get(cookie)
    if (!entry) return null
    if (entry.until > this.now()) return entry.person
    this.entries.delete(cookie)
    return null
  }

  set(cookie: string, person: Person): void {
    if (this.entries.size >= MOST) this.entries.clear()
    this.entries.set(cookie, { person, until: this.now() + LIFETIME })
  }

  delete(cookie: string): void {
    this.entries.delete(cookie)
  }
}
