import * as Y from 'yjs'

/** Yjs sorts all updates that it merges anew for every struct, so many are merged a few at a time. */
const AT_ONCE = 8

/** Updates as one. Thousands of them at once would hold everybody up for minutes. */
export function mergeMany(updates: readonly Uint8Array[]): Uint8Array {
  let merged = updates
  while (merged.length > AT_ONCE) {
    merged = Array.from({ length: Math.ceil(merged.length / AT_ONCE) }, (_, at) =>
      mergeFew(merged.slice(at * AT_ONCE, (at + 1) * AT_ONCE)),
    )
  }
  return mergeFew(merged)
}

function mergeFew(updates: readonly Uint8Array[]): Uint8Array {
  const [only, ...more] = updates
  return only && more.length === 0 ? only : Y.mergeUpdates([...updates])
}
