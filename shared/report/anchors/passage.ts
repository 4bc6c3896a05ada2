import type { IdRun } from './runs.ts'

/** Longest passage that can be held on to, and what it may grow to, in UTF-16 units. */
export const MAX_QUOTE = 4_000
export const MAX_WORDS = 2 * MAX_QUOTE

/** So much of what stands around a phrase on either side tells it from others where it stood, in UTF-16 units. */
export const TELLING = 8
/**
 * What is gone here and stands elsewhere, once, is the same text moved there if so much of it is the same, in UTF-16 units:
 * anything shorter is said again in a report all the time.
 */
export const MOVED = 32

/** How much of the text on either side is kept, in UTF-16 units. */
export const CONTEXT = 32

/** Characters of a passage as it was seen last. */
export interface PassageRun extends IdRun {
  /** In the words. */
  readonly at: number
  /** In the quote; null: somebody wrote it into the passage later. */
  readonly of: number | null
}

/**
 * What a comment holds on to in a text. Its characters are known by their Yjs ids, which stay true whatever happens
 * around them. Undo, Enter and paste write a text anew, under new ids; then it is known again by its words, by what
 * stands around it, and by this: what is written anew was not there before.
 */
export interface Passage {
  /** What was commented. Never changes. */
  readonly quote: string
  /** What it said when it was seen last. */
  readonly words: string
  /** The characters of the words, in their order. */
  readonly runs: readonly PassageRun[]
  /** What stood around it then, and the ids of that. */
  readonly before: string
  readonly after: string
  readonly left: readonly IdRun[]
  readonly right: readonly IdRun[]
  /**
   * How much of another stretch of the text said the same as the quote, and as the words, with what stood around it, in
   * UTF-16 units: offices write the same sentence about each item. 0: there was none.
   */
  readonly rivals: { readonly quote: number; readonly words: number }
  /** All that stood in the text then: for each client that wrote of it, after its last character, in its own count. */
  readonly known: readonly (readonly [client: number, clock: number])[]
}

/** Where a passage is now. */
export type Found =
  /** All of it, whatever was written in between; written anew in part; or what is left of it. */
  | { readonly kind: 'whole' | 'mended' | 'part'; readonly from: number; readonly to: number }
  /** The text is gone (原文已删除). It may come back: the anchor is kept as it was. */
  | { readonly kind: 'gone' }
