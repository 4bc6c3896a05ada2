import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { WebSocket } from 'ws'
import { ROOT } from '../../architecture/source-files.ts'
import { staffedServer } from '../../support/staffed-server.ts'
import { StockClient } from '../../support/stock-client.ts'

/** A server that takes part in a benchmark, running in a process of its own. */
export interface Contestant extends AsyncDisposable {
  readonly name: string
  /** Two people in the same, empty report. */
  openForTwo(): Promise<readonly [StockClient, StockClient]>
  /** Answers barriers (message 102). */
  readonly acknowledges: boolean
  readonly pid: number
}

/** All clients of the benchmarks use `ws`: Node's own WebSocket costs several times as much. */
export const BENCH_SOCKET = WebSocket as unknown as typeof globalThis.WebSocket

export async function gongping(): Promise<Contestant> {
  const office = await staffedServer()
  return {
    name: 'gongping, fsynced before it is shown',
    acknowledges: true,
    pid: office.server.pid,
    async openForTwo() {
      const report = await office.createReport()
      return [
        await office.open(report, '李娟', { socket: BENCH_SOCKET }),
        await office.open(report, '王强', { socket: BENCH_SOCKET }),
      ]
    },
    [Symbol.asyncDispose]: () => office[Symbol.asyncDispose](),
  }
}

/** The server that the y-websocket project recommends, in memory: it loses everything when it ends. */
export function referenceServer(): Promise<Contestant> {
  return peer('y-websocket reference, in memory', join(import.meta.dirname, 'reference-server.ts'))
}

export function floorRelay(): Promise<Contestant> {
  return peer('floor: forwards frames, keeps nothing', join(import.meta.dirname, 'floor-relay.ts'))
}

async function peer(name: string, script: string): Promise<Contestant> {
  const port = await freePort()
  const child = spawn(process.execPath, [script], {
    cwd: ROOT,
    env: { ...process.env, HOST: '127.0.0.1', PORT: String(port) },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  // Both print one line as soon as they listen.
  const ended = once(child, 'exit').then(() => Promise.reject(new Error(`${name} ended before it listened`)))
  await Promise.race([once(child.stdout, 'data'), ended])
  ended.catch(() => {})
  let rooms = 0
  return {
    name,
    acknowledges: false,
    pid: child.pid ?? 0,
    async openForTwo() {
      const room = `room-${rooms++}`
      const open = () => new StockClient(`http://127.0.0.1:${port}`, room, { socket: BENCH_SOCKET })
      const pair = [open(), open()] as const
      await Promise.all(pair.map(connected))
      return pair
    },
    [Symbol.asyncDispose]: () => end(child),
  }
}

/** Not "synced": the first client at the floor has nobody who could tell it that it is. */
function connected({ provider }: StockClient): Promise<void> {
  return new Promise((resolve) => {
    if (provider.wsconnected) resolve()
    else provider.on('status', ({ status }) => status === 'connected' && resolve())
  })
}

async function end(child: ChildProcess): Promise<void> {
  child.kill('SIGKILL')
  if (child.exitCode === null && child.signalCode === null) await once(child, 'exit')
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
