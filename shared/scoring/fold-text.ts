const FULL_WIDTH_OFFSET = 0xfee0

/** One sign for each meaning; keyboards, fonts and exports of other systems produce all of these. */
const SIGNS: readonly (readonly [RegExp, string])[] = [
  [/﹥/g, '>'],
  [/﹤/g, '<'],
  [/[═﹦]/g, '='],
  [/>=|=>|[≧⩾≮]/g, '≥'],
  [/<=|=<|[≦⩽≯]/g, '≤'],
  [/[−﹣]/g, '-'],
  [/〜/g, '~'],
  [/﹪/g, '%'],
]

/** Text that folding leaves as it is: most cells. */
const FOLDED = /^[!-;?-~一-鿿≥≤‰]*$/

/**
 * A cell as the readers of this folder want it: half-width, one spelling of each sign, no white space.
 * A space inside a number stays, because "3 5次" is not 35次. Circled and Chinese numerals stay as they are:
 * "①完成" is not a 1.
 */
export function foldText(text: string): string {
  if (FOLDED.test(text)) return text
  let folded = text
    .replace(/[！-～]/g, (char) => String.fromCharCode(char.charCodeAt(0) - FULL_WIDTH_OFFSET))
    .replace(/\u200b/g, '')
    .replace(/\s+/g, ' ')
    .replace(/(?<![\d.,]) | (?![\d.,])/g, '')
  for (const [pattern, sign] of SIGNS) folded = folded.replace(pattern, sign)
  return folded
}

/** Whether a cell says nothing: empty, or one of the dashes, slashes and dots that forms print into unused cells. */
export function isBlank(text: string): boolean {
  return /^[\s\u200b—–―─－−\-/／\\.…]*$/.test(text)
}

/** A cell as it is quoted in a sentence: on one line, and cut short before it becomes the sentence. */
export function quoteText(text: string): string {
  const line = text.trim().replace(/\s+/g, ' ')
  if (line.length <= QUOTE_LIMIT) return line
  // A cut may not leave half of a character that takes two code units.
  return `${line.slice(0, QUOTE_LIMIT).replace(/[\uD800-\uDBFF]$/, '')}…`
}

const QUOTE_LIMIT = 24
