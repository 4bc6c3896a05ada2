/**
 * Canonical JSON: the same data gives the same bytes, whatever order its keys were made in. This is what is
 * hashed, signed and compared; Yjs bytes never are, because equal reports of different history differ in them.
 *
 * Keys sorted by UTF-16 code unit, no white space, absent and undefined are the same (RFC 8785 without its
 * number rules: reports hold no fractions, figures are strings).
 */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map((item) => canonicalJson(item ?? null)).join(',')}]`
  if (value === null || typeof value !== 'object') return JSON.stringify(value) ?? 'null'
  const entries = Object.entries(value)
    .filter(([, item]) => item !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, item]) => `${JSON.stringify(key)}:${canonicalJson(item)}`)
  return `{${entries.join(',')}}`
}
