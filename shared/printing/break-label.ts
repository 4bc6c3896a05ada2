/**
 * Lines of a label that stands in a narrow cell, broken where the official forms break it: before a bracket and
 * before 指标, after a colon and after 及, else between words, which are mostly two characters long. A text
 * program would tear 满意度指标 into 满意度指 and 标.
 *
 * @param capacity width of the cell in full-width characters
 */
export function breakLabel(label: string, capacity: number): string[] {
  if (textWidth(label) <= capacity) return [label]
  const lines: string[] = []
  for (const part of label.split(SEAM)) {
    const last = lines.at(-1)
    const [first = '', ...rest] = breakPart(part, capacity)
    if (last !== undefined && textWidth(last + first) <= capacity) lines.splice(-1, 1, last + first, ...rest)
    else lines.push(first, ...rest)
  }
  return lines
}

const SEAM = /(?<=[：及])|(?=[(（])|(?=指标$)|(?=指标[(（])/

/** As few lines as possible, nearly equal; of an even number of characters where no line gets too long or too short. */
function breakPart(part: string, capacity: number): string[] {
  const characters = Array.from(part)
  const count = Math.min(characters.length, Math.ceil(textWidth(part) / Math.max(1, capacity)))
  const equal = Math.ceil(characters.length / count)
  const lengths = equal % 2 === 0 ? [equal] : [equal + 1, equal - 1, equal]
  const breaks = lengths.map((length) => cut(characters, length, count))
  const fits = (line: string) => line.length > 1 && textWidth(line) <= capacity
  return breaks.find((lines) => lines.every(fits)) ?? cut(characters, equal, Math.ceil(characters.length / equal))
}

/** So many lines of the given length; the last takes what is left. */
function cut(characters: readonly string[], length: number, count: number): string[] {
  return Array.from({ length: count }, (_, at) =>
    characters.slice(at * length, at + 1 === count ? undefined : (at + 1) * length).join(''),
  )
}

/** Width in full-width characters: Latin letters, digits and their punctuation take half of one. */
export function textWidth(text: string): number {
  return Array.from(text).reduce((width, character) => width + (character <= '\u00ff' ? 0.5 : 1), 0)
}
