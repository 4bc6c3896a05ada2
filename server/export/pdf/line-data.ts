import { textWidth } from '@gongping/shared/printing/break-label.ts'
import type { Run } from '@gongping/shared/printing/print-document.ts'

export interface Piece {
  readonly text: string
  /** Part of a word that was cut: a line may break before and after it although no word ends there. */
  readonly cut: boolean
}

/** A run on one line. */
export interface RunData {
  readonly pieces: readonly Piece[]
  readonly bold: boolean
  readonly italic: boolean
  readonly underline: boolean
}

export type LineData = readonly RunData[]

/**
 * Runs as the lines that "\n" makes of them; there is always one.
 * @param capacity of a line in full-width characters
 */
export function linesOf(runs: readonly Run[], capacity: number): LineData[] {
  const lines: RunData[][] = [[]]
  for (const { text, bold, italic, underline } of runs) {
    for (const [at, line] of text.split(/\r\n?|[\n\v\f\u2028\u2029]/).entries()) {
      if (at > 0) lines.push([])
      if (line !== '') lines.at(-1)?.push({ pieces: piecesOf(line, capacity), bold, italic, underline })
    }
  }
  return lines
}

/** What no line can break by itself: letters and digits without a space. */
const WORD = /[^\s\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef]+/gu

/** A word longer than a line, such as an address or a row of digits, is cut; else it would run out of its cell. */
export function piecesOf(text: string, capacity: number): Piece[] {
  // In other faces Latin letters are wider than the half character that 宋体 gives them.
  const most = Math.max(1, Math.floor(capacity * 1.5))
  const pieces: Piece[] = []
  let from = 0
  for (const { 0: word, index } of text.matchAll(WORD)) {
    if (textWidth(word) * 1.3 <= capacity) continue
    if (index > from) pieces.push({ text: text.slice(from, index), cut: false })
    const characters = Array.from(word)
    for (let at = 0; at < characters.length; at += most) {
      pieces.push({ text: characters.slice(at, at + most).join(''), cut: true })
    }
    from = index + word.length
  }
  if (from < text.length || pieces.length === 0) pieces.push({ text: text.slice(from), cut: false })
  return pieces
}
