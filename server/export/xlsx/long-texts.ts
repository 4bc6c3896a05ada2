import { cellText, pieces } from './cell-text.ts'

/** A piece of a text that is too long for its cell. */
export interface Continuation {
  readonly sheet: string
  /** "B11" */
  readonly cell: string
  readonly number: number
  readonly text: string
}

/** Collects what does not fit into a cell, so that nothing is lost. */
export class LongTexts {
  readonly continuations: Continuation[] = []

  /** What the cell itself shows of a text. */
  shorten(text: string, sheet: string, cell: string): string {
    const [first, ...rest] = pieces(text)
    for (const [at, piece] of rest.entries()) {
      this.continuations.push({ sheet: cellText(sheet), cell, number: at + 2, text: piece })
    }
    return first
  }
}
