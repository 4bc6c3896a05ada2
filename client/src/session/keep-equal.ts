/**
 * The new value with every part that equals its predecessor replaced by the predecessor, so that what did not
 * change keeps its identity and is not drawn again. For plain data: objects, lists, strings, numbers.
 */
export function keepEqual<T>(before: T, now: T): T {
  return keep(before, now) as T
}

/** Runs over a whole report at every keystroke: one pass, no intermediate lists. */
function keep(before: unknown, now: unknown): unknown {
  if (Object.is(before, now)) return before
  if (Array.isArray(before) && Array.isArray(now)) {
    let same = before.length === now.length
    const items = now.map((item, at) => {
      const kept = keep(before[at], item)
      if (kept !== before[at]) same = false
      return kept
    })
    return same ? before : items
  }
  if (!isPlain(before) || !isPlain(now)) return now
  const parts: Record<string, unknown> = {}
  let same = true
  let missing = Object.keys(before).length
  for (const key of Object.keys(now)) {
    const known = Object.hasOwn(before, key)
    const old = known ? before[key] : undefined
    const kept = keep(old, now[key])
    // Assigned like any other, this one name would set the prototype instead of a part.
    if (key === '__proto__')
      Object.defineProperty(parts, key, { value: kept, enumerable: true, writable: true, configurable: true })
    else parts[key] = kept
    if (kept !== old || !known) same = false
    missing--
  }
  return same && missing === 0 ? before : parts
}

function isPlain(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
