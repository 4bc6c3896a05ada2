/**
 * The new value with every part that equals its predecessor replaced by the predecessor, so that what did not
 * change keeps its identity and is not drawn again. For plain data: objects, lists, strings, numbers.
 */
export function keepEqual<T>(before: T, now: T): T {
  return keep(before, now) as T
}

function keep(before: unknown, now: unknown): unknown {
  if (Object.is(before, now)) return before
  if (Array.isArray(before) && Array.isArray(now)) {
    const items = now.map((item, at) => keep(before[at], item))
    return before.length === items.length && items.every((item, at) => item === before[at]) ? before : items
  }
  if (!isPlain(before) || !isPlain(now)) return now
  const keys = Object.keys(now)
  const parts = Object.fromEntries(keys.map((key) => [key, keep(before[key], now[key])]))
  const same = keys.length === Object.keys(before).length && keys.every((key) => key in before && parts[key] === before[key])
  return same ? before : parts
}

function isPlain(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
