import * as Y from 'yjs'
import { MARKS, NODE_CHILDREN } from '@gongping/shared/report/rich-text.ts'
import { type RootKind, SEED_CLIENT_ID, rootKind } from '@gongping/shared/report/shape.ts'

/**
 * Looks at an update before a byte of it is applied. Applying undecoded bytes is not safe: seven of them can
 * cost hundreds of megabytes, and what was applied cannot be taken back.
 *
 * Only what the update itself shows is judged here, and only rules that stay true under any merge.
 * @param seedLength clock up to which the seed's client has written; nobody may write on under its name.
 * @returns why the update is refused, or null to let it through.
 */
export function inspectUpdate(update: Uint8Array, seedLength: number): string | null {
  const decoded = decode(update)
  if (!decoded) return 'not an update'
  for (const struct of decoded.structs) {
    const reason = inspectStruct(struct, seedLength)
    if (reason) return reason
  }
  return null
}

type Decoded = ReturnType<typeof Y.decodeUpdate>

function decode(update: Uint8Array): Decoded | null {
  try {
    return Y.decodeUpdate(update)
  } catch {
    return null
  }
}

function inspectStruct(struct: Decoded['structs'][number], seedLength: number): string | null {
  if (struct.id.client === SEED_CLIENT_ID && struct.id.clock + struct.length > seedLength) return 'written as the seed'
  if (!(struct instanceof Y.Item)) return null
  // In a decoded update the parent of an item is the name of a root, the id of a type, or left out.
  const root = struct.parent as unknown
  if (typeof root === 'string') {
    const kind = rootKind(root)
    if (!kind) return 'unknown root'
    if (!fitsRoot(struct, kind)) return `not for a ${kind} root`
  }
  return inspectContent(struct.content)
}

/** Maps hold strings under keys; sections hold nodes; long texts hold characters. */
function fitsRoot(item: Y.Item, kind: RootKind): boolean {
  const { content } = item
  if (content instanceof Y.ContentDeleted) return true
  if (kind === 'section') return item.parentSub === null && isNode(content, NODE_CHILDREN['doc'] ?? [])
  if (kind === 'text')
    return item.parentSub === null && (content instanceof Y.ContentString || content instanceof Y.ContentFormat)
  return item.parentSub !== null && content instanceof Y.ContentAny && content.arr.every((value) => typeof value === 'string')
}

function inspectContent(content: Y.Item['content']): string | null {
  if (content instanceof Y.ContentString || content instanceof Y.ContentDeleted || content instanceof Y.ContentAny) return null
  if (content instanceof Y.ContentFormat) return MARKS.includes(content.key) ? null : 'unknown mark'
  if (content instanceof Y.ContentType && content.type instanceof Y.XmlText) return null
  return isNode(content, NESTED_NODES) ? null : 'foreign content'
}

const NESTED_NODES = Object.keys(NODE_CHILDREN).filter((name) => name !== 'doc')

function isNode(content: Y.Item['content'], names: readonly string[]): boolean {
  return content instanceof Y.ContentType && content.type instanceof Y.XmlElement && names.includes(content.type.nodeName)
}
