import type { Packet } from '../rooms/packet.ts'
import type { Peer, PeerPerson } from '../rooms/peer.ts'
import type { Line } from './line.ts'
import { encodeWireFrames } from './wire-frame.ts'

export interface WsPeerOptions {
  readonly person: PeerPerson
  readonly wantsNotices: boolean
}

/** A connection as a room sees it. */
export function wsPeer(line: Line, { person, wantsNotices }: WsPeerOptions): Peer {
  const { webSocket, network, valve } = line
  return {
    person,
    wantsNotices,
    get unsent() {
      return network.writableLength
    },
    send(packet) {
      if (webSocket.readyState === webSocket.OPEN) network.write(wireOf(packet))
    },
    whenDrained(run) {
      if (network.writableLength === 0) run()
      else network.once('drain', run)
    },
    pause: () => valve.hold('room'),
    resume: () => valve.release('room'),
    close: (code, reason) => line.close(code, reason),
  }
}

function wireOf(packet: Packet): Uint8Array {
  return packet.wire(encodeWireFrames)
}
