import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { ROOT } from './source-files.ts'

const read = (...path: string[]) => readFileSync(join(ROOT, ...path), 'utf8')
const PACKAGES = ['', 'shared', 'server', 'client', 'test']
/** Fonts: passed on as they are, with their licence beside them; documents that hold parts of them are free of it. */
const FONTS = 'MIT AND OFL-1.1'
/** Besides these, what a licence asks of whoever passes the product on would have to be looked at first. */
const LICENCES = ['MIT', 'MIT-0', 'ISC', 'Apache-2.0', 'BSD-2-Clause', 'BSD-3-Clause', '0BSD', 'BlueOak-1.0.0', 'MPL-2.0', FONTS]
const EXACT = /^\d+\.\d+\.\d+(?:-[\w.]+)?$/

interface Manifest {
  readonly name: string
  readonly license?: string
  readonly scripts?: Readonly<Record<string, string>>
  readonly dependencies?: Readonly<Record<string, string>>
  readonly devDependencies?: Readonly<Record<string, string>>
}

test('[PR141] every library that we name has one exact version', () => {
  const named = PACKAGES.flatMap((folder) => {
    const { dependencies, devDependencies } = JSON.parse(read(folder, 'package.json')) as Manifest
    return Object.entries({ ...dependencies, ...devDependencies }).map(([name, version]) => `${name}: ${version}`)
  })
  const workspace = read('pnpm-workspace.yaml')
  const listed = [...workspace.matchAll(/^ {2}(?<name>['@\w].*): (?<version>\S+)$/gm)]
  const shared = listed.map(({ groups }) => `${groups?.['name']}: ${groups?.['version']?.replaceAll(`'`, '')}`)
  const loose = [...named, ...shared].filter((line) => {
    const version = line.slice(line.lastIndexOf(': ') + 2)
    return !EXACT.test(version) && !['workspace:*', 'catalog:', '-', 'false'].includes(version)
  })
  expect(named.length + shared.length).toBeGreaterThan(40)
  expect(loose, 'write the exact version: another one may come to be between two installs').toEqual([])
})

test('[PR141] every library comes from the registry and is compared with the hash of the lockfile', () => {
  const lockfile = read('pnpm-lock.yaml')
  const resolutions = [...lockfile.matchAll(/^ {4}resolution: (.*)$/gm)].map((match) => match[1] ?? '')
  expect(resolutions.length).toBeGreaterThan(200)
  expect(resolutions.filter((resolution) => !/^\{integrity: sha512-[\w+/]+=*\}$/.test(resolution))).toEqual([])
})

test('[PR141] no library runs a program when it is installed', () => {
  const allowed = /^allowBuilds:\n((?: {2}.*\n?)*)/m.exec(read('pnpm-workspace.yaml'))?.[1] ?? ''
  expect(allowed, 'only a library that cannot do without may be named true, with the reason').not.toContain('true')
  const running = installed().filter(({ path, manifest }) => {
    const scripts = ['preinstall', 'install', 'postinstall'].filter((name) => manifest.scripts?.[name])
    return scripts.length > 0 || existsSync(join(path, 'binding.gyp'))
  })
  expect(
    running.map(({ manifest }) => manifest.name),
    'look at what it runs; a library that needs none is better',
  ).toEqual([])
})

test('[PR141] every library has a licence that lets us pass it on', () => {
  const others = installed().filter(({ manifest }) => !LICENCES.includes(manifest.license ?? ''))
  expect(
    others.map(({ manifest }) => `${manifest.name}: ${manifest.license}`),
    'read the licence, then add it to the list or choose another library',
  ).toEqual([])
})

/** Every library that lies on this machine, also those that others bring. */
function installed(): { readonly path: string; readonly manifest: Manifest }[] {
  const store = join(ROOT, 'node_modules', '.pnpm')
  const found = readdirSync(store).flatMap((entry) => {
    const named = /^(?<name>@?[^@]+)@/.exec(entry)?.groups?.['name']?.replace('+', '/')
    const path = join(store, entry, 'node_modules', named ?? '')
    if (named === undefined || !existsSync(join(path, 'package.json'))) return []
    return [{ path, manifest: JSON.parse(readFileSync(join(path, 'package.json'), 'utf8')) as Manifest }]
  })
  expect(found.length).toBeGreaterThan(150)
  return found
}
