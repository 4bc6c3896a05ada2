import { join } from 'node:path'
import { findPostgres } from '../../support/system-tools.ts'
import type { Contestant } from './contestant.ts'
import { OUR_SERVER, OUR_SERVER_ON_POSTGRES } from './our-server.ts'
import { peerServer } from './peer-server.ts'

const path = (room: string) => `/${room}`

/** Who takes part, in the order of their turns. */
export const CONTESTANTS: readonly Contestant[] = [
  peerServer({
    name: 'floor',
    dialect: 'y-websocket',
    answers: false,
    acknowledges: false,
    keeps: false,
    script: join(import.meta.dirname, '..', 'contestants', 'floor-relay.ts'),
    path,
  }),
  peerServer({
    name: 'yws',
    dialect: 'y-websocket',
    answers: true,
    acknowledges: false,
    keeps: false,
    folder: 'y-websocket',
    script: 'server.mjs',
    path,
  }),
  peerServer({
    name: 'yws+ldb',
    dialect: 'y-websocket',
    answers: true,
    acknowledges: false,
    keeps: true,
    folder: 'y-websocket',
    script: 'server.mjs',
    data: 'LEVELDB',
    path,
  }),
  peerServer({
    name: 'hocuspocus+db',
    dialect: 'hocuspocus',
    answers: true,
    acknowledges: true,
    keeps: true,
    folder: 'hocuspocus',
    script: 'server.mjs',
    data: 'DATABASE',
    path,
  }),
  peerServer({
    name: 'y-socket.io',
    dialect: 'socket.io',
    answers: true,
    acknowledges: false,
    keeps: false,
    folder: 'y-socket-io',
    script: 'server.mjs',
    path: () => '/socket.io/?EIO=4&transport=websocket',
  }),
  OUR_SERVER,
  // Where no PostgreSQL is installed, nobody is asked to install one for a benchmark.
  ...(findPostgres() === null ? [] : [OUR_SERVER_ON_POSTGRES]),
]
