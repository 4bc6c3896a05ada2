import { inflateRawSync } from 'node:zlib'
import { type ZipEntry, zipEntries } from '../docx/zip-entries.ts'

/** Most that all parts may become, in bytes: the longest report that is taken is some 6 MB as Word writes it. */
const MAX_BYTES = 24 * 1024 * 1024
/** A report has some twenty. */
const MAX_PARTS = 500
const [STORED, DEFLATED] = [0, 8]
/** Set where the lengths stand behind the part. */
const LENGTHS_FOLLOW = 8

/** The parts of a Word file by path: "word/document.xml". */
export type WordPackage = ReadonlyMap<string, Uint8Array>

/**
 * Opens a Word file. Whatever a program could take for another file than this one does is refused: two parts of one
 * name, a header that says something else than the directory, a directory that is not all there is.
 * @returns null for bytes that are no such archive, or too much of one.
 */
export function openPackage(archive: Uint8Array): WordPackage | null {
  try {
    const view = new DataView(archive.buffer, archive.byteOffset, archive.byteLength)
    const end = archive.byteLength - 22
    if (view.getUint32(end + 12, true) + view.getUint32(end + 16, true) !== end) return null
    if (view.getUint16(end + 10, true) > MAX_PARTS) return null
    return readParts(archive, view, zipEntries(archive))
  } catch {
    // Whatever is wrong with it (a length past the end, bytes that inflate to nothing): Word did not write it.
    return null
  }
}

function readParts(archive: Uint8Array, view: DataView, entries: readonly ZipEntry[]): WordPackage | null {
  const parts = new Map<string, Uint8Array>()
  const names = new Set<string>()
  let left = MAX_BYTES
  for (const entry of entries) {
    const name = entry.name.toLowerCase()
    if (names.has(name) || !isSameName(archive, view, entry)) return null
    names.add(name)
    const bytes = readPart(archive, view, entry, left)
    if (!bytes) return null
    left -= bytes.byteLength
    if (!entry.name.endsWith('/')) parts.set(entry.name, bytes)
  }
  return parts
}

/** Programs that read an archive from its beginning see only the header before each part. */
function isSameName(archive: Uint8Array, view: DataView, { name, localHeader }: ZipEntry): boolean {
  const start = localHeader + 30
  const bytes = archive.subarray(start, start + view.getUint16(localHeader + 26, true))
  return view.getUint32(localHeader, true) === 0x04034b50 && new TextDecoder().decode(bytes) === name
}

function readPart(archive: Uint8Array, view: DataView, entry: ZipEntry, limit: number): Uint8Array | null {
  const { localHeader, centralHeader } = entry
  const method = view.getUint16(centralHeader + 10, true)
  const packedLength = view.getUint32(centralHeader + 20, true)
  const length = view.getUint32(centralHeader + 24, true)
  const lengthsFollow = (view.getUint16(localHeader + 6, true) & LENGTHS_FOLLOW) !== 0
  if (view.getUint16(localHeader + 8, true) !== method || length > limit) return null
  if (!lengthsFollow && view.getUint32(localHeader + 18, true) !== packedLength) return null
  const start = localHeader + 30 + view.getUint16(localHeader + 26, true) + view.getUint16(localHeader + 28, true)
  const packed = archive.subarray(start, start + packedLength)
  if (method !== STORED && method !== DEFLATED) return null
  const bytes = method === STORED ? packed : inflateRawSync(packed, { maxOutputLength: Math.max(1, length) })
  return bytes.byteLength === length ? bytes : null
}

/** A part as text. @returns null where there is none, or what it holds is not UTF-8. */
export function textPart(parts: WordPackage, path: string): string | null {
  const bytes = parts.get(path)
  if (!bytes) return null
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

/** Whether two files have the same parts, byte for byte, however they are packed. */
export function isSamePackage(one: WordPackage, other: WordPackage): boolean {
  if (one.size !== other.size) return false
  return [...one].every(([path, bytes]) => {
    const same = other.get(path)
    return same !== undefined && Buffer.compare(bytes, same) === 0
  })
}
