import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { ROOT } from '../architecture/source-files.ts'

export interface ServerOptions {
  /** Continue on the data of an earlier server; absent: an empty folder of its own, removed at the end. */
  readonly dataDir?: string
  /** Come back at the same address; absent: any free port. */
  readonly port?: number
  readonly env?: Readonly<Record<string, string>>
  /** Another way to start it than with Node itself, such as `npm start`. */
  readonly command?: readonly [string, ...string[]]
}

export interface RunningServer extends AsyncDisposable {
  /** "http://127.0.0.1:PORT" */
  readonly origin: string
  readonly port: number
  readonly dataDir: string
  readonly pid: number
  /** Everything it has printed so far, both streams. */
  output(): string
  /** SIGTERM. @returns its exit code. */
  stop(): Promise<number | null>
  /** SIGKILL: no chance to save anything. */
  kill(): Promise<void>
}

/** Starts the real server as a process of its own and waits until it says that it is ready. */
export async function startServer({ dataDir, port, env, command }: ServerOptions = {}): Promise<RunningServer> {
  const folder = dataDir ?? (await mkdtemp(join(tmpdir(), 'gongping-')))
  const [program, ...args] = command ?? [process.execPath, 'server/main.ts']
  const child = spawn(program, args, {
    cwd: ROOT,
    env: { ...process.env, HOST: '127.0.0.1', PORT: String(port ?? 0), DATA_DIR: folder, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const orphanGuard = () => child.kill('SIGKILL')
  process.once('exit', orphanGuard)
  const exited = once(child, 'exit') as Promise<[number | null, NodeJS.Signals | null]>
  void exited.then(() => process.off('exit', orphanGuard))

  const lines: string[] = []
  const origin = await readyLine(child, lines, exited)
  const end = async (signal: NodeJS.Signals) => {
    child.kill(signal)
    const [code] = await exited
    return code
  }
  return {
    origin,
    port: Number(new URL(origin).port),
    dataDir: folder,
    pid: child.pid ?? 0,
    output: () => lines.join('\n'),
    stop: () => end('SIGTERM'),
    kill: async () => void (await end('SIGKILL')),
    async [Symbol.asyncDispose]() {
      await end('SIGKILL')
      if (!dataDir) await rm(folder, { recursive: true, force: true })
    },
  }
}

function readyLine(child: ChildProcess, lines: string[], exited: Promise<unknown>): Promise<string> {
  return new Promise((resolve, reject) => {
    for (const stream of [child.stdout, child.stderr]) {
      if (!stream) continue
      createInterface({ input: stream }).on('line', (line) => {
        lines.push(line)
        const ready = /^ready (http:\/\/\S+)$/.exec(line)
        if (ready?.[1]) resolve(ready[1])
      })
    }
    void exited.then(() => reject(new Error(`the server ended before it was ready:\n${lines.join('\n')}`)))
  })
}
