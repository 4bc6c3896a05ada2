import type * as Y from 'yjs'

/** Any of the shared types in a document. */
export type AnyType = Parameters<Y.Transaction['changed']['get']>[0]

const NAMES = new WeakMap<Y.Doc, WeakMap<AnyType, string>>()

/** The name of a root of a document, kept: asked with every key press; undefined for a type that is no root of it. */
export function rootName(doc: Y.Doc, type: AnyType): string | undefined {
  const names = NAMES.get(doc) ?? new WeakMap<AnyType, string>()
  NAMES.set(doc, names)
  // All at once: looked up one by one, ten thousand new roots would hold everybody up for seconds.
  if (!names.has(type)) for (const [name, root] of doc.share) names.set(root, name)
  return names.get(type)
}

/** The root that a type hangs from; itself if it is one. */
export function rootOf(type: AnyType): AnyType {
  let top = type
  while (top._item) top = top._item.parent as AnyType
  return top
}
