/** Whether two pieces of plain data are equal in every part. Allocates nothing: it runs for every row at each keystroke. */
export function sameData(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false
  if (Array.isArray(a) !== Array.isArray(b)) return false
  let keys = 0
  for (const key in a) {
    if (!(key in b) || !sameData(a[key as keyof typeof a], b[key as keyof typeof b])) return false
    keys++
  }
  for (const _ in b) keys--
  return keys === 0
}
