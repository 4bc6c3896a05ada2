/** FIN and opcode 2: a whole binary message (RFC 6455 §5.2). A server's frames are not masked. */
const BINARY = 0x82

/**
 * Messages as WebSocket frames, one behind the other in one buffer. The library would write the header and the
 * payload of each apart; most of a sync server's time goes into such writes.
 */
export function encodeWireFrames(messages: readonly Uint8Array[]): Uint8Array {
  const size = messages.reduce((sum, { byteLength }) => sum + headerBytes(byteLength) + byteLength, 0)
  const wire = Buffer.allocUnsafe(size)
  let at = 0
  for (const message of messages) {
    at = writeHeader(wire, at, message.byteLength)
    wire.set(message, at)
    at += message.byteLength
  }
  return wire
}

function headerBytes(length: number): number {
  return length < 126 ? 2 : length < 65_536 ? 4 : 10
}

/** @returns where the payload begins. */
function writeHeader(wire: Buffer, at: number, length: number): number {
  wire[at] = BINARY
  if (length < 126) {
    wire[at + 1] = length
    return at + 2
  }
  if (length < 65_536) {
    wire[at + 1] = 126
    return wire.writeUInt16BE(length, at + 2)
  }
  wire[at + 1] = 127
  return wire.writeBigUInt64BE(BigInt(length), at + 2)
}
