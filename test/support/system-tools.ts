import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, realpathSync } from 'node:fs'
import { delimiter, dirname, join } from 'node:path'

/** A program or font that the tests use and npm cannot bring. */
export interface SystemTool {
  /** The Debian package that holds it. */
  readonly debianPackage: string
  /** What it is for, as the end of "needed …". */
  readonly purpose: string
  readonly isThere: () => boolean
}

export const SYSTEM_TOOLS: readonly SystemTool[] = [
  { debianPackage: 'chromium', purpose: 'for the tests in a real browser', isThere: () => findChromium() !== null },
  {
    debianPackage: 'libreoffice-writer-nogui',
    purpose: 'to lay out exported Word files',
    isThere: () => findProgram('soffice') !== null,
  },
  { debianPackage: 'libreoffice-calc-nogui', purpose: 'to reckon exported Excel files again', isThere: hasCalc },
  { debianPackage: 'poppler-utils', purpose: 'to read laid-out pages', isThere: () => findProgram('pdftotext') !== null },
  { debianPackage: 'postgresql', purpose: 'for the tests on PostgreSQL', isThere: () => findPostgres() !== null },
  { debianPackage: 'fonts-noto-cjk', purpose: 'to draw Chinese text', isThere: hasChineseFont },
]

/** The browser of the tests: `CHROMIUM` if set, else the first one on PATH. */
export function findChromium(): string | null {
  return process.env['CHROMIUM'] ?? findProgram('chromium', 'chromium-browser', 'google-chrome')
}

export function findProgram(...names: string[]): string | null {
  const folders = (process.env['PATH'] ?? '').split(delimiter)
  for (const name of names) {
    const found = folders.map((folder) => join(folder, name)).find((path) => existsSync(path))
    if (found) return found
  }
  return null
}

/** Folder of PostgreSQL's server programs: where `postgres` is on PATH, else the newest that Debian has put beside it. */
export function findPostgres(): string | null {
  const onPath = findProgram('postgres')
  if (onPath) return dirname(onPath)
  const versions = existsSync(DEBIAN_POSTGRES) ? readdirSync(DEBIAN_POSTGRES).sort((a, b) => Number(b) - Number(a)) : []
  return versions.map((version) => join(DEBIAN_POSTGRES, version, 'bin')).find((bin) => existsSync(join(bin, 'postgres'))) ?? null
}

const DEBIAN_POSTGRES = '/usr/lib/postgresql'

/**
 * Installs what is missing from Debian's packages.
 * @returns null when everything is there, else one sentence that says what to install.
 */
export function bringSystemTools(): string | null {
  const missing = SYSTEM_TOOLS.filter((tool) => !tool.isThere())
  if (missing.length === 0) return null
  const packages = missing.map((tool) => tool.debianPackage)
  if (process.getuid?.() === 0 && findProgram('apt-get')) {
    process.stderr.write(`installing ${packages.join(', ')} (once)\n`)
    apt('update', '-qq')
    apt('install', '-qq', '--yes', '--no-install-recommends', ...packages)
  }
  const still = missing.filter((tool) => !tool.isThere())
  if (still.length === 0) return null
  const needs = still.map((tool) => `${tool.debianPackage} (needed ${tool.purpose})`).join(', ')
  return `Install ${needs} and run again; on Debian: apt-get install ${still.map((tool) => tool.debianPackage).join(' ')}`
}

function apt(...args: string[]): void {
  spawnSync('apt-get', args, { stdio: ['ignore', 2, 2], env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } })
}

/** LibreOffice comes in parts; the one for tables is a library beside its program. */
function hasCalc(): boolean {
  const soffice = findProgram('soffice')
  return soffice !== null && existsSync(join(dirname(realpathSync(soffice)), 'libsclo.so'))
}

function hasChineseFont(): boolean {
  return spawnSync('fc-list', [':lang=zh-cn'], { encoding: 'utf8' }).stdout?.trim().length > 0
}
