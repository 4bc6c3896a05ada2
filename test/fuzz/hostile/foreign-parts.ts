import * as Y from 'yjs'
import { MARKS, MAX_DEPTH, NODE_ATTRIBUTES, NODE_CHILDREN } from '@gongping/shared/report/rich-text.ts'
import { EDITABLE_META, PROTECTED_META, rootKind } from '@gongping/shared/report/shape.ts'

/**
 * What stands in a document that a report can't have. Walks everything that is not deleted; says it in its own words
 * and not with the server's gate, which it is there to check.
 */
export function foreignParts(doc: Y.Doc): string[] {
  const found: string[] = []
  if (doc.store.pendingStructs || doc.store.pendingDs) found.push('something that waits for unknown updates')
  for (const [name, root] of doc.share) {
    const kind = rootKind(name)
    if (!kind) found.push(`root ${name}`)
    else if (kind === 'section') walk(root, 'doc', 0, found)
    else if (kind === 'text') inText(root, found)
    else inMap(root, kind === 'meta', found)
  }
  return found
}

type AnyType = Y.AbstractType<Y.YEvent<Y.Text>>

function walk(parent: AnyType, name: string, depth: number, found: string[]): void {
  if (depth > MAX_DEPTH + 1) found.push(`depth ${depth}`)
  for (const [key, item] of parent._map) {
    if (!item.deleted && !(NODE_ATTRIBUTES[name] ?? []).includes(key)) found.push(`attribute ${key} of ${name}`)
  }
  for (const item of sequence(parent)) {
    const { content } = item
    if (!(content instanceof Y.ContentType)) found.push(`${content.constructor.name} in ${name}`)
    else if (content.type instanceof Y.XmlText) {
      if (!NODE_CHILDREN[name]?.includes('text')) found.push(`text in ${name}`)
      inText(content.type as unknown as AnyType, found)
    } else if (content.type instanceof Y.XmlElement && NODE_CHILDREN[name]?.includes(content.type.nodeName)) {
      walk(content.type as unknown as AnyType, content.type.nodeName, depth + 1, found)
    } else found.push(`${content.type.constructor.name} in ${name}`)
  }
}

function inText(text: AnyType, found: string[]): void {
  if ([...text._map.values()].some(({ deleted }) => !deleted)) found.push('attribute of a text')
  for (const { content } of sequence(text)) {
    const isOurs = content instanceof Y.ContentString || (content instanceof Y.ContentFormat && MARKS.includes(content.key))
    if (!isOurs) found.push(`${content.constructor.name} in text`)
  }
}

function inMap(map: AnyType, isMeta: boolean, found: string[]): void {
  if (sequence(map).length > 0) found.push('a sequence in a map')
  for (const [key, item] of map._map) {
    if (isMeta && ![...EDITABLE_META, ...PROTECTED_META].some((known) => known === key)) found.push(`meta ${key}`)
    const isText = item.content instanceof Y.ContentAny && item.content.arr.every((value) => typeof value === 'string')
    if (!item.deleted && !isText) found.push(`${item.content.constructor.name} under ${key}`)
  }
}

/** Items in a sequence that are not deleted. */
function sequence(type: AnyType): Y.Item[] {
  const items: Y.Item[] = []
  for (let item = type._start; item; item = item.right) if (!item.deleted) items.push(item)
  return items
}
