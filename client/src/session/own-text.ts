import * as Y from 'yjs'

/** How far each client had come at some moment, by clientID: a state vector. */
export type Clocks = ReadonlyMap<number, number>

export function clocksOf(doc: Y.Doc): Clocks {
  return Y.decodeStateVector(Y.encodeStateVector(doc))
}

/** A text without what others have written into it since a moment; what they deleted since is not in it either. */
export function textWithoutNews(text: Y.Text, since: Clocks, ownClient: number): string {
  let words = ''
  // oxlint-disable-next-line no-underscore-dangle -- Yjs knows the author of each character, but has no public word for it
  for (let item = text._start; item; item = item.right) {
    if (item.deleted || !(item.content instanceof Y.ContentString)) continue
    const { client, clock } = item.id
    const known = client === ownClient ? item.length : (since.get(client) ?? 0) - clock
    if (known > 0) words += item.content.str.slice(0, known)
  }
  return words
}
