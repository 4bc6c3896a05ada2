/** A line of a text file that is not blank. A line of nothing but a TAB is an empty table cell, not a blank line. */
export interface Line {
  /** 1-based, as an editor shows it. */
  readonly number: number
  readonly text: string
  /** Whether one or more blank lines stand before it. */
  readonly afterBlank: boolean
}

/** More lines than any report has: a hostile file ends here before it costs memory. */
const MAX_LINES = 100_000

const BREAK = /\r\n|[\n\r\v\f\u0085\u2028\u2029]/g
// oxlint-disable-next-line no-control-regex
const CONTROL = /[\u0000-\u0008\u000e-\u001f\u007f\ufeff]/g

/** The lines of a text that are not blank, or null when there are too many. */
export function splitLines(text: string): Line[] | null {
  const lines: Line[] = []
  let number = 1
  let afterBlank = false
  let start = 0
  const take = (end: number) => {
    const line = text.slice(start, end)
    if (line.includes('\t') || line.trim() !== '') {
      lines.push({ number, text: cleanText(line), afterBlank })
      afterBlank = false
    } else {
      afterBlank = true
    }
  }
  for (const match of text.matchAll(BREAK)) {
    take(match.index)
    if (lines.length > MAX_LINES) return null
    start = match.index + match[0].length
    number++
  }
  take(text.length)
  return lines
}

/** Takes out what no document can hold: control characters other than TAB and line breaks, halves of characters. */
export function cleanText(text: string): string {
  return text.toWellFormed().replace(CONTROL, '')
}
