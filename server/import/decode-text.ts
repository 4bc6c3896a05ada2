/** Byte order marks of the encodings that Windows programs save "Unicode text" in. */
const MARKS: readonly (readonly [readonly number[], string])[] = [
  [[0xef, 0xbb, 0xbf], 'utf-8'],
  [[0xff, 0xfe], 'utf-16le'],
  [[0xfe, 0xff], 'utf-16be'],
]

/**
 * The text in a file: by its byte order mark, else UTF-8, else GB18030, which every older Chinese Windows saves.
 * @returns null for bytes that are no text: undecodable, or with control characters that no text has.
 */
export function decodeText(bytes: Uint8Array): string | null {
  const marked = MARKS.find(([mark]) => mark.every((byte, at) => bytes[at] === byte))?.[1]
  for (const encoding of marked ? [marked] : ['utf-8', 'gb18030']) {
    const text = decode(bytes, encoding)
    if (text !== null) return BINARY.test(text) ? null : text
  }
  return null
}

// oxlint-disable-next-line no-control-regex
const BINARY = /[\u0000-\u0006\u000e-\u0019\u001c-\u001f]/

function decode(bytes: Uint8Array, encoding: string): string | null {
  try {
    // As a stream: a file cut off in the middle of a character is still text up to there.
    return new TextDecoder(encoding, { fatal: true }).decode(bytes, { stream: true })
  } catch {
    return null
  }
}
