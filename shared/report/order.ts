/**
 * Fractional order keys: a row's place is a string between its neighbours' strings, so moving or adding a row
 * touches no other row. Total: any strings from the network give an answer, never an error.
 */
const DIGITS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz'

/**
 * A key after `before` and before `after` (null = open end).
 * @param unique letters and digits of the caller's choice, appended so that two people who insert into the
 *   same gap at the same moment get different keys; rows with equal keys are ordered by id.
 */
export function orderBetween(before: string | null, after: string | null, unique: string): string {
  const key = midpoint(before ?? '', after)
  const distinct = key + unique
  return after === null || distinct < after ? distinct : key
}

/** `count` keys in rising order, for a seed. */
export function orderKeys(count: number): string[] {
  const width = Math.max(2, String(count).length)
  return Array.from({ length: count }, (_, at) => `${String(at + 1).padStart(width, '0')}V`)
}

function midpoint(before: string, after: string | null): string {
  let key = ''
  for (let at = 0; ; at++) {
    const low = Math.max(0, DIGITS.indexOf(before.charAt(at) || DIGITS.charAt(0)))
    const bound = after === null || !after.startsWith(key) ? DIGITS.length : digitAt(after, at)
    const middle = Math.floor((low + bound) / 2)
    if (middle > low) return key + DIGITS.charAt(middle)
    // No room at this place: copy the lower digit and look one place further right.
    key += DIGITS.charAt(low)
    if (at > before.length && after !== null && key >= after) return `${before}V`
  }
}

function digitAt(key: string, at: number): number {
  const digit = DIGITS.indexOf(key.charAt(at))
  return digit < 0 ? 0 : digit
}

export function compareOrder(a: { order: string; id: string }, b: { order: string; id: string }): number {
  if (a.order !== b.order) return a.order < b.order ? -1 : 1
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0
}
