import type * as Y from 'yjs'
import type { CommentThread } from '@gongping/shared/protocol/comments.ts'
import { AnchorReader } from '@gongping/shared/report/anchors/anchor.ts'
import { decodeAnchor } from '@gongping/shared/report/anchors/decode-anchor.ts'
import type { ReportContent } from '@gongping/shared/report/content.ts'
import { keepEqual } from './keep-equal.ts'
import { LiveValue } from './live-value.ts'

/** Where the words of a comment stand now: offsets in the text of its place (RegionText). */
export interface CommentRange {
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
  readonly #threads: LiveValue<readonly CommentThread[]>
  #timer: ReturnType<typeof setTimeout> | undefined

  constructor(doc: Y.Doc, content: LiveValue<ReportContent>, threads: LiveValue<readonly CommentThread[]>) {
    this.#doc = doc
    this.#threads = threads
    threads.watch(() => this.#find())
    content.watch(() => this.#findLater())
  }

  /** Those in one text as it is this very moment. @param root as CommentRange.place. */
  rangesIn(root: string): readonly CommentRange[] {
    return this.#locate(this.#threads.get().filter(({ place }) => place === root))
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
    this.ranges.set(keepEqual(this.ranges.get(), this.#locate(this.#threads.get())))
  }

  #locate(threads: readonly CommentThread[]): CommentRange[] {
    const reader = new AnchorReader(this.#doc)
    return threads.flatMap(({ id, state, anchor: given }) => {
      const anchor = state === 'open' ? decodeAnchor(given) : null
      const found = anchor && reader.locate(anchor)
      return found && found.kind !== 'gone' ? [{ thread: id, place: anchor.place, from: found.from, to: found.to }] : []
    })
  }
}
