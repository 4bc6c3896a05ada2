// The bootstrap behind every npm script. Runs on any Node >= 20 with nothing installed yet, so it
// uses only Node's own modules. It brings Node 26, pnpm, the dependencies and the client build up to
// date (only what changed), then hands over to the real program and forwards signals to it.
// Everything it says goes to stderr: stdout belongs to the program.
import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { delimiter, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const toolchain = join(root, 'scripts', 'toolchain')
const stamps = join(root, 'node_modules', '.cache', 'gongping')
/** Compiled code of the last run: a warm start takes two thirds of the time. */
const compiled = join(stamps, 'compiled')
const packages = ['shared', 'server', 'client', 'test']
const neededNode = 26
const neededPnpm = 12

const programs = {
  start: { client: true, args: ['server/main.ts'] },
  cli: { client: false, args: ['server/cli/cli.ts'] },
  test: { client: true, args: ['test/run.ts'] },
  bench: { client: true, args: ['test/bench/run.ts'] },
  check: { client: false, args: ['test/architecture/check.ts'] },
  format: { client: false, args: ['test/architecture/check.ts', '--write'] },
}

const name = process.argv[2] ?? ''
const program = programs[name]
if (!program) stop(`unknown command "${name}"; known: ${Object.keys(programs).join(', ')}`)

// Signals go to whatever runs now, a step of ours or the program; so does the loss of whoever started us: no orphan stays.
let running = null
let stopping = false
const codeWhenStopped = name === 'start' ? 0 : 1
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => passOn(signal))
const parent = process.ppid
setInterval(() => process.ppid === parent || passOn('SIGTERM'), 500).unref()

const node = await bringNode()
process.env.PATH = [dirname(node), join(root, 'node_modules', '.bin'), process.env.PATH].join(delimiter)
await bringDependencies()
if (program.client) await bringClient()
await handOver(node, program.args.concat(process.argv.slice(3)))

async function bringNode() {
  if (Number(process.versions.node.split('.')[0]) >= neededNode) return process.execPath
  const own = toolchainNode()
  const wanted = readFileSync(join(toolchain, 'package.json'), 'utf8')
  if (!own || !fresh('toolchain', wanted)) {
    await installToolchain()
    remember('toolchain', wanted)
  }
  return (
    toolchainNode() ??
    stop(`no Node ${neededNode} for ${process.platform} ${process.arch}; install Node ${neededNode} yourself and run again`)
  )
}

function toolchainNode() {
  const platform = `${process.platform === 'win32' ? 'win' : process.platform}-${process.arch}`
  const binary = process.platform === 'win32' ? 'node.exe' : 'node'
  return [`node-${platform}`, `node-bin-${platform}`]
    .map((folder) => join(toolchain, 'node_modules', folder, 'bin', binary))
    .find((path) => existsSync(path))
}

// `npm ci` is no option: the lock of these platform packages has holes in some registries.
async function installToolchain() {
  say(`installing Node ${neededNode} and pnpm from the npm registry (once)`)
  await step(
    'npm',
    ['install', '--no-package-lock', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'],
    toolchain,
    'could not install Node and pnpm; check that this machine reaches the npm registry (npm config get registry) and run again',
  )
}

async function bringDependencies() {
  const lock = readFileSync(join(root, 'pnpm-lock.yaml'), 'utf8')
  const complete = packages.every((name) => existsSync(join(root, name, 'node_modules')))
  if (complete && fresh('dependencies', lock)) return
  say('installing dependencies (only when they changed)')
  const mirror = await output('npm', ['config', 'get', 'registry'])
  const registry = mirror.startsWith('http') ? [`--config.registry=${mirror}`] : []
  await step(
    await bringPnpm(),
    ['install', '--frozen-lockfile', '--reporter=append-only', ...registry],
    root,
    'could not install the dependencies; check that this machine reaches the npm registry and run again',
  )
  remember('dependencies', lock)
}

async function bringPnpm() {
  if (Number((await output('pnpm', ['--version'])).split('.')[0]) >= neededPnpm) return 'pnpm'
  const own = join(toolchain, 'node_modules', '.bin', 'pnpm')
  if (!existsSync(own)) await installToolchain()
  return own
}

// The page is built only when a source or a dependency that goes into it changed.
async function bringClient() {
  const sources = ['client', 'shared'].flatMap((folder) => files(join(root, folder))).sort()
  const content = [join(root, 'pnpm-lock.yaml'), ...sources].map((path) => `${path}\n${readFileSync(path, 'utf8')}`).join('\n')
  if (existsSync(join(root, 'client', 'dist', 'index.html')) && fresh('client', content)) return
  say('building the page')
  await step(
    node,
    [join(root, 'client', 'node_modules', 'vite', 'bin', 'vite.js'), 'build', '--logLevel', 'warn'],
    join(root, 'client'),
    'could not build the page; the lines above say where',
  )
  remember('client', content)
}

function files(folder) {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    if (['node_modules', 'dist'].includes(entry.name) || entry.name.includes('.test.')) return []
    const path = join(folder, entry.name)
    return entry.isDirectory() ? files(path) : [path]
  })
}

function fresh(what, content) {
  const stamp = join(stamps, what)
  return existsSync(stamp) && readFileSync(stamp, 'utf8') === digest(content)
}

function remember(what, content) {
  mkdirSync(stamps, { recursive: true })
  writeFileSync(join(stamps, what), digest(content))
}

function digest(content) {
  return createHash('sha256').update(content).digest('hex')
}

/** Runs one step; what it prints goes to stderr. */
async function step(command, args, cwd, remedy) {
  const code = await exitOf(spawn(command, args, { cwd, stdio: ['ignore', 2, 2] }))
  if (stopping) process.exit(codeWhenStopped)
  if (code !== 0) stop(remedy)
}

/** @returns what a command prints, trimmed; "" when there is no such command. */
async function output(command, args) {
  let text = ''
  const child = spawn(command, args, { cwd: root, stdio: ['ignore', 'pipe', 'ignore'] })
  child.stdout.on('data', (chunk) => (text += chunk))
  await exitOf(child)
  if (stopping) process.exit(codeWhenStopped)
  return text.trim()
}

// The channel tells the program when this process is gone, however that ends.
async function handOver(command, args) {
  const env = { NODE_COMPILE_CACHE: compiled, ...process.env }
  const child = spawn(command, args, { cwd: root, env, stdio: ['inherit', 'inherit', 'inherit', 'ipc'] })
  const code = await exitOf(child)
  if (child.pid === undefined) stop(`could not start ${command}`)
  process.exit(code ?? (stopping ? codeWhenStopped : 1))
}

/** @returns the exit code; null when it could not start or was killed. */
async function exitOf(child) {
  running = child
  const [code] = await once(child, 'close').catch(() => [null])
  return code
}

function passOn(signal) {
  stopping = true
  running?.kill(signal)
}

function say(sentence) {
  process.stderr.write(`gongping: ${sentence}\n`)
}

function stop(sentence) {
  say(sentence)
  process.exit(2)
}
