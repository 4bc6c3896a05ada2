import { once } from 'node:events'
import { type Socket, connect } from 'node:net'
import { handshake, masked } from '../fuzz/hostile/raw-attack.ts'

/** A line to the sync socket in the hands of somebody whose program does not follow the protocol. */
export class RawLine {
  private readonly socket: Socket
  private heard = ''
  readonly closed: Promise<void>

  constructor(port: number, path: string) {
    this.socket = connect({ port, host: '127.0.0.1' })
    this.socket.on('error', () => {})
    this.closed = new Promise((resolve) => this.socket.once('close', () => resolve()))
    this.socket.on('data', (bytes: Buffer) => (this.heard += bytes.toString('latin1')))
    this.socket.write(handshake(path))
  }

  /** Resolves once these words, in ASCII, have come. */
  async hears(words: string): Promise<void> {
    while (!this.heard.includes(words)) await once(this.socket, 'data')
  }

  /** Sends a whole binary message. */
  send(message: Uint8Array): void {
    this.socket.write(masked(0x82, message))
  }

  /** Sends bytes as they are. */
  write(bytes: Uint8Array): void {
    this.socket.write(bytes)
  }

  /** Says goodbye as a client does. */
  sayGoodbye(): void {
    this.socket.write(masked(0x88, Buffer.from([0x03, 0xe8])))
  }

  [Symbol.dispose](): void {
    this.socket.destroy()
  }
}
