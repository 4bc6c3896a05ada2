import type * as Y from 'yjs'
import { AnchorReader } from '@gongping/shared/report/anchors/anchor.ts'
import { decodeAnchor } from '@gongping/shared/report/anchors/decode-anchor.ts'
import type { ReportContent } from '@gongping/shared/report/content.ts'
import type { Comments } from './comments.ts'
import { keepEqual } from './keep-equal.ts'
import { LiveValue } from './live-value.ts'

/** Where the words of a comment stand now: offsets in the text of its place (RegionText). */
export interface CommentRange {
  /** Its id; "" is the comment that is being written. */
  readonly thread: string
  /** The root of the text: "section/<id>" or "text/<row>/<field>". */
  readonly place: string
  readonly from: number
  readonly to: number
}

/** While somebody types, ProseMirror moves the marks along; this is how long after it they are found anew. */
const REST_MS = 150

/** Finds the words of all open comments again whenever the report or the comments change. Knows no editor. */
export class CommentPlaces {
  readonly ranges = new LiveValue<readonly CommentRange[]>([])
  readonly #doc: Y.Doc
  readonly #comments: Pick<Comments, 'threads' | 'begun'>
  #timer: ReturnType<typeof setTimeout> | undefined

  constructor(doc: Y.Doc, content: LiveValue<ReportContent>, comments: Pick<Comments, 'threads' | 'begun'>) {
    this.#doc = doc
    this.#comments = comments
    for (const value of [comments.threads, comments.begun]) value.watch(() => this.#find())
    content.watch(() => this.#findLater())
  }

  /** Those in one text as it is this very moment. @param root as CommentRange.place. */
  rangesIn(root: string): readonly CommentRange[] {
    return this.#locate((place) => place === root)
  }

  close(): void {
    clearTimeout(this.#timer)
  }

  #findLater(): void {
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => this.#find(), REST_MS)
  }

  #find(): void {
    clearTimeout(this.#timer)
    this.ranges.set(
      keepEqual(
        this.ranges.get(),
        this.#locate(() => true),
      ),
    )
  }

  #locate(isWanted: (place: string) => boolean): CommentRange[] {
    const reader = new AnchorReader(this.#doc)
    const begun = this.#comments.begun.get()
    const subjects = [
      ...this.#comments.threads.get().filter(({ state }) => state === 'open'),
      ...(begun ? [{ ...begun, id: '' }] : []),
    ]
    return subjects.flatMap(({ id, place, anchor: given }) => {
      const anchor = isWanted(place) ? decodeAnchor(given) : null
      const found = anchor && reader.locate(anchor)
      return found && found.kind !== 'gone' ? [{ thread: id, place: anchor.place, from: found.from, to: found.to }] : []
    })
  }
}
