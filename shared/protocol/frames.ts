import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import {
  MESSAGE_AWARENESS,
  MESSAGE_BARRIER,
  MESSAGE_NOTICE,
  MESSAGE_QUERY_AWARENESS,
  MESSAGE_REFUSED,
  MESSAGE_SYNC,
  type Notice,
  type Refusal,
  SYNC_STEP_1,
  SYNC_STEP_2,
  SYNC_UPDATE,
} from './messages.ts'

/** What a client may say. Payloads are views of the frame: copy them to keep them. */
export type ClientMessage =
  | { readonly kind: 'sync-step-1'; readonly stateVector: Uint8Array }
  /** `step2` marks the answer to our own question; it may well hold nothing new. */
  | { readonly kind: 'update'; readonly update: Uint8Array; readonly step2: boolean }
  | { readonly kind: 'awareness'; readonly entries: readonly AwarenessEntry[] }
  | { readonly kind: 'query-awareness' }
  | { readonly kind: 'barrier'; readonly nonce: number }

/** One client's awareness: `state` is its JSON as sent, "null" when it went away. */
export interface AwarenessEntry {
  readonly clientId: number
  readonly clock: number
  readonly state: string
}

/** More awareness entries in one frame than any room has people: a hostile count must not cost memory. */
const MAX_ENTRIES = 1000

/** Reads a frame of the y-websocket protocol. Total: null for anything malformed, also for bytes left over. */
export function decodeFrame(frame: Uint8Array): ClientMessage | null {
  const decoder = decoding.createDecoder(frame)
  try {
    const message = decodeMessage(decoder)
    return decoding.hasContent(decoder) ? null : message
  } catch {
    // lib0 throws at the end of the buffer and at integers out of range; both mean: not a frame of ours.
    return null
  }
}

function decodeMessage(decoder: decoding.Decoder): ClientMessage | null {
  switch (decoding.readVarUint(decoder)) {
    case MESSAGE_SYNC:
      return decodeSync(decoder)
    case MESSAGE_AWARENESS:
      return decodeAwareness(decoding.readVarUint8Array(decoder))
    case MESSAGE_QUERY_AWARENESS:
      return { kind: 'query-awareness' }
    case MESSAGE_BARRIER:
      return { kind: 'barrier', nonce: decoding.readVarUint(decoder) }
    default:
      return null
  }
}

function decodeSync(decoder: decoding.Decoder): ClientMessage | null {
  const step = decoding.readVarUint(decoder)
  const payload = decoding.readVarUint8Array(decoder)
  if (step === SYNC_STEP_1) return { kind: 'sync-step-1', stateVector: payload }
  if (step === SYNC_STEP_2) return { kind: 'update', update: payload, step2: true }
  return step === SYNC_UPDATE ? { kind: 'update', update: payload, step2: false } : null
}

function decodeAwareness(payload: Uint8Array): ClientMessage | null {
  const decoder = decoding.createDecoder(payload)
  const count = decoding.readVarUint(decoder)
  if (count > MAX_ENTRIES) return null
  const entries: AwarenessEntry[] = []
  for (let at = 0; at < count; at++) {
    entries.push({
      clientId: decoding.readVarUint(decoder),
      clock: decoding.readVarUint(decoder),
      state: decoding.readVarString(decoder),
    })
  }
  return { kind: 'awareness', entries }
}

export function encodeSyncStep1(stateVector: Uint8Array): Uint8Array {
  return encodeSync(SYNC_STEP_1, stateVector)
}

export function encodeSyncStep2(update: Uint8Array): Uint8Array {
  return encodeSync(SYNC_STEP_2, update)
}

export function encodeUpdate(update: Uint8Array): Uint8Array {
  return encodeSync(SYNC_UPDATE, update)
}

function encodeSync(step: number, payload: Uint8Array): Uint8Array {
  return encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, MESSAGE_SYNC)
    encoding.writeVarUint(encoder, step)
    encoding.writeVarUint8Array(encoder, payload)
  })
}

export function encodeAwareness(entries: readonly AwarenessEntry[]): Uint8Array {
  const payload = encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, entries.length)
    for (const { clientId, clock, state } of entries) {
      encoding.writeVarUint(encoder, clientId)
      encoding.writeVarUint(encoder, clock)
      encoding.writeVarString(encoder, state)
    }
  })
  return encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, MESSAGE_AWARENESS)
    encoding.writeVarUint8Array(encoder, payload)
  })
}

export function encodeBarrier(nonce: number): Uint8Array {
  return encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, MESSAGE_BARRIER)
    encoding.writeVarUint(encoder, nonce)
  })
}

export function encodeNotice(notice: Notice): Uint8Array {
  return encodeJson(MESSAGE_NOTICE, notice)
}

export function encodeRefusal(refusal: Refusal): Uint8Array {
  return encodeJson(MESSAGE_REFUSED, refusal)
}

function encodeJson(message: number, value: unknown): Uint8Array {
  return encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, message)
    encoding.writeVarString(encoder, JSON.stringify(value))
  })
}
