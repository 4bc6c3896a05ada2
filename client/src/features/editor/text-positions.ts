import type { Node } from '@tiptap/pm/model'
import { BREAK } from '@gongping/shared/report/anchors/plain-text.ts'
import { OBJECT } from '@gongping/shared/report/anchors/region-text.ts'

/** A stretch of a section's text that stands together in ProseMirror as well. */
interface Stretch {
  /** In the text of the section (RegionText). */
  readonly at: number
  /** In the document of the editor. */
  readonly position: number
  readonly length: number
}

/** Where in the text of the section (RegionText) a position of its editor is. */
export function offsetAt(doc: Node, position: number): number {
  return doc.textBetween(0, position, BREAK, OBJECT).length
}

/** Translates offsets in the text of a section into positions of its editor, at one moment. */
export class TextPositions {
  readonly #stretches: readonly Stretch[]

  constructor(doc: Node) {
    const stretches: Stretch[] = []
    let at = 0
    let isFirst = true
    doc.descendants((node, position) => {
      if (node.isTextblock) {
        if (!isFirst) at += BREAK.length
        isFirst = false
      } else if (node.isInline) {
        const length = node.isText ? node.nodeSize : OBJECT.length
        stretches.push({ at, position, length })
        at += length
      }
    })
    this.#stretches = stretches
  }

  /** @returns null where the editor has no such text (yet). */
  span(from: number, to: number): { readonly from: number; readonly to: number } | null {
    const first = this.#stretches.find(({ at, length }) => from < at + length)
    const last = this.#stretches.findLast(({ at }) => at < to)
    if (!first || !last || last.at + last.length < to) return null
    const start = first.position + Math.max(0, from - first.at)
    const end = last.position + (to - last.at)
    return start < end ? { from: start, to: end } : null
  }
}
