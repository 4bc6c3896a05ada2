const FULL_WIDTH_OFFSET = 0xfee0

/**
 * Narrative text with half-width letters, digits, brackets and signs, of exactly the same length: a position in
 * the folded text is the position in the text as it stands, so that a quote can be cut out of the original.
 *
 * The full-width comma stays: between digits it parts a list far more often than thousands.
 */
export function foldProse(text: string): string {
  return text
    .replace(/[！-＋－-～]/g, (char) => String.fromCharCode(char.charCodeAt(0) - FULL_WIDTH_OFFSET))
    .replace(/[\s\u200b]/g, (char) => (char === '\n' ? '\n' : ' '))
    .replace(/[−–]/g, '-')
    .replace(/∶/g, ':')
    .replace(/﹪/g, '%')
}

/** A piece of folded text as labels are compared: without white space and quotation marks (“三公”, "三公", 三公) and signs of money. */
export function compact(folded: string): string {
  return folded.replace(/[ \n¥￥“”„‟″"'‘’「」『』《》〈〉]/g, '')
}
