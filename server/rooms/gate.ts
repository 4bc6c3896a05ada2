import * as Y from 'yjs'
import { isFigureAttribute } from '@gongping/shared/report/figure-node.ts'
import { MARKS, MAX_DEPTH, NODE_ATTRIBUTES, NODE_CHILDREN } from '@gongping/shared/report/rich-text.ts'
import { EDITABLE_META, PROTECTED_META, ROOT_META, SEED_CLIENT_ID, rootKind } from '@gongping/shared/report/shape.ts'
import { Conflicts } from './conflicts.ts'
import { LIMITS } from './limits.ts'
import { IN_TEXT, Lineage, type Standing } from './lineage.ts'

type Decoded = ReturnType<typeof Y.decodeUpdate>
type Content = Y.Item['content']

/** Whose the structs are that no person wrote. */
export const SERVER = ''
/** Longest string in a map, in UTF-16 units; long text has roots of its own. */
const MAX_VALUE_LENGTH = 10_000
/** Largest number in an attribute: columns, rows, the start of a list, a width in pixels. */
const MAX_ATTRIBUTE = 10_000

/** Whose clientIDs are whose. */
export interface Authorship {
  readonly personId: string
  /** Who wrote under a clientID first; undefined for one that nobody used yet. */
  readonly authorOf: (clientId: number) => string | undefined
  /** Who is present under a clientID, though they may not have written anything yet. */
  readonly speakerOf: (clientId: number) => string | undefined
}

/** What a well-formed update says. */
export interface Inspected {
  /** Where it inserts something, as far as that can be known before it is applied: roots, with the keys of maps. */
  readonly roots: ReadonlyMap<string, ReadonlySet<string | null>>
  /** ClientIDs with new structs that are nobody's yet. */
  readonly clients: readonly number[]
  /** It builds on nothing that is not here. */
  readonly isWhole: boolean
}

/**
 * Looks at an update before a byte of it is applied. Applying undecoded bytes is not safe: seven of them can cost
 * hundreds of megabytes, and what was applied can't be taken back.
 *
 * Only rules that stay true under any merge are asked: an item never moves, so what may stand where is decided by
 * the item and its place alone.
 * @returns why the update is refused, or what it says.
 */
export function inspectUpdate(doc: Y.Doc, update: Uint8Array, authorship: Authorship): Inspected | { readonly reason: string } {
  const decoded = decode(update)
  if (!decoded) return { reason: 'not an update' }
  if (!isInRuns(decoded)) return { reason: 'a client in two places' }
  if (hasOddDeletions(doc, decoded)) return { reason: 'odd deletions' }
  if (deletesProtected(doc, decoded)) return { reason: 'deletes what only the server writes' }
  const lineage = new Lineage(doc, decoded)
  const { personId } = authorship
  const roots = new Map<string, Set<string | null>>()
  const clients = new Set<number>()
  const conflicts = new Conflicts(
    doc,
    (id) => lineage.find(id),
    (item) => lineage.isNew(item),
  )
  let deletedBefore = 0
  let isWhole = !lineage.hasGaps && deletesOnlyKnown(lineage, decoded)
  for (const struct of decoded.structs) {
    const { client } = struct.id
    if (struct instanceof Y.Skip) return { reason: 'leaves out updates' }
    if (struct.length === 0) return { reason: 'a struct of nothing' }
    if (lineage.isKnown(struct)) continue
    const author = authorOf(doc, client, authorship)
    if ((author ?? authorship.speakerOf(client) ?? personId) !== personId) return { reason: 'written under another name' }
    if (author === undefined && clients.add(client).size > LIMITS.clients) return { reason: 'too many clients' }
    if (wasDeleted(struct) && (deletedBefore += struct.length) > LIMITS.deletedBefore) return { reason: 'deletes too much' }
    if (!(struct instanceof Y.Item)) continue
    if (!lineage.isWhole(struct)) isWhole = false
    if (lineage.contradictsStored(struct)) return { reason: 'continues elsewhere than it began' }
    if (lineage.isBetweenPlaces(struct)) return { reason: 'between two places' }
    if (!isOurContent(struct.content)) return { reason: 'foreign content' }
    if (conflicts.add(struct)) return { reason: 'too much at one place' }
    const standing = lineage.standing(struct)
    // Without a place it either waits for updates we lack, which then are asked for, or vanishes with what is deleted.
    if (!standing) continue
    if (standing.key !== null && struct.length > 1 && !deletesAll(decoded, struct)) return { reason: 'two values in one place' }
    const reason = inspectStanding(struct.content, standing)
    if (reason) return { reason }
    note(roots, standing)
  }
  return { roots, clients: [...clients], isWhole }
}

function note(roots: Map<string, Set<string | null>>, { root, key, parent }: Standing): void {
  const keys = roots.get(root) ?? new Set()
  keys.add(parent === null ? key : null)
  roots.set(root, keys)
}

/** What is in the document under a clientID that is nobody's was written by the server. */
function authorOf(doc: Y.Doc, client: number, authorship: Authorship): string | undefined {
  if (client === SEED_CLIENT_ID) return SERVER
  return authorship.authorOf(client) ?? (Y.getState(doc.store, client) > 0 ? SERVER : undefined)
}

function wasDeleted(struct: Decoded['structs'][number]): boolean {
  return !(struct instanceof Y.Item) || struct.content instanceof Y.ContentDeleted
}

function decode(update: Uint8Array): Decoded | null {
  try {
    return Y.decodeUpdate(update)
  } catch {
    return null
  }
}

function inspectStanding(content: Content, { root, key, parent, depth }: Standing): string | null {
  const kind = rootKind(root)
  if (!kind) return 'unknown root'
  if (content instanceof Y.ContentDeleted) return null
  if (depth > MAX_DEPTH) return 'nested too deep'
  if (kind === 'section') return mayStandIn(parent, key, content) ? null : 'does not belong there'
  if (parent !== null) return 'nothing nests outside a section'
  if (kind === 'text') return key === null && isText(content) ? null : 'no text'
  if (key === null || !isValue(content)) return 'no value'
  return kind === 'meta' && !isEditableMeta(key) ? 'written by the server only' : null
}

function mayStandIn(parent: string | null, key: string | null, content: Content): boolean {
  if (parent === IN_TEXT) return key === null && isText(content)
  if (key !== null) return parent !== null && mayCarry(parent, key, content)
  const children = NODE_CHILDREN[parent ?? 'doc'] ?? []
  if (!(content instanceof Y.ContentType)) return false
  const { type } = content
  if (type instanceof Y.XmlText) return children.includes('text')
  return type instanceof Y.XmlElement && children.includes(type.nodeName)
}

function mayCarry(node: string, name: string, content: Content): boolean {
  if (!NODE_ATTRIBUTES[node]?.includes(name)) return false
  if (node !== 'figure') return isAttribute(content)
  return content instanceof Y.ContentAny && content.arr.every((value) => isFigureAttribute(name, value))
}

function isOurContent(content: Content): boolean {
  if (!(content instanceof Y.ContentType))
    return isText(content) || content instanceof Y.ContentAny || content instanceof Y.ContentDeleted
  return content.type instanceof Y.XmlText || content.type instanceof Y.XmlElement
}

function isText(content: Content): boolean {
  return content instanceof Y.ContentString || (content instanceof Y.ContentFormat && MARKS.includes(content.key))
}

function isValue(content: Content): boolean {
  return (
    content instanceof Y.ContentAny && content.arr.every((value) => typeof value === 'string' && value.length <= MAX_VALUE_LENGTH)
  )
}

function isAttribute(content: Content): boolean {
  return content instanceof Y.ContentAny && content.arr.every((value) => isMeasure(value) || isMeasures(value))
}

function isMeasure(value: unknown): boolean {
  if (value === null || value === undefined) return true
  if (typeof value === 'string') return value.length <= 8
  return typeof value === 'number' && value >= 0 && value <= MAX_ATTRIBUTE
}

function isMeasures(value: unknown): boolean {
  return Array.isArray(value) && value.length <= 100 && value.every(isMeasure)
}

function isEditableMeta(key: string): boolean {
  return (EDITABLE_META as readonly string[]).includes(key)
}

// Of a client that stands there twice Yjs takes the last only.
function isInRuns({ structs }: Decoded): boolean {
  const seen = new Set<number>()
  return structs.every(({ id }, at) => {
    const before = structs[at - 1]
    if (before?.id.client === id.client) return before.id.clock + before.length === id.clock
    return !seen.has(id.client) && seen.add(id.client)
  })
}

/**
 * Whether some deletion is of nothing, or what is deleted is named again and again. Yjs writes neither. It can't
 * encode a document again that has the first, and walks over the whole document for each of the second.
 */
function hasOddDeletions(doc: Y.Doc, { ds }: Decoded): boolean {
  return ds.clients.entries().some(([client, ranges]) => {
    const state = Y.getState(doc.store, client)
    let covered = 0
    return ranges.some(({ clock, len }) => {
      covered += Math.max(0, Math.min(clock + len, state) - clock)
      return len === 0 || covered > state
    })
  })
}

function deletesOnlyKnown(lineage: Lineage, { ds }: Decoded): boolean {
  return ds.clients
    .entries()
    .every(([client, ranges]) => ranges.every(({ clock, len }) => lineage.has(new Y.ID(client, clock + len - 1))))
}

function deletesProtected(doc: Y.Doc, decoded: Decoded): boolean {
  const meta = doc.getMap(ROOT_META)
  return PROTECTED_META.some((key) => {
    const item = meta._map.get(key)
    return item !== undefined && !item.deleted && deletes(decoded, item)
  })
}

// Yjs joins values of one place only when all of them are deleted. Of others each copy keeps another one.
function deletesAll({ ds }: Decoded, { id, length, content }: Y.Item): boolean {
  if (content instanceof Y.ContentDeleted) return true
  return (ds.clients.get(id.client) ?? []).some(({ clock, len }) => clock <= id.clock && id.clock + length <= clock + len)
}

function deletes({ ds }: Decoded, { id, length }: Y.Item): boolean {
  return (ds.clients.get(id.client) ?? []).some(({ clock, len }) => clock < id.clock + length && id.clock < clock + len)
}
