import type { ReportContent } from '../report/content.ts'
import { figureRef } from '../report/figure-node.ts'
import type { RichNode } from '../report/rich-text.ts'

/** The sections, in order, in which live figures speak of each fact or compare with it. */
export function factUses({ sections }: ReportContent): ReadonlyMap<string, readonly string[]> {
  const uses = new Map<string, string[]>()
  for (const { id, paragraphs } of sections) {
    for (const fact of new Set(paragraphs.flatMap(factsIn))) {
      const known = uses.get(fact)
      if (known) known.push(id)
      else uses.set(fact, [id])
    }
  }
  return uses
}

function factsIn(node: string | RichNode): string[] {
  if (typeof node === 'string') return []
  const ref = figureRef(node)
  if (ref) return [ref.fact, ...(ref.of === undefined ? [] : [ref.of])]
  return (node.content ?? []).flatMap(factsIn)
}
