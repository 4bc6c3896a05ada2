import fc from 'fast-check'
import { expect, test } from 'vitest'
import { decodeFrame, encodeAwareness, encodeBarrier, encodeSyncStep1, encodeSyncStep2, encodeUpdate } from './frames.ts'

const entries = fc.array(fc.record({ clientId: fc.nat(2 ** 31), clock: fc.nat(2 ** 31), state: fc.json({ maxDepth: 2 }) }), {
  maxLength: 5,
})

test('[PR15] any bytes are read or refused, never an exception', () => {
  fc.assert(
    fc.property(
      fc.uint8Array({ maxLength: 200 }),
      (bytes) => decodeFrame(bytes) === null || typeof decodeFrame(bytes) === 'object',
    ),
  )
  fc.assert(
    fc.property(fc.constantFrom(0, 1, 2, 3, 100, 102), fc.uint8Array({ maxLength: 50 }), (type, rest) => {
      expect(() => decodeFrame(new Uint8Array([type, ...rest]))).not.toThrow()
    }),
  )
})

test('[PR15] what is written is read back', () => {
  fc.assert(
    fc.property(fc.uint8Array(), (bytes) => {
      expect(decodeFrame(encodeSyncStep1(bytes))).toEqual({ kind: 'sync-step-1', stateVector: bytes })
      expect(decodeFrame(encodeSyncStep2(bytes))).toEqual({ kind: 'update', update: bytes, step2: true })
      expect(decodeFrame(encodeUpdate(bytes))).toEqual({ kind: 'update', update: bytes, step2: false })
    }),
  )
  fc.assert(
    fc.property(entries, (all) => {
      expect(decodeFrame(encodeAwareness(all))).toEqual({ kind: 'awareness', entries: all })
    }),
  )
  fc.assert(
    fc.property(fc.nat(), (nonce) => {
      expect(decodeFrame(encodeBarrier(nonce))).toEqual({ kind: 'barrier', nonce })
    }),
  )
})

test('[PR15] a frame with bytes left over, or that claims more entries than any room has people, is refused', () => {
  expect(decodeFrame(new Uint8Array([...encodeBarrier(5), 0]))).toBeNull()
  expect(decodeFrame(new Uint8Array([1, 5, 255, 255, 255, 255, 15]))).toBeNull()
})
