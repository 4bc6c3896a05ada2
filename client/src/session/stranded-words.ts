import * as decoding from 'lib0/decoding'
import * as Y from 'yjs'
import { SYNC_STEP_1 } from '@gongping/shared/protocol/messages.ts'

/** What somebody typed on this page into a paragraph that was taken away before anybody else had the words. */
export interface Stranded {
  /** Root of the section. */
  readonly root: string
  /** Index in the section where the paragraph stood, or behind what it stood in. */
  readonly at: number
  readonly words: string
}

/**
 * Yjs drops with a paragraph all that is in it, also words that whoever took it away cannot have known: they were on their
 * way, or an input method held them. Those that whoever took it away did know are gone with their knowledge.
 * @param transaction that took in a message of the server, while it is being told to observers.
 * @param message of the sync protocol: its deletions name the characters that were known.
 * @returns in the order in which they were typed, a paragraph each.
 */
export function strandedWords(transaction: Y.Transaction, message: Uint8Array): Stranded[] {
  const { doc, deleteSet } = transaction
  const gone = deleteSet.clients.get(doc.clientID)
  if (!gone) return []
  const known = knownDeletions(message, doc.clientID)
  const isUnknown = (clock: number) => isIn(gone, clock) && !isIn(known, clock)
  const texts = new Set<Y.AbstractType<unknown>>()
  for (const item of doc.store.clients.get(doc.clientID) ?? []) {
    const isText = item instanceof Y.Item && item.deleted && item.content instanceof Y.ContentString
    if (isText && item.parent instanceof Y.AbstractType && isAnyOf(item, isUnknown)) texts.add(item.parent)
  }
  return [...texts].flatMap((text) => {
    const place = placeInSection(text)
    const words = wordsOf(text, doc.clientID, isUnknown)
    return place && words.trim() !== '' ? [{ root: place.root, at: place.at, words }] : []
  })
}

interface PlaceInSection extends Omit<Stranded, 'words'> {
  /** It was taken away. */
  readonly isGone: boolean
}

interface Range {
  readonly clock: number
  readonly len: number
}

function knownDeletions(message: Uint8Array, client: number): readonly Range[] {
  const decoder = decoding.createDecoder(message)
  if (decoding.readVarUint(decoder) === SYNC_STEP_1) return []
  return Y.decodeUpdate(decoding.readVarUint8Array(decoder)).ds.clients.get(client) ?? []
}

function isIn(ranges: readonly Range[], at: number): boolean {
  return ranges.some(({ clock, len }) => clock <= at && at < clock + len)
}

function isAnyOf({ id, length }: Y.Item, isWanted: (clock: number) => boolean): boolean {
  return Array.from({ length }, (_, offset) => id.clock + offset).some(isWanted)
}

/* oxlint-disable no-underscore-dangle -- what was deleted is not in the public words of Yjs any more */

function wordsOf(text: Y.AbstractType<unknown>, client: number, isWanted: (clock: number) => boolean): string {
  let words = ''
  for (let item = text._start; item; item = item.right) {
    const { id, content } = item
    if (id.client !== client || !(content instanceof Y.ContentString)) continue
    words += content.str
      .split('')
      .filter((_, offset) => isWanted(id.clock + offset))
      .join('')
  }
  return words
}

/**
 * Where in its section a text stands, or stood: at or, in a list that is still there, behind which child.
 * @returns null for a text that is a root itself, and is never taken away.
 */
export function placeInSection(text: Y.AbstractType<unknown>): PlaceInSection | null {
  let item = text._item
  let isGone = item?.deleted ?? false
  while (item?.parent instanceof Y.AbstractType && item.parent._item) {
    item = item.parent._item
    isGone ||= item.deleted
  }
  if (!(item?.parent instanceof Y.AbstractType)) return null
  let at = item.deleted ? 0 : 1
  for (let left = item.left; left; left = left.left) if (!left.deleted && left.countable) at += left.length
  return { root: Y.findRootTypeKey(item.parent), at, isGone }
}
