/** How many characters in a row on either side of a stretch are what stood around a passage. */
export interface Likeness {
  readonly lead: number
  readonly trail: number
}

/** All of them plain texts (PlainText). */
export interface Context {
  readonly before: string
  readonly after: string
}

export function likenessAt(text: string, start: number, length: number, { before, after }: Context): Likeness {
  const end = start + length
  let [lead, trail] = [0, 0]
  while (lead < before.length && text[start - 1 - lead] === before.at(-1 - lead)) lead++
  while (trail < after.length && text[end + trail] === after[trail]) trail++
  return { lead, trail }
}

/** More places than this are not looked at: a mark of punctuation stands in half as many in a very long section. */
export const MAX_PLACES = 10_000

/** Where in a text some words stand; null: in more places than can be looked at. */
export function placesIn(text: string, words: string): readonly number[] | null {
  const places: number[] = []
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
    if (places.length === MAX_PLACES) return null
    places.push(at)
  }
  return places
}
