/** Twelve letters and digits for an id that nobody else takes: of a row, of a table. */
export function randomLetters(): string {
  // crypto.randomUUID is missing on pages served over plain HTTP, as in many office networks.
  return [...crypto.getRandomValues(new Uint8Array(12))].map((byte) => (byte % 36).toString(36)).join('')
}
