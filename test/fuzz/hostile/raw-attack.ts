import { connect } from 'node:net'
import type { Dice } from './dice.ts'

/** What the socket library itself must withstand: bytes on the line that no WebSocket client would send. */
const AFTER_HANDSHAKE: readonly ((dice: Dice) => Uint8Array)[] = [
  // Reserved bits; opcodes that do not exist; a control frame in pieces or too long; not masked; a close of one byte.
  (dice) => masked(0x82 | dice.pick([0x10, 0x20, 0x40, 0x70]), dice.bytes(3)),
  (dice) => masked(0x80 | dice.pick([3, 4, 7, 11, 15]), dice.bytes(3)),
  (dice) => masked(0x09, dice.bytes(3)),
  (dice) => masked(0x89, dice.bytes(126)),
  (dice) => Buffer.concat([Buffer.of(0x82, 3), dice.bytes(3)]),
  () => masked(0x88, Buffer.of(3)),
  () => masked(0x88, Buffer.from([0x03, 0xe7, 0xff, 0xfe])),
  // A frame that announces more than there may be; a text; pieces that never end; a continuation of nothing.
  () => Buffer.from([0x82, 0xff, 0x00, 0x20, 0, 0, 0, 0, 0, 0, 1, 2, 3, 4]),
  () => Buffer.from([0x82, 0xff, 0, 0, 0, 0, 0x01, 0, 0, 0, 1, 2, 3, 4]),
  () => masked(0x81, Buffer.from('你好')),
  () => masked(0x81, Buffer.of(0xff, 0xfe)),
  (dice) => Buffer.concat([masked(0x02, dice.bytes(2)), ...Array.from({ length: 400 }, () => masked(0x00, dice.bytes(1)))]),
  () => masked(0x80, Buffer.of(1)),
  (dice) => Buffer.concat(Array.from({ length: 300 }, () => masked(0x89, dice.bytes(100)))),
  (dice) => dice.bytes(dice.between(1, 200)),
]

const INSTEAD_OF_HANDSHAKE: readonly ((path: string, dice: Dice) => string)[] = [
  (path) => `GET ${path} HTTP/1.1\r\nHost: x\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n`,
  (path) => handshake(path).replace('Sec-WebSocket-Version: 13', 'Sec-WebSocket-Version: 99'),
  (path) => handshake(path).replace(/Sec-WebSocket-Key: .*\r\n/, 'Sec-WebSocket-Key: x\r\n'),
  (path) => handshake(path).replace('websocket', 'h2c'),
  (path) => `POST ${path} HTTP/1.1\r\nHost: x\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nContent-Length: 5\r\n\r\nhello`,
  (path) => `GET ${path} HTTP/1.1\r\nHost: x\r\nX: ${'a'.repeat(30_000)}\r\n\r\n`,
  () => `GET /sync/%00%ff%2e%2e/${'x'.repeat(2_000)} HTTP/1.1\r\nHost: x\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n\r\n`,
  () => `GET http://[::1 HTTP/1.1\r\nHost: x\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n\r\n`,
  (path) => handshake(path).replace('Host: x', 'Host: [bad'),
  (_path, dice) => Buffer.from(dice.bytes(200)).toString('latin1'),
]

/** Attacks a server once, below the WebSocket. Resolves when the line is closed, by whomever. */
export function attackLine(port: number, path: string, dice: Dice): Promise<void> {
  return new Promise((resolve) => {
    const line = connect({ port, host: '127.0.0.1' })
    // Some attacks are to keep waiting; the line is then cut as an attacker would.
    line.setTimeout(150, () => line.destroy())
    line.on('error', () => {})
    line.on('close', () => resolve())
    if (dice.oneIn(3)) {
      line.resume()
      line.write(dice.pick(INSTEAD_OF_HANDSHAKE)(path, dice), 'latin1')
      return
    }
    const attack = dice.pick(AFTER_HANDSHAKE)(dice)
    line.write(handshake(path))
    line.once('data', () => {
      line.resume()
      line.end(attack)
    })
  })
}

export function handshake(path: string): string {
  const headers = ['Host: x', 'Upgrade: websocket', 'Connection: Upgrade', 'Sec-WebSocket-Version: 13']
  return `GET ${path} HTTP/1.1\r\n${headers.join('\r\n')}\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n`
}

/** One WebSocket frame as a client masks it (RFC 6455 §5.3), with any first byte. */
export function masked(first: number, payload: Uint8Array): Uint8Array {
  const mask = [7, 11, 13, 17]
  const length =
    payload.byteLength < 126 ? [0x80 | payload.byteLength] : [0xfe, payload.byteLength >> 8, payload.byteLength & 255]
  return Buffer.from([first, ...length, ...mask, ...payload.map((byte, at) => byte ^ (mask[at % 4] ?? 0))])
}
