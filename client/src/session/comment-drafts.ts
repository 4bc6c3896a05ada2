/** What was typed into the form of a comment and is not sent yet. */
export interface CommentDraft {
  readonly text: string
  /** The wording proposed instead; null: none is. */
  readonly suggestion: string | null
  /** The words that it was proposed for; null: there are none. */
  readonly wording: string | null
}

const FORMAT = 1
/** In one report; of more the oldest goes. */
export const MOST_DRAFTS = 20

type Shelf = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>
type Drafts = readonly (readonly [key: string, draft: CommentDraft])[]

/**
 * Keeps what one person has begun to say about one report in the browser, so that it is still there after a key pressed
 * by mistake or a reload. Where the browser has no room it is on this page only. The key of each says where its form
 * stands.
 */
export class CommentDrafts {
  readonly #shelf: Shelf
  readonly #place: string
  readonly #here: Map<string, CommentDraft>

  constructor(shelf: Shelf, personId: string, reportId: string) {
    this.#shelf = shelf
    this.#place = `gongping.comments.${personId}.${reportId}`
    this.#here = new Map(this.#load())
  }

  get(key: string): CommentDraft | null {
    return this.#here.get(key) ?? null
  }

  has(key: string): boolean {
    return this.#here.has(key)
  }

  set(key: string, draft: CommentDraft): void {
    this.#here.set(key, draft)
    this.#save([...this.#load().filter(([each]) => each !== key), [key, draft]])
  }

  delete(key: string): void {
    if (this.#here.delete(key)) this.#save(this.#load().filter(([each]) => each !== key))
  }

  /** Read anew each time: another window of the same report keeps its drafts there, too. */
  #load(): Drafts {
    try {
      const kept = JSON.parse(this.#shelf.getItem(this.#place) ?? 'null') as { format: number; drafts: Drafts } | null
      return kept?.format === FORMAT ? kept.drafts : []
    } catch {
      return []
    }
  }

  #save(drafts: Drafts): void {
    try {
      if (drafts.length === 0) this.#shelf.removeItem(this.#place)
      else this.#shelf.setItem(this.#place, JSON.stringify({ format: FORMAT, drafts: drafts.slice(-MOST_DRAFTS) }))
    } catch {
      // No room: it stays on this page.
    }
  }
}
