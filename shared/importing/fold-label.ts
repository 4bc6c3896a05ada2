/** Nothing longer than this is taken for a heading, a title or a label. */
export const MAX_LABEL_LENGTH = 120

/**
 * Words as they are compared: no white space, half-width brackets, digits and signs, one kind of quotation mark.
 * "绩 效 指 标" and "“三公”经费（境）" are typed in every variation.
 */
export function foldLabel(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[“”„‟″＂「」『』]/g, '"')
    .replace(/[\s\u200b]+/g, '')
}

/** The same words without what stands in brackets: "部门(单位)主要职责" → "部门主要职责". An open bracket runs to the end. */
export function withoutRemarks(folded: string): string {
  return folded.replace(/\([^()]*(\)|$)/g, '')
}

/**
 * The rest of a text behind its first `length` folded characters.
 * @returns null if no character of the text ends exactly there.
 */
export function restBehind(text: string, length: number): string | null {
  let folded = 0
  let at = 0
  for (const char of text) {
    if (folded >= length) break
    folded += foldLabel(char).length
    at += char.length
  }
  return folded === length ? text.slice(at) : null
}
