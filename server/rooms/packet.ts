/**
 * Messages that leave together, in one write. One packet may go to many connections: it is put into their wire
 * format once, and its bytes are never changed afterwards by anyone.
 */
export class Packet {
  readonly messages: readonly Uint8Array[]
  #wire: Uint8Array | null = null

  constructor(...messages: readonly Uint8Array[]) {
    this.messages = messages
  }

  /** The bytes as `encode` makes them the first time; there is one wire format in a process. */
  wire(encode: (messages: readonly Uint8Array[]) => Uint8Array): Uint8Array {
    this.#wire ??= encode(this.messages)
    return this.#wire
  }
}
