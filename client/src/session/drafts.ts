const FORMAT = 1
/** In one report; of more the oldest goes. */
export const MOST_DRAFTS = 20

export type Shelf = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>
type Kept<Draft> = readonly (readonly [key: string, draft: Draft])[]

/**
 * Keeps what one person has begun to say about one report in the browser, so that it is still there after a key pressed
 * by mistake or a reload. Where the browser has no room it is on this page only. The key of each says where its form
 * stands.
 */
export class Drafts<Draft> {
  readonly #shelf: Shelf
  readonly #place: string
  readonly #here: Map<string, Draft>

  /** @param what is said, as it is called in the browser's storage. */
  constructor(shelf: Shelf, what: string, personId: string, reportId: string) {
    this.#shelf = shelf
    this.#place = `gongping.${what}.${personId}.${reportId}`
    this.#here = new Map(this.#load())
  }

  get(key: string): Draft | null {
    return this.#here.get(key) ?? null
  }

  has(key: string): boolean {
    return this.#here.has(key)
  }

  set(key: string, draft: Draft): void {
    this.#here.set(key, draft)
    this.#save([...this.#load().filter(([each]) => each !== key), [key, draft]])
  }

  delete(key: string): void {
    if (this.#here.delete(key)) this.#save(this.#load().filter(([each]) => each !== key))
  }

  /** Read anew each time: another window of the same report keeps its drafts there, too. */
  #load(): Kept<Draft> {
    try {
      const kept = JSON.parse(this.#shelf.getItem(this.#place) ?? 'null') as { format: number; drafts: Kept<Draft> } | null
      return kept?.format === FORMAT ? kept.drafts : []
    } catch {
      return []
    }
  }

  #save(drafts: Kept<Draft>): void {
    try {
      if (drafts.length === 0) this.#shelf.removeItem(this.#place)
      else this.#shelf.setItem(this.#place, JSON.stringify({ format: FORMAT, drafts: drafts.slice(-MOST_DRAFTS) }))
    } catch {
      // No room: it stays on this page.
    }
  }
}
