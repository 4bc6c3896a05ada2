import type * as Y from 'yjs'
import { Budget } from '../compare/budget.ts'
import { compareWords } from '../compare/compare-words.ts'
import { BREAK } from '../report/anchors/plain-text.ts'
import { OBJECT } from '../report/anchors/region-text.ts'
import { type TextPlace, textPlaces } from '../report/anchors/text-places.ts'

/**
 * Puts other words into a section or a long cell in place of some, changing only those that differ, so that what a
 * colleague is typing between them stays. Call it inside one transaction.
 * @param from index of the first of them in the text of the root, which reads `words` from there.
 * @returns false, with nothing done, where that would take paragraphs, line breaks or live figures away or add some.
 */
export function replaceWords(root: Y.XmlFragment | Y.Text, from: number, words: string, wanted: string): boolean {
  const parts = compareWords(words, wanted, new Budget())
  if (parts.some(({ kind, text }) => kind !== 'same' && (text.includes(BREAK) || text.includes(OBJECT)))) return false
  const places = textPlaces(root)
  const changes: Change[] = []
  let end = from + words.length
  // From the end, so that what stands before keeps its index.
  for (const { kind, text } of parts.toReversed()) {
    if (kind !== 'added') end -= text.length
    if (kind === 'same') continue
    const place = placeAt(places, end, kind === 'removed' ? text.length : 0)
    if (!place) return false
    changes.push({ kind, text, place, at: end - place.from })
  }
  for (const { kind, text, place, at } of changes) {
    if (kind === 'removed') place.text.delete(at, text.length)
    else place.text.insert(at, text)
  }
  return true
}

interface Change {
  readonly kind: 'added' | 'removed'
  readonly text: string
  readonly place: TextPlace
  /** In that text. */
  readonly at: number
}

/** The text that has a stretch, or, for what is added between two, the one before. */
function placeAt(places: readonly TextPlace[], from: number, length: number): TextPlace | undefined {
  return places.find((place) => place.from <= from && from + length <= place.to)
}
