/** Between two paragraphs of a section. */
export const BREAK = '\n'

export function withoutBreaks(text: string): string {
  return text.replaceAll(BREAK, '')
}

/** A text without its breaks: Enter and Backspace change nothing in it. */
export class PlainText {
  readonly text: string
  /** Indexes of the breaks in the text with them. */
  readonly #breaks: readonly number[]

  constructor(text: string) {
    this.text = withoutBreaks(text)
    this.#breaks = [...text.matchAll(/\n/g)].map(({ index }) => index)
  }

  /** Of an index in the text with breaks. */
  plainIndex(index: number): number {
    let [low, high] = [0, this.#breaks.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if ((this.#breaks[middle] ?? index) < index) low = middle + 1
      else high = middle
    }
    return index - low
  }

  /** From the first to after the last character, breaks in between included, in the text with breaks. */
  span(start: number, length: number): readonly [from: number, to: number] {
    return [this.#index(start), this.#index(start + length - 1) + 1]
  }

  /** Of the character that has this index among those that are no breaks. */
  #index(plain: number): number {
    // The n-th break has n breaks before it: it stands before the character if, without those, it stands no further.
    let [low, high] = [0, this.#breaks.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if ((this.#breaks[middle] ?? 0) - middle <= plain) low = middle + 1
      else high = middle
    }
    return plain + low
  }
}
