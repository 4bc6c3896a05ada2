import type { RichNode } from './rich-text.ts'

/** Neighbouring texts with the same marks as one, as an editor has them. */
export function joinTexts(nodes: readonly RichNode[]): RichNode[] {
  const joined: RichNode[] = []
  for (const node of nodes) {
    const last = joined.at(-1)
    if (node.type === 'text' && last?.type === 'text' && marksOf(node) === marksOf(last))
      joined[joined.length - 1] = { ...last, text: (last.text ?? '') + (node.text ?? '') }
    else joined.push(node)
  }
  return joined
}

function marksOf(node: RichNode): string {
  return (node.marks ?? []).map((mark) => mark.type).join(' ')
}
