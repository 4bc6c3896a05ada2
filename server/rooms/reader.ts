import type * as Y from 'yjs'

/**
 * Reads a document and changes nothing in it; at once, for it goes on afterwards.
 * @param seq the number of the last update that it holds.
 */
export type Reader<T> = (doc: Y.Doc, seq: number) => T
