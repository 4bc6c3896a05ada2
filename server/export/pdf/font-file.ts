/** A font of a file. */
export interface FontFace {
  /** In every language in which the file says it. */
  readonly families: readonly string[]
  /** 400 is regular, 700 bold. */
  readonly weight: number
  /** First and last of the characters that it can show; no range is empty. */
  readonly ranges: readonly (readonly [number, number])[]
}

/**
 * The fonts of a TrueType or OpenType file or collection (ISO/IEC 14496-22): only what it takes to know which
 * characters can be shown. Throws where the file is broken.
 */
export function readFontFile(bytes: Uint8Array): FontFace[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (tagAt(view, 0) !== 'ttcf') return [readFace(view, 0)]
  return Array.from({ length: view.getUint32(8) }, (_, at) => readFace(view, view.getUint32(12 + 4 * at)))
}

function readFace(view: DataView, start: number): FontFace {
  const tables = new Map<string, number>()
  for (let count = view.getUint16(start + 4), at = start + 12; count > 0; count--, at += 16) {
    tables.set(tagAt(view, at), view.getUint32(at + 8))
  }
  const place = (tag: string): number => {
    const offset = tables.get(tag)
    if (offset === undefined) throw new Error(`font without ${tag}`)
    return offset
  }
  return {
    families: readFamilies(view, place('name')),
    weight: view.getUint16(place('OS/2') + 4),
    ranges: readRanges(view, place('cmap')),
  }
}

function tagAt(view: DataView, at: number): string {
  return String.fromCharCode(...[0, 1, 2, 3].map((offset) => view.getUint8(at + offset)))
}

/** Family and typographic family. */
const FAMILY_NAMES = [1, 16]
const UNICODE_PLATFORMS = [0, 3]

function readFamilies(view: DataView, table: number): string[] {
  const strings = table + view.getUint16(table + 4)
  const families = new Set<string>()
  for (let count = view.getUint16(table + 2), at = table + 6; count > 0; count--, at += 12) {
    if (!UNICODE_PLATFORMS.includes(view.getUint16(at)) || !FAMILY_NAMES.includes(view.getUint16(at + 6))) continue
    const from = strings + view.getUint16(at + 10)
    const units = Array.from({ length: view.getUint16(at + 8) / 2 }, (_, unit) => view.getUint16(from + 2 * unit))
    families.add(String.fromCharCode(...units))
  }
  return [...families]
}

type Range = readonly [number, number]

/** Of the table for all of Unicode where there is one, else of the one for its first plane. */
function readRanges(view: DataView, table: number): Range[] {
  const subtables: { readonly format: number; readonly at: number }[] = []
  for (let count = view.getUint16(table + 2), at = table + 4; count > 0; count--, at += 8) {
    if (!UNICODE_PLATFORMS.includes(view.getUint16(at))) continue
    const offset = table + view.getUint32(at + 4)
    subtables.push({ format: view.getUint16(offset), at: offset })
  }
  const full = subtables.find(({ format }) => format === 12)
  if (full) return readGroups(view, full.at)
  const basic = subtables.find(({ format }) => format === 4)
  return basic ? readSegments(view, basic.at) : []
}

/** Format 12: first, last, glyph of the first. */
function readGroups(view: DataView, table: number): Range[] {
  const ranges: Range[] = []
  for (let count = view.getUint32(table + 12), at = table + 16; count > 0; count--, at += 12) {
    const first = view.getUint32(at) + (view.getUint32(at + 8) === 0 ? 1 : 0)
    const last = view.getUint32(at + 4)
    if (first <= last) ranges.push([first, last])
  }
  return ranges
}

/** Format 4: segments with the glyph by a difference, or looked up in a list, where 0 stands for none. */
function readSegments(view: DataView, table: number): Range[] {
  const length = view.getUint16(table + 6)
  const [ends, starts] = [table + 14, table + 16 + length]
  const [deltas, offsets] = [starts + length, starts + 2 * length]
  const ranges: Range[] = []
  for (let at = 0; at < length; at += 2) {
    const [first, last] = [view.getUint16(starts + at), view.getUint16(ends + at)]
    const [delta, offset] = [view.getUint16(deltas + at), view.getUint16(offsets + at)]
    for (let character = first; character <= last && character < 0xffff; character++) {
      const glyph = offset === 0 ? character : view.getUint16(offsets + at + offset + 2 * (character - first))
      const isThere = offset === 0 ? ((glyph + delta) & 0xffff) !== 0 : glyph !== 0
      const previous = ranges.at(-1)
      if (!isThere) continue
      if (previous?.[1] === character - 1) ranges.splice(-1, 1, [previous[0], character])
      else ranges.push([character, character])
    }
  }
  return ranges
}
