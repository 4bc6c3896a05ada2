import * as Y from 'yjs'

/** A character as it is known through everything that writes it anew: the id under which it was typed. */
export type Letter = string

/** Words and which characters they are. */
export interface Lettering {
  readonly words: string
  readonly letters: readonly Letter[]
}

/** Follows characters: Enter, paste and undo write them anew under other ids. */
export class Letters {
  readonly #origin = new Map<string, Letter>()

  of(client: number, clock: number): Letter {
    const id = nameOf(client, clock)
    return this.#origin.get(id) ?? id
  }

  /** The words of a text from an offset on. */
  in(text: Y.XmlText, from: number, to = text.length): Lettering {
    const letters = idsOf(text).slice(from, to)
    return { words: wordsOf(text).slice(from, to), letters: letters.map((id) => this.#origin.get(id) ?? id) }
  }

  /** What was just written is these characters. */
  bind(text: Y.XmlText, from: number, letters: readonly Letter[]): void {
    idsOf(text)
      .slice(from, from + letters.length)
      .forEach((id, at) => this.#origin.set(id, letters[at] ?? id))
  }

  /** Undo has brought items back as new ones. */
  follow(doc: Y.Doc): void {
    for (const structs of doc.store.clients.values()) {
      for (const item of structs) {
        if (!(item instanceof Y.Item) || item.redone === null) continue
        const { redone } = item
        for (let at = 0; at < item.length; at++) {
          const [from, to] = [nameOf(item.id.client, item.id.clock + at), nameOf(redone.client, redone.clock + at)]
          if (!this.#origin.has(to)) this.#origin.set(to, this.#origin.get(from) ?? from)
        }
      }
    }
  }
}

function nameOf(client: number, clock: number): string {
  return `${client} ${clock}`
}

/** The ids of a text's characters. */
function idsOf(text: Y.XmlText): string[] {
  const ids: string[] = []
  for (let item = text._start; item; item = item.right) {
    if (item.deleted || !(item.content instanceof Y.ContentString)) continue
    for (let at = 0; at < item.length; at++) ids.push(nameOf(item.id.client, item.id.clock + at))
  }
  return ids
}

/** The characters of a text, whatever form they have. */
function wordsOf(text: Y.XmlText): string {
  return (text.toDelta() as { insert: unknown }[]).map(({ insert }) => (typeof insert === 'string' ? insert : '')).join('')
}
