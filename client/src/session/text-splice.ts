/** One change of a text: at `index` remove so many UTF-16 units, then insert. */
export interface Splice {
  readonly index: number
  readonly remove: number
  readonly insert: string
}

/**
 * What somebody did to a text field, as small as possible so that a colleague's words beside it stay untouched.
 * @param caret end of the selection in `after`: what was typed ends there, which decides between the equal
 *   letters of "1|11".
 * @returns null if nothing changed.
 */
export function spliceBetween(before: string, after: string, caret: number = after.length): Splice | null {
  if (before === after) return null
  const rest = after.slice(caret)
  const shorter = Math.min(before.length, after.length)
  let tail = before.endsWith(rest) ? rest.length : 0
  let head = 0
  while (head < shorter - tail && before[head] === after[head]) head++
  while (tail < shorter - head && before.at(-1 - tail) === after.at(-1 - tail)) tail++
  // Half of a surrogate pair (rare characters of names) is no text: Yjs would store a replacement sign.
  if (isHighSurrogate(before, head - 1) || isHighSurrogate(after, head - 1)) head--
  if (isLowSurrogate(before, before.length - tail) || isLowSurrogate(after, after.length - tail)) tail--
  return { index: head, remove: before.length - tail - head, insert: after.slice(head, after.length - tail) }
}

/** Where a caret stands when a text has become another one: between the same words, or where they were. */
export function caretAfter(before: string, caret: number, after: string): number {
  const splice = spliceBetween(before, after)
  if (!splice || caret <= splice.index) return caret
  const end = splice.index + splice.remove
  return caret < end ? splice.index : caret - splice.remove + splice.insert.length
}

function isHighSurrogate(text: string, at: number): boolean {
  const unit = text.charCodeAt(at)
  return unit >= 0xd800 && unit <= 0xdbff
}

function isLowSurrogate(text: string, at: number): boolean {
  const unit = text.charCodeAt(at)
  return unit >= 0xdc00 && unit <= 0xdfff
}
