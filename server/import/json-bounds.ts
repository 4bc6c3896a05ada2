/** Lists and objects in each other. Rich text, the deepest part of a report, needs some 40. */
const MOST_DEPTH = 200
/** Values, of which each becomes an object in memory. The largest report that is taken has some 200,000. */
const MOST_VALUES = 500_000

const [QUOTE, BACKSLASH, COMMA] = [0x22, 0x5c, 0x2c]
const OPENING = new Set([0x5b, 0x7b])
const CLOSING = new Set([0x5d, 0x7d])

/**
 * Whether a JSON text is no larger and no deeper than any report. `JSON.parse` takes 1 GB and many seconds for 18 MB of
 * brackets, so this looks at the text before that, character by character and without keeping anything.
 */
export function isWithinJsonBounds(text: string): boolean {
  let [depth, values, isInString] = [0, 1, false]
  for (let at = 0; at < text.length; at++) {
    const sign = text.charCodeAt(at)
    if (isInString) {
      if (sign === BACKSLASH) at++
      else if (sign === QUOTE) isInString = false
    } else if (sign === QUOTE) isInString = true
    else if (sign === COMMA) values++
    else if (OPENING.has(sign)) [depth, values] = [depth + 1, values + 1]
    else if (CLOSING.has(sign)) depth--
    if (depth > MOST_DEPTH || values > MOST_VALUES) return false
  }
  return true
}
