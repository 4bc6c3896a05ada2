/** A copy of a TrueType font that calls its family otherwise; the new name is no longer than the old. */
export function renamedFont(font: Uint8Array, family: string): Uint8Array {
  const copy = font.slice()
  const view = new DataView(copy.buffer)
  const table = offsetOf(view, 'name')
  const strings = table + view.getUint16(table + 4)
  for (let count = view.getUint16(table + 2), at = table + 6; count > 0; count--, at += 12) {
    const isFamily = [1, 16].includes(view.getUint16(at + 6)) && view.getUint16(at) === 3
    if (!isFamily) continue
    if (view.getUint16(at + 8) < 2 * family.length) throw new Error('the new name is longer than the old one')
    view.setUint16(at + 8, 2 * family.length)
    Array.from(family, (_, unit) => view.setUint16(strings + view.getUint16(at + 10) + 2 * unit, family.charCodeAt(unit)))
  }
  return copy
}

function offsetOf(view: DataView, tag: string): number {
  for (let count = view.getUint16(4), at = 12; count > 0; count--, at += 16) {
    const found = String.fromCharCode(...[0, 1, 2, 3].map((byte) => view.getUint8(at + byte)))
    if (found === tag) return view.getUint32(at + 8)
  }
  throw new Error(`font without ${tag}`)
}
