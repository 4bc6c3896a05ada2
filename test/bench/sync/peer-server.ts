import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { tempFolder } from '../../support/temp-folder.ts'
import { type Contestant, type Running, onServerCore } from './contestant.ts'

/** A peer's server file, in a folder with the peer's own packages: they stay out of ours, which have one yjs only. */
export interface PeerServer extends Omit<Contestant, 'start'> {
  /** Of a folder in bench/peers; absent: a script of ours. */
  readonly folder?: string
  readonly script: string
  /** Path of its socket for a room. */
  readonly path: (room: string) => string
  /** Name of the variable that tells it where to keep its data. */
  readonly data?: string
}

const ROOT_OF_DOCUMENT = 'section/duties'
const PEERS = join(import.meta.dirname, '..', 'peers')

export function peerServer(peer: PeerServer): Contestant {
  const { name, dialect, answers, acknowledges, keeps } = peer
  return { name, dialect, answers, acknowledges, keeps, start: () => start(peer) }
}

async function start(peer: PeerServer): Promise<Running> {
  const data = tempFolder()
  const port = await freePort()
  let child = await launch(peer, port, data.path)
  let made = 0
  return {
    get pid() {
      return child.pid ?? 0
    },
    async makeRooms(count) {
      return Array.from({ length: count }, () => {
        const name = `room-${made++}`
        return { name, root: ROOT_OF_DOCUMENT, urls: [`ws://127.0.0.1:${port}${peer.path(name)}`] }
      })
    },
    async restart() {
      await end(child, 'SIGTERM')
      child = await launch(peer, port, data.path)
    },
    async [Symbol.asyncDispose]() {
      await end(child, 'SIGKILL')
      data.remove()
    },
  }
}

async function launch(peer: PeerServer, port: number, data: string): Promise<ChildProcess> {
  const cwd = peer.folder === undefined ? import.meta.dirname : join(PEERS, peer.folder)
  if (peer.folder !== undefined) install(cwd)
  const child = spawn(...onServerCore([process.execPath, peer.script]), {
    cwd,
    env: {
      ...process.env,
      HOST: '127.0.0.1',
      PORT: String(port),
      NODE_ENV: 'production',
      ...(peer.data !== undefined && { [peer.data]: join(data, 'data') }),
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const orphanGuard = () => child.kill('SIGKILL')
  process.once('exit', orphanGuard)
  child.once('exit', () => process.off('exit', orphanGuard))
  const ended = once(child, 'exit').then(() => Promise.reject(new Error(`${peer.name} ended before it listened`)))
  // They print a line as soon as they listen.
  await Promise.race([once(child.stdout, 'data'), ended])
  ended.catch(() => {})
  return child
}

/** Exact versions stand in the peer's package.json; a lock file would only tie them to one registry. */
function install(folder: string): void {
  if (existsSync(join(folder, 'node_modules', '.package-lock.json'))) return
  const options = ['--no-package-lock', '--ignore-scripts', '--legacy-peer-deps', '--no-audit', '--no-fund', '--loglevel=error']
  const { status } = spawnSync('npm', ['install', ...options], { cwd: folder, stdio: ['ignore', 2, 2] })
  if (status !== 0) throw new Error(`could not install what ${folder} names; does this machine reach the npm registry?`)
}

async function end(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  child.kill(signal)
  await once(child, 'exit')
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  await once(server, 'close')
  if (address === null || typeof address === 'string') throw new Error('a TCP server has a port')
  return address.port
}
