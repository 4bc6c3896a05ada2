// The bootstrap behind every npm script. Runs on any Node >= 20 with nothing installed yet, so it
// uses only Node's own modules. It brings Node 26, pnpm, the dependencies and the client build up to
// date (only what changed), then hands over to the real program and forwards signals to it.
// Everything it says goes to stderr: stdout belongs to the program.
import { spawn, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { delimiter, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const toolchain = join(root, 'scripts', 'toolchain')
const stamps = join(root, 'node_modules', '.cache', 'gongping')
/** Compiled code of the last run: a warm start takes two thirds of the time. */
const compiled = join(stamps, 'compiled')
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

const node = bringNode()
process.env.PATH = [dirname(node), join(root, 'node_modules', '.bin'), process.env.PATH].join(delimiter)
bringDependencies()
if (program.client) bringClient()
handOver(node, program.args.concat(process.argv.slice(3)))

function bringNode() {
  if (Number(process.versions.node.split('.')[0]) >= neededNode) return process.execPath
  const own = toolchainNode()
  const wanted = readFileSync(join(toolchain, 'package.json'), 'utf8')
  if (!own || !fresh('toolchain', wanted)) {
    installToolchain()
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
function installToolchain() {
  say(`installing Node ${neededNode} and pnpm from the npm registry (once)`)
  run(
    'npm',
    ['install', '--no-package-lock', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'],
    toolchain,
    'could not install Node and pnpm; check that this machine reaches the npm registry (npm config get registry) and run again',
  )
}

function bringDependencies() {
  const lock = readFileSync(join(root, 'pnpm-lock.yaml'), 'utf8')
  if (fresh('dependencies', lock)) return
  say('installing dependencies (only when they changed)')
  const mirror = spawnSync('npm', ['config', 'get', 'registry'], { cwd: root, encoding: 'utf8' }).stdout?.trim()
  const registry = mirror?.startsWith('http') ? [`--config.registry=${mirror}`] : []
  run(
    bringPnpm(),
    ['install', '--frozen-lockfile', '--reporter=append-only', ...registry],
    root,
    'could not install the dependencies; check that this machine reaches the npm registry and run again',
  )
  remember('dependencies', lock)
}

function bringPnpm() {
  const onPath = spawnSync('pnpm', ['--version'], { cwd: root, encoding: 'utf8' })
  if (onPath.status === 0 && Number(onPath.stdout.split('.')[0]) >= neededPnpm) return 'pnpm'
  const own = join(toolchain, 'node_modules', '.bin', 'pnpm')
  if (!existsSync(own)) installToolchain()
  return own
}

// The page is built only when a source or a dependency that goes into it changed.
function bringClient() {
  const sources = ['client', 'shared'].flatMap((folder) => files(join(root, folder))).sort()
  const content = [join(root, 'pnpm-lock.yaml'), ...sources].map((path) => `${path}\n${readFileSync(path, 'utf8')}`).join('\n')
  if (existsSync(join(root, 'client', 'dist', 'index.html')) && fresh('client', content)) return
  say('building the page')
  run(
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

function run(command, args, cwd, remedy) {
  const done = spawnSync(command, args, { cwd, stdio: ['ignore', 2, 2] })
  if (done.status !== 0) stop(remedy)
}

function say(sentence) {
  process.stderr.write(`gongping: ${sentence}\n`)
}

function stop(sentence) {
  say(sentence)
  process.exit(2)
}

// The last step is asynchronous: a synchronous spawn could not pass signals on. The channel tells the
// program when this process is gone, the poll tells it when whoever started us is gone: no orphan stays.
function handOver(command, args) {
  const env = { NODE_COMPILE_CACHE: compiled, ...process.env }
  const child = spawn(command, args, { cwd: root, env, stdio: ['inherit', 'inherit', 'inherit', 'ipc'] })
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
  const parent = process.ppid
  setInterval(() => process.ppid === parent || child.kill('SIGTERM'), 500).unref()
  child.on('error', (error) => stop(`could not start ${command}: ${error.message}`))
  child.on('exit', (code, signal) => process.exit(code ?? (signal ? 1 : 0)))
}
