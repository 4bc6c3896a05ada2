import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'

/**
 * A stored state of a report: Yjs updates that each build only on the ones before, so that a long history can be
 * opened part by part without holding up other rooms, and its state vector, so that a page can be asked what it has
 * before any document is built.
 */
export interface Snapshot {
  readonly stateVector: Uint8Array
  readonly parts: readonly Uint8Array[]
}

/** Grows when the bytes change. */
const FORMAT = 1

export function encodeSnapshot({ stateVector, parts }: Snapshot): Uint8Array {
  return encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, FORMAT)
    encoding.writeVarUint8Array(encoder, stateVector)
    encoding.writeVarUint(encoder, parts.length)
    for (const part of parts) encoding.writeVarUint8Array(encoder, part)
  })
}

/**
 * Parts are views of `state`.
 * @throws if it is no snapshot of ours.
 */
export function decodeSnapshot(state: Uint8Array): Snapshot {
  const decoder = decoding.createDecoder(state)
  const format = decoding.readVarUint(decoder)
  if (format !== FORMAT) throw new Error(`unknown snapshot format ${format}`)
  const stateVector = decoding.readVarUint8Array(decoder)
  const parts: Uint8Array[] = []
  for (let left = decoding.readVarUint(decoder); left > 0; left--) parts.push(decoding.readVarUint8Array(decoder))
  return { stateVector, parts }
}
