import { readFileSync, readdirSync } from 'node:fs'
import { dirname, join, posix } from 'node:path'
import { fileURLToPath } from 'node:url'

export const ROOT: string = dirname(dirname(dirname(fileURLToPath(import.meta.url))))

export interface SourceFile {
  /** From the root of the repository, with forward slashes: "server/rooms/room.ts". */
  readonly path: string
  readonly text: string
  readonly isTest: boolean
  /** Repository paths of our own files that it imports, type imports included. */
  readonly imports: readonly string[]
  /** Packages and Node modules that it imports, without the path inside them: "yjs", "@tiptap/core", "node:fs". */
  readonly packages: readonly string[]
}

const PACKAGES = ['shared', 'server', 'client', 'test']
const SKIPPED = new Set(['node_modules', 'dist', 'results', 'screenshots'])

/** Every TypeScript file of the four packages. */
export function sourceFiles(): SourceFile[] {
  return PACKAGES.flatMap((name) => paths(name))
    .filter((path) => /\.tsx?$/.test(path))
    .map(readSource)
}

function paths(folder: string): string[] {
  return readdirSync(join(ROOT, folder), { withFileTypes: true }).flatMap((entry) => {
    if (SKIPPED.has(entry.name)) return []
    const path = `${folder}/${entry.name}`
    return entry.isDirectory() ? paths(path) : [path]
  })
}

function readSource(path: string): SourceFile {
  const text = readFileSync(join(ROOT, path), 'utf8')
  const specifiers = importSpecifiers(text)
  return {
    path,
    text,
    isTest: /\.test\.tsx?$/.test(path) || path.startsWith('test/'),
    imports: specifiers.flatMap((specifier) => ownPath(path, specifier) ?? []),
    packages: specifiers.filter((specifier) => ownPath(path, specifier) === null).map(packageName),
  }
}

const STATEMENT = /^\s*(?:import|export)\s[\w\s{},*$]*from\s*['"]([^'"\n]+)['"]/gm
const SIDE_EFFECT = /^\s*import\s*['"]([^'"\n]+)['"]/gm
const DYNAMIC = /\bimport\(\s*['"]([^'"\n]+)['"]/g
/** A worker thread or a module handed to the browser by its address. */
const BY_ADDRESS = /new URL\(\s*['"](\.[^'"\n]+\.tsx?)['"]/g

export function importSpecifiers(text: string): string[] {
  return [STATEMENT, SIDE_EFFECT, DYNAMIC, BY_ADDRESS].flatMap((pattern) =>
    [...text.matchAll(pattern)].flatMap((match) => match[1] ?? []),
  )
}

function ownPath(from: string, specifier: string): string | null {
  if (specifier.startsWith('.')) return posix.join(posix.dirname(from), specifier)
  return specifier.startsWith('@gongping/') ? specifier.slice('@gongping/'.length) : null
}

function packageName(specifier: string): string {
  return specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/')
}
