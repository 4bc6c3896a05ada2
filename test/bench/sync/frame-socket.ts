import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { type Socket, connect } from 'node:net'

const CONTINUATION = 0
const TEXT = 1
const BINARY = 2
const CLOSE = 8
const PING = 9
const PONG = 10

/** What a peer's frame costs a library is not to be measured: this client only takes frames apart. */
export interface FrameListener {
  /** `payload` is a view that is valid during the call. */
  frame(payload: Buffer, isText: boolean): void
  closed(reason: string): void
}

/**
 * A WebSocket client with as little work as possible, so that hundreds of them fit on the one core of the load. No
 * extensions; one write per frame, as browsers do.
 */
export class FrameSocket {
  private readonly socket: Socket
  private readonly listener: FrameListener
  private chunks: Buffer[] = []
  private buffered = 0
  private needed = 2
  private fragments: Buffer[] = []
  private closing = false

  private constructor(socket: Socket, listener: FrameListener, head: Buffer) {
    this.socket = socket
    this.listener = listener
    socket.on('data', (chunk: Buffer) => this.take(chunk))
    socket.on('close', () => this.end('connection closed'))
    // What came with the handshake waits until whoever opens the socket has it.
    if (head.length === 0) return
    this.chunks.push(head)
    this.buffered = head.length
    setImmediate(() => this.take(Buffer.alloc(0)))
  }

  /** @param url "ws://HOST:PORT/PATH". Throws if the server does not accept the WebSocket. */
  static async open(url: string, listener: FrameListener): Promise<FrameSocket> {
    const { hostname, port, pathname, search } = new URL(url)
    const socket = connect({ host: hostname, port: Number(port), noDelay: true })
    socket.on('error', () => socket.destroy())
    socket.write(
      `GET ${pathname}${search} HTTP/1.1\r\nHost: ${hostname}:${port}\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n` +
        `Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: ${randomBytes(16).toString('base64')}\r\n\r\n`,
    )
    let head = Buffer.alloc(0)
    while (!head.includes('\r\n\r\n')) {
      const [chunk] = (await Promise.race([once(socket, 'data'), once(socket, 'close')])) as [Buffer | boolean]
      if (!Buffer.isBuffer(chunk)) throw new Error(`${hostname}:${port} closed the connection during the handshake`)
      head = Buffer.concat([head, chunk])
    }
    if (!head.toString('latin1').startsWith('HTTP/1.1 101')) throw new Error(`no WebSocket at ${pathname}`)
    return new FrameSocket(socket, listener, head.subarray(head.indexOf('\r\n\r\n') + 4))
  }

  send(payload: Uint8Array): void {
    this.socket.write(masked(BINARY, payload))
  }

  sendText(text: string): void {
    this.socket.write(masked(TEXT, Buffer.from(text)))
  }

  close(): void {
    this.closing = true
    this.socket.end(masked(CLOSE, Buffer.of(0x03, 0xe8)))
    this.socket.destroySoon()
  }

  private take(chunk: Buffer): void {
    this.chunks.push(chunk)
    this.buffered += chunk.length
    if (this.buffered < this.needed) return
    const data = this.chunks.length === 1 ? chunk : Buffer.concat(this.chunks, this.buffered)
    let at = 0
    while (at < data.length) {
      const size = frameSize(data, at)
      if (data.length - at < size) {
        this.needed = size
        break
      }
      this.receive(data, at, size)
      at += size
    }
    const rest = data.subarray(at)
    this.chunks = rest.length > 0 ? [rest] : []
    this.buffered = rest.length
    if (rest.length === 0) this.needed = 2
  }

  private receive(data: Buffer, at: number, size: number): void {
    const first = data[at] ?? 0
    const payload = data.subarray(at + headerSize(data[at + 1] ?? 0), at + size)
    const opcode = first & 15
    if (opcode === PING) this.socket.write(masked(PONG, payload))
    else if (opcode === CLOSE) this.end(`closed with ${payload.length > 1 ? payload.readUInt16BE(0) : 'no code'}`)
    else if (opcode === CONTINUATION || (first & 128) === 0) this.assemble(payload, (first & 128) !== 0)
    else if (opcode !== PONG) this.listener.frame(payload, opcode === TEXT)
  }

  private assemble(payload: Buffer, isLast: boolean): void {
    this.fragments.push(Buffer.from(payload))
    if (!isLast) return
    const whole = Buffer.concat(this.fragments)
    this.fragments = []
    this.listener.frame(whole, false)
  }

  private end(reason: string): void {
    if (this.closing) return
    this.closing = true
    this.socket.destroy()
    this.listener.closed(reason)
  }
}

function headerSize(second: number): number {
  const length = second & 127
  return length < 126 ? 2 : length === 126 ? 4 : 10
}

/** Bytes of the frame that starts at `at`; of its header while that is not there yet. */
function frameSize(data: Buffer, at: number): number {
  if (data.length - at < 2) return 2
  const second = data[at + 1] ?? 0
  const header = headerSize(second)
  if (data.length - at < header) return header
  if (header === 2) return header + (second & 127)
  return header + (header === 4 ? data.readUInt16BE(at + 2) : Number(data.readBigUInt64BE(at + 2)))
}

/** A frame as clients must send it: masked, with a key that costs the server its unmasking. */
function masked(opcode: number, payload: Uint8Array): Buffer {
  const { length } = payload
  const header = length < 126 ? 2 : length < 65_536 ? 4 : 10
  const frame = Buffer.allocUnsafe(header + 4 + length)
  frame[0] = 128 | opcode
  if (header === 2) frame[1] = 128 | length
  else if (header === 4) {
    frame[1] = 254
    frame.writeUInt16BE(length, 2)
  } else {
    frame[1] = 255
    frame.writeBigUInt64BE(BigInt(length), 2)
  }
  const key = frame.subarray(header, header + 4)
  key.writeUInt32BE((Math.random() * 0xffffffff) >>> 0, 0)
  for (let at = 0; at < length; at++) frame[header + 4 + at] = (payload[at] ?? 0) ^ (key[at & 3] ?? 0)
  return frame
}
