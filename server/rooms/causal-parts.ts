import * as encoding from 'lib0/encoding'
import * as Y from 'yjs'

type Struct = Y.Item | Y.GC

interface Row {
  readonly structs: readonly Struct[]
  /** First one that is in no part yet. */
  next: number
}

/**
 * Cuts a document into updates of at most about `size` structs that can be applied one after the other: each builds
 * only on the ones before. (A plain encoded state goes client by client, so nothing fits before all of it is there.)
 */
export function causalParts(doc: Y.Doc, size: number): Uint8Array[] {
  const rows = new Map<number, Row>()
  for (const [client, structs] of doc.store.clients) rows.set(client, { structs, next: 0 })
  const parts: Uint8Array[] = []
  let part = new Map<number, Struct[]>()
  let held = 0
  for (const struct of causalOrder(rows)) {
    const { client } = struct.id
    const same = part.get(client)
    if (same) same.push(struct)
    else part.set(client, [struct])
    if (++held < size) continue
    parts.push(encodeStructs(part))
    part = new Map()
    held = 0
  }
  if (held > 0) parts.push(encodeStructs(part))
  // Last what was deleted: no structs are left to say, only the deletions.
  parts.push(Y.encodeStateAsUpdate(doc, Y.encodeStateVector(doc)))
  return parts
}

/** Every struct after all those it builds on: each client's in the order of its clocks, as far as others allow. */
function* causalOrder(rows: ReadonlyMap<number, Row>): Generator<Struct> {
  for (const first of rows.keys()) {
    const stack = [first]
    while (stack.length > 0) {
      const row = rows.get(stack.at(-1) ?? 0)
      const struct = row?.structs[row.next]
      const missing = struct && missingClient(struct, rows)
      if (!row || !struct) stack.pop()
      else if (missing !== undefined) stack.push(missing)
      else {
        row.next++
        yield struct
        // Whoever waited for this one may go on now.
        if (stack.length > 1) stack.pop()
      }
    }
  }
}

/** A client whose struct must come first; undefined if the struct can come now. */
function missingClient(struct: Struct, rows: ReadonlyMap<number, Row>): number | undefined {
  if (!(struct instanceof Y.Item)) return undefined
  const parent = struct.parent instanceof Y.AbstractType ? struct.parent._item?.id : null
  return [struct.origin, struct.rightOrigin, parent].find((id) => id && !isOut(id, struct, rows))?.client
}

function isOut(id: Y.ID, struct: Struct, rows: ReadonlyMap<number, Row>): boolean {
  if (id.client === struct.id.client) return true
  const row = rows.get(id.client)
  const next = row?.structs[row.next]
  return !next || next.id.clock > id.clock
}

/** The update format of Yjs, version 1, without deletions. */
function encodeStructs(part: ReadonlyMap<number, readonly Struct[]>): Uint8Array {
  const encoder = new Y.UpdateEncoderV1()
  writeNumber(encoder, part.size)
  for (const [client, structs] of part) {
    writeNumber(encoder, structs.length)
    encoder.writeClient(client)
    writeNumber(encoder, structs[0]?.id.clock ?? 0)
    for (const struct of structs) struct.write(encoder, 0)
  }
  writeNumber(encoder, 0)
  return encoder.toUint8Array()
}

function writeNumber(encoder: Y.UpdateEncoderV1, value: number): void {
  encoding.writeVarUint(encoder.restEncoder, value)
}
