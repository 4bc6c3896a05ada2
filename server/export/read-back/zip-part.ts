import { inflateRawSync } from 'node:zlib'
import { zipEntries } from '../docx/zip-entries.ts'

/** Most that one part may become, in bytes: the longest report that is taken is some 6 MB as Word writes it. */
const MAX_PART = 16 * 1024 * 1024
const STORED = 0
const DEFLATED = 8

/** The parts of a Word file whose path fits, by path. @returns null for bytes that are no such archive, or too much of one. */
export function zipParts(archive: Uint8Array, wanted: (path: string) => boolean): Map<string, string> | null {
  try {
    const parts = new Map<string, string>()
    let left = MAX_PART
    for (const { name, localHeader, centralHeader } of zipEntries(archive)) {
      if (!wanted(name)) continue
      const bytes = readPart(archive, localHeader, centralHeader, left)
      left -= bytes.byteLength
      parts.set(name, new TextDecoder('utf-8', { fatal: true }).decode(bytes))
    }
    return parts
  } catch {
    // Whatever is wrong with it (a length past the end, a method that is not deflate): Word did not write it.
    return null
  }
}

function readPart(archive: Uint8Array, localHeader: number, centralHeader: number, limit: number): Uint8Array {
  const view = new DataView(archive.buffer, archive.byteOffset, archive.byteLength)
  const method = view.getUint16(centralHeader + 10, true)
  const length = view.getUint32(centralHeader + 20, true)
  const start = localHeader + 30 + view.getUint16(localHeader + 26, true) + view.getUint16(localHeader + 28, true)
  const packed = archive.subarray(start, start + length)
  if (method === STORED && packed.byteLength <= limit) return packed
  if (method !== DEFLATED) throw new RangeError('neither stored nor deflated')
  return inflateRawSync(packed, { maxOutputLength: Math.max(1, limit) })
}
