import type { Socket } from 'node:net'
import type { WebSocket } from 'ws'
import type { WriteScope } from '@gongping/shared/workflow/write-scope.ts'
import type { Packet } from '../rooms/packet.ts'
import type { Peer, PeerPerson } from '../rooms/peer.ts'
import type { Valve } from './valve.ts'
import { encodeWireFrames } from './wire-frame.ts'

export interface WsPeerOptions {
  readonly person: PeerPerson
  readonly scope: WriteScope
  readonly wantsNotices: boolean
}

/** A connection: the WebSocket, and the network socket below it, which packets are written to as they are. */
export interface Line {
  readonly webSocket: WebSocket
  readonly network: Socket
  readonly valve: Valve
}

/** A WebSocket as a room sees it. */
export function wsPeer({ webSocket, network, valve }: Line, { person, scope, wantsNotices }: WsPeerOptions): Peer {
  return {
    person,
    scope,
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
    close(code, reason) {
      // A socket that is not read would not hear the other side's goodbye either.
      valve.release('room')
      webSocket.close(code, reason)
    },
  }
}

function wireOf(packet: Packet): Uint8Array {
  return packet.wire(encodeWireFrames)
}
