import * as encoding from 'lib0/encoding'
import * as Y from 'yjs'

/** A struct of an update before it is written, every field free: Yjs itself would not make most of what is possible. */
export interface Draft {
  readonly client: number
  readonly clock: number
  /** GC and Skip have a length only. */
  readonly kind: 'item' | 'gc' | 'skip'
  readonly length: number
  readonly origin: Y.ID | null
  readonly right: Y.ID | null
  /** Written only where there is neither origin nor right. */
  readonly parent: string | Y.ID
  readonly key: string | null
  readonly content: DraftContent
}

export interface DraftContent {
  /** Number of the content type in the update format. */
  readonly ref: number
  readonly write: (encoder: Y.UpdateEncoderV1) => void
}

export interface Deletion {
  readonly client: number
  readonly clock: number
  readonly length: number
}

const REF_GC = 0
const REF_SKIP = 10
const HAS_ORIGIN = 0x80
const HAS_RIGHT = 0x40
const HAS_KEY = 0x20

/** The update format of Yjs, version 1, as told: nothing is checked, sorted or merged. */
export function encodeDrafts(drafts: readonly Draft[], deletions: readonly Deletion[]): Uint8Array {
  return encodeRuns([...Map.groupBy(drafts, ({ client }) => client).values()], deletions)
}

/** @param runs structs of one client each, which Yjs expects once. */
export function encodeRuns(runs: readonly (readonly Draft[])[], deletions: readonly Deletion[]): Uint8Array {
  const encoder = new Y.UpdateEncoderV1()
  varUint(encoder, runs.length)
  for (const run of runs) {
    varUint(encoder, run.length)
    varUint(encoder, run[0]?.client ?? 0)
    varUint(encoder, run[0]?.clock ?? 0)
    for (const draft of run) writeDraft(encoder, draft)
  }
  const cuts = Map.groupBy(deletions, ({ client }) => client)
  varUint(encoder, cuts.size)
  for (const [client, ranges] of cuts) {
    varUint(encoder, client)
    varUint(encoder, ranges.length)
    for (const { clock, length } of ranges) {
      varUint(encoder, clock)
      varUint(encoder, length)
    }
  }
  return encoder.toUint8Array()
}

/** A well-formed update taken apart, to be put together otherwise. */
export function draftsOf(update: Uint8Array): { readonly drafts: readonly Draft[]; readonly deletions: readonly Deletion[] } {
  const { structs, ds } = Y.decodeUpdate(update)
  const deletions = [...ds.clients].flatMap(([client, ranges]) =>
    ranges.map(({ clock, len }) => ({ client, clock, length: len })),
  )
  return { drafts: structs.map(draftOf), deletions }
}

function draftOf(struct: Y.Item | Y.GC | Y.Skip): Draft {
  const { client, clock } = struct.id
  const plain = { client, clock, length: struct.length, origin: null, right: null, parent: '', key: null, content: NO_CONTENT }
  if (!(struct instanceof Y.Item)) return { ...plain, kind: struct instanceof Y.Skip ? 'skip' : 'gc' }
  const { origin, rightOrigin: right, parentSub: key, content } = struct
  const parent: unknown = struct.parent
  const write = (encoder: Y.UpdateEncoderV1): void => content.write(encoder, 0)
  return {
    ...plain,
    kind: 'item',
    origin,
    right,
    key,
    parent: typeof parent === 'string' || parent instanceof Y.ID ? parent : '',
    content: { ref: content.getRef(), write },
  }
}

export const NO_CONTENT: DraftContent = { ref: 1, write: (encoder) => encoder.writeLen(1) }

function writeDraft(encoder: Y.UpdateEncoderV1, { kind, length, origin, right, parent, key, content }: Draft): void {
  if (kind !== 'item') {
    encoder.writeInfo(kind === 'gc' ? REF_GC : REF_SKIP)
    return varUint(encoder, length)
  }
  encoder.writeInfo(content.ref | (origin ? HAS_ORIGIN : 0) | (right ? HAS_RIGHT : 0) | (key === null ? 0 : HAS_KEY))
  if (origin) encoder.writeLeftID(origin)
  if (right) encoder.writeRightID(right)
  if (!origin && !right) {
    encoder.writeParentInfo(typeof parent === 'string')
    if (typeof parent === 'string') encoder.writeString(parent)
    else encoder.writeLeftID(parent)
    if (key !== null) encoder.writeString(key)
  }
  content.write(encoder)
}

function varUint(encoder: Y.UpdateEncoderV1, value: number): void {
  encoding.writeVarUint(encoder.restEncoder, value)
}
