import * as decoding from 'lib0/decoding'

/** Structs of one client in an update: `length` clocks from `clock` on. */
export interface Range {
  readonly client: number
  readonly clock: number
  readonly length: number
}

const GC = 0
const SKIP = 10
const DELETED = 1
const JSON_VALUES = 2
const BINARY = 3
const STRING = 4
const EMBED = 5
const FORMAT = 6
const TYPE = 7
const ANY = 8
const SUBDOCUMENT = 9

const HAS_ORIGIN = 128
const HAS_RIGHT_ORIGIN = 64
const HAS_PARENT_KEY = 32
const XML_ELEMENT = 3
const XML_HOOK = 5

/** What an update (format 1, merged or not) brings, read without building a document. */
export function rangesOf(update: Uint8Array): Range[] {
  const decoder = decoding.createDecoder(update)
  const ranges: Range[] = []
  for (let clients = decoding.readVarUint(decoder); clients > 0; clients--) {
    const structs = decoding.readVarUint(decoder)
    const client = decoding.readVarUint(decoder)
    let clock = decoding.readVarUint(decoder)
    for (let at = 0; at < structs; at++) {
      const info = decoding.readUint8(decoder)
      const length = structLength(decoder, info)
      if (info !== SKIP) ranges.push({ client, clock, length })
      clock += length
    }
  }
  return joined(ranges)
}

function structLength(decoder: decoding.Decoder, info: number): number {
  if (info === GC || info === SKIP) return decoding.readVarUint(decoder)
  if (info & HAS_ORIGIN) skipId(decoder)
  if (info & HAS_RIGHT_ORIGIN) skipId(decoder)
  if (!(info & (HAS_ORIGIN | HAS_RIGHT_ORIGIN))) skipParent(decoder, (info & HAS_PARENT_KEY) !== 0)
  return contentLength(decoder, info & 31)
}

function skipId(decoder: decoding.Decoder): void {
  decoding.readVarUint(decoder)
  decoding.readVarUint(decoder)
}

function skipParent(decoder: decoding.Decoder, hasKey: boolean): void {
  if (decoding.readVarUint(decoder) === 1) decoding.readVarString(decoder)
  else skipId(decoder)
  if (hasKey) decoding.readVarString(decoder)
}

function contentLength(decoder: decoding.Decoder, kind: number): number {
  switch (kind) {
    case DELETED:
      return decoding.readVarUint(decoder)
    case STRING:
      return decoding.readVarString(decoder).length
    case ANY:
      return repeat(decoder, decoding.readAny)
    case JSON_VALUES:
      return repeat(decoder, decoding.readVarString)
    default:
      skipSingle(decoder, kind)
      return 1
  }
}

function repeat(decoder: decoding.Decoder, read: (decoder: decoding.Decoder) => unknown): number {
  const length = decoding.readVarUint(decoder)
  for (let at = 0; at < length; at++) read(decoder)
  return length
}

function skipSingle(decoder: decoding.Decoder, kind: number): void {
  if (kind === BINARY) decoding.readVarUint8Array(decoder)
  else if (kind === EMBED) decoding.readVarString(decoder)
  else if (kind === FORMAT || kind === SUBDOCUMENT) {
    decoding.readVarString(decoder)
    if (kind === FORMAT) decoding.readVarString(decoder)
    else decoding.readAny(decoder)
  } else if (kind === TYPE) {
    const type = decoding.readVarUint(decoder)
    if (type === XML_ELEMENT || type === XML_HOOK) decoding.readVarString(decoder)
  } else throw new Error(`an update has no content of kind ${kind}`)
}

/** Ranges that follow each other as one. */
function joined(ranges: readonly Range[]): Range[] {
  const result: Range[] = []
  for (const range of ranges) {
    const last = result.at(-1)
    if (last && last.client === range.client && last.clock + last.length === range.clock) {
      result[result.length - 1] = { ...last, length: last.length + range.length }
    } else result.push(range)
  }
  return result
}
