import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { chmodSync, chownSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Client } from 'pg'
import { findPostgres } from './system-tools.ts'
import { tempFolder } from './temp-folder.ts'

/** A PostgreSQL server of its own, without a port: it listens on a socket in its folder only. */
export interface PostgresServer extends AsyncDisposable {
  /** Makes an empty database. @returns its DATABASE_URL. */
  createDatabase(): Promise<string>
  /** SQL as the superuser. */
  run(database: string, sql: string): Promise<void>
  /** Freezes every one of its processes: connections stay open and nobody answers. */
  freeze(): void
  thaw(): void
  /** Ends at once, as at a loss of power; what was committed is on disk. */
  crash(): Promise<void>
  start(): Promise<void>
}

/** PostgreSQL refuses to run as root. Whoever is root lets nobody do it. */
const NOBODY = 65_534
const SUPERUSER = 'postgres'

/** @param settings such as `fsync=off`; by default everything is as durable as on a real server. */
export async function postgresServer(settings: readonly string[] = []): Promise<PostgresServer> {
  const bin = findPostgres()
  if (bin === null) throw new Error('there is no PostgreSQL; on Debian: apt-get install postgresql')
  const folder = tempFolder()
  const isRoot = process.getuid?.() === 0
  if (isRoot) chownSync(folder.path, NOBODY, NOBODY)
  chmodSync(folder.path, 0o700)
  const owner = { cwd: folder.path, ...(isRoot && { uid: NOBODY, gid: NOBODY }) }
  const data = join(folder.path, 'data')
  initialise(join(bin, 'initdb'), data, owner)
  const args = ['-D', data, '-k', folder.path, ...options(['listen_addresses=', 'shared_buffers=32MB', ...settings])]
  let running = await launch(join(bin, 'postgres'), args, owner)
  const orphanGuard = () => running.kill('SIGKILL')
  process.once('exit', orphanGuard)
  const urlOf = (database: string) => `postgres://${SUPERUSER}@localhost/${database}?host=${encodeURIComponent(folder.path)}`
  const run = async (database: string, sql: string) => {
    const client = new Client({ connectionString: urlOf(database) })
    await client.connect()
    await client.query(sql)
    await client.end()
  }
  const end = async (signal: NodeJS.Signals) => {
    if (running.exitCode !== null || running.signalCode !== null) return
    const gone = once(running, 'exit')
    running.kill(signal)
    await gone
  }
  return {
    run,
    async createDatabase() {
      const name = `office_${randomUUID().slice(0, 8)}`
      await run('postgres', `create database ${name}`)
      return urlOf(name)
    },
    freeze: () => signalAll(running, 'SIGSTOP'),
    thaw: () => signalAll(running, 'SIGCONT'),
    crash: () => end('SIGQUIT'),
    async start() {
      running = await launch(join(bin, 'postgres'), args, owner)
    },
    async [Symbol.asyncDispose]() {
      signalAll(running, 'SIGCONT')
      await end('SIGQUIT')
      process.off('exit', orphanGuard)
      folder.remove()
    },
  }
}

type Owner = { readonly cwd: string; readonly uid?: number; readonly gid?: number }

function initialise(initdb: string, data: string, owner: Owner): void {
  const args = ['-D', data, '-U', SUPERUSER, '--auth=trust', '--encoding=UTF8', '--locale=C.UTF-8', '--no-sync']
  const { status, stderr } = spawnSync(initdb, args, { ...owner, encoding: 'utf8' })
  if (status !== 0) throw new Error(`initdb ended with ${status}: ${stderr}`)
}

/** Resolves once it takes connections. */
async function launch(program: string, args: readonly string[], owner: Owner): Promise<ChildProcess> {
  const child = spawn(program, args, { ...owner, stdio: ['ignore', 'ignore', 'pipe'] })
  let log = ''
  await new Promise<void>((resolve, reject) => {
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      log = (log + text).slice(-10_000)
      if (text.includes('ready to accept connections')) resolve()
    })
    child.once('error', reject)
    child.once('exit', (code) => reject(new Error(`postgres ended with ${code}:\n${log}`)))
  })
  return child
}

/** The server has a process for each connection, and each is stopped for itself. */
function signalAll({ pid }: ChildProcess, signal: NodeJS.Signals): void {
  if (pid === undefined) return
  for (const one of [pid, ...children(pid)]) kill(one, signal)
}

function children(pid: number): number[] {
  try {
    return readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').split(' ').filter(Boolean).map(Number)
  } catch {
    // It has ended meanwhile.
    return []
  }
}

function kill(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal)
  } catch {
    // It has ended meanwhile.
  }
}

function options(settings: readonly string[]): string[] {
  return settings.flatMap((setting) => ['-c', setting])
}
