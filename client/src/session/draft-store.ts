import type { Draft } from './draft.ts'

const FORMAT = 1
/** Length of the JSON of one report's draft, in UTF-16 units: a browser gives a site some 5 million in all. */
const LONGEST_DRAFT = 1_000_000

type Shelf = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>

/** Keeps one person's draft of one report in the browser, so that it is still there after a reload. */
export class DraftStore {
  /** Of the browser's storage. */
  readonly key: string
  readonly #shelf: Shelf

  constructor(shelf: Shelf, personId: string, reportId: string) {
    this.#shelf = shelf
    this.key = `gongping.draft.${personId}.${reportId}`
  }

  load(): Draft | null {
    try {
      const kept = JSON.parse(this.#shelf.getItem(this.key) ?? 'null') as { format: number; draft: Draft } | null
      return kept?.format === FORMAT ? kept.draft : null
    } catch {
      return null
    }
  }

  /** @returns false where the draft is too long or the browser has no room: it is then on this page only. */
  save(draft: Draft): boolean {
    const text = JSON.stringify({ format: FORMAT, draft })
    if (text.length > LONGEST_DRAFT) return false
    try {
      this.#shelf.setItem(this.key, text)
      return true
    } catch {
      return false
    }
  }

  remove(): void {
    this.#shelf.removeItem(this.key)
  }
}
