import { xmlText } from '../xml-text.ts'

/** Excel keeps so many UTF-16 units in a cell, and so many line ends. */
const MOST_UNITS = 32_767
const MOST_LINE_ENDS = 253

const CONTINUED = '…（本格文字过长，余下文字见“长文续页”）'

/**
 * Text as a cell holds it. What looks like Excel's own way of writing a character (_x0041_) is written so that it is
 * read as it stands.
 */
export function cellText(text: string): string {
  return xmlText(text).replace(/_(?=x[\dA-Fa-f]{4}_)/g, '_x005F_')
}

/** A text in pieces that fit into a cell each; one piece for nearly all. The first of several says that more follows. */
export function pieces(text: string): readonly [first: string, ...rest: string[]] {
  const plain = xmlText(text)
  const first = cutPiece(plain, 0)
  if (first === plain) return [cellText(plain)]
  const rest: string[] = []
  const start = cutPiece(plain, CONTINUED.length)
  for (let at = start.length; at < plain.length;) {
    const piece = cutPiece(plain.slice(at), 0)
    rest.push(cellText(piece))
    at += piece.length
  }
  return [cellText(start) + CONTINUED, ...rest]
}

function cutPiece(text: string, reserved: number): string {
  const lines = text.split('\n', MOST_LINE_ENDS)
  const whole = lines.join('\n').slice(0, MOST_UNITS - reserved)
  // A cut may not leave half of a character that takes two units.
  return whole.length < text.length ? whole.replace(/[\ud800-\udbff]$/, '') : whole
}

/** Whether Excel would make a formula of the text once somebody edits the cell; Chinese Excel takes full-width signs as well. */
export function looksLikeFormula(text: string): boolean {
  return /^(?:[\t\r\n]|\s*[=+\-@＝＋－＠])/.test(text)
}
