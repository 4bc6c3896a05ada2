import { type EditPlace, placeKey } from './edit-place.ts'

/**
 * What the page may honestly say about this person's work.
 *
 * - `opening`: nothing was received yet, nothing can be edited.
 * - `local`: no connection; `changes` edits exist only on this computer (0 = nothing is at risk).
 * - `saving`: edits are on their way; the server has not said yet that they are on its disk.
 * - `saved`: everything is on the server's disk, as of `at` (null = nothing was edited here).
 */
export type Saved =
  | { readonly step: 'opening' }
  | { readonly step: 'local' | 'saving'; readonly changes: number; readonly since: number; readonly places: readonly EditPlace[] }
  | { readonly step: 'saved'; readonly at: number | null }

/**
 * Counts this person's edits against the server's durable answers (message 102). Times in ms since the epoch.
 * A number is asked after an edit; its answer proves every edit that was sent before it.
 */
export class SaveLedger {
  #edits = 0
  #durable = 0
  #nonce = 0
  #opened = false
  #online = false
  #since = 0
  #savedAt: number | null = null
  #asked = new Map<number, number>()
  #places = new Map<string, { readonly place: EditPlace; readonly edit: number }>()

  edited(places: readonly EditPlace[], now: number): void {
    if (this.#edits === this.#durable) this.#since = now
    this.#edits++
    for (const place of places) this.#places.set(placeKey(place), { place, edit: this.#edits })
  }

  /** Everything this page knows has been sent on the present connection. */
  connected(now: number): void {
    if (!this.#online) this.#since = now
    this.#opened = true
    this.#online = true
  }

  /** Questions asked on a lost connection are never answered. */
  disconnected(now: number): void {
    if (this.#online) this.#since = now
    this.#online = false
    this.#asked.clear()
  }

  /** Whether a question would tell something new now. One question is under way at a time. */
  get mayAsk(): boolean {
    return this.#online && this.#edits > this.#durable && this.#asked.size === 0
  }

  /** @returns the number to send after the edits made so far. */
  ask(): number {
    this.#nonce++
    this.#asked.set(this.#nonce, this.#edits)
    return this.#nonce
  }

  /** @returns false for a number that was not asked on this connection: it proves nothing. */
  answered(nonce: number, now: number): boolean {
    const upTo = this.#asked.get(nonce)
    if (upTo === undefined) return false
    this.#asked.delete(nonce)
    this.#durable = upTo
    if (this.#durable === this.#edits) this.#savedAt = now
    for (const [key, { edit }] of this.#places) if (edit <= this.#durable) this.#places.delete(key)
    return true
  }

  get saved(): Saved {
    if (!this.#opened) return { step: 'opening' }
    const changes = this.#edits - this.#durable
    if (this.#online && changes === 0) return { step: 'saved', at: this.#savedAt }
    const places = [...this.#places.values()].map(({ place }) => place)
    return { step: this.#online ? 'saving' : 'local', changes, since: this.#since, places }
  }
}
