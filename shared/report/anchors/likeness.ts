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

/** Where in a text some words stand. */
export function* placesIn(text: string, words: string): Generator<number> {
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) yield at
}
