import type { List, ProseBlock } from '@gongping/shared/printing/print-document.ts'
import { type LineData, linesOf } from './line-data.ts'

export type ProseData =
  | { readonly kind: 'paragraph'; readonly lines: readonly LineData[] }
  | {
      readonly kind: 'list'
      readonly ordered: boolean
      readonly start: number
      readonly items: readonly (readonly ProseData[])[]
    }

/** As many levels of a list as Word knows. */
const DEEPEST = 8

/** @param capacity of a line in full-width characters */
export function proseData(block: ProseBlock, capacity: number, level = 0): ProseData {
  if (block.kind === 'paragraph') return { kind: 'paragraph', lines: linesOf(block.runs, capacity) }
  const { ordered, start } = block
  return {
    kind: 'list',
    ordered,
    start,
    items: block.items.map((blocks) =>
      blocks.flatMap((inner) => (level < DEEPEST ? [inner] : flat(inner))).map((inner) => proseData(inner, capacity, level + 1)),
    ),
  }
}

/** What is nested deeper stands as paragraphs on the last level. */
function flat(block: ProseBlock): ProseBlock[] {
  return block.kind === 'list' ? allItems(block) : [block]
}

function allItems({ items }: List): ProseBlock[] {
  return items.flat().flatMap(flat)
}
