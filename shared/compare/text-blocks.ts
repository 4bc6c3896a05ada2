import { canonicalJson } from '../report/canonical.ts'
import { type RichNode, plainText } from '../report/rich-text.ts'
import type { BlockChange } from './comparison.ts'

/** A piece of a section that is compared as one. */
export interface TextBlock extends Pick<BlockChange, 'form' | 'level'> {
  readonly words: string
  /** All of its form, to be compared with that of another. */
  readonly look: string
}

/** The paragraphs of a section, the items of its lists and the rows of its tables, in reading order. */
export function textBlocks(paragraphs: readonly (string | RichNode)[]): TextBlock[] {
  return paragraphs.flatMap((paragraph) =>
    typeof paragraph === 'string' ? [{ form: 'paragraph', level: 0, words: paragraph, look: '' }] : blocksOf(paragraph, []),
  )
}

/** @param around what it stands in, outermost first. */
function blocksOf(node: RichNode, around: readonly RichNode[]): TextBlock[] {
  if (node.type === 'paragraph' || node.type === 'tableRow') return [blockOf(node, around)]
  return (node.content ?? []).flatMap((child) => blocksOf(child, [...around, node]))
}

function blockOf(node: RichNode, around: readonly RichNode[]): TextBlock {
  const level = around.filter(({ type }) => type === 'listItem').length
  const form = node.type === 'tableRow' ? 'row' : level > 0 ? 'item' : 'paragraph'
  const frame = around.map(({ type, attrs = {} }) => [type, attrs])
  return { form, level, words: plainText(node), look: canonicalJson([frame, node]) }
}
