import { expect, test } from 'vitest'
import { ALLOWED_ARROWS, PACKAGE_OWNERS, STRANGERS, covers, isWithin, partOf } from './allowed-arrows.ts'
import { findCycle } from './find-cycle.ts'
import { sourceFiles } from './source-files.ts'

const files = sourceFiles()
// Tests beside the code may reach for whatever shows the behaviour; only the product has a direction.
const product = files.filter((file) => !file.isTest)

test('every file belongs to a part that says what it may import', () => {
  const homeless = product.filter((file) => partOf(file.path) === null).map((file) => file.path)
  expect(homeless, 'give the folder a line in test/architecture/allowed-arrows.ts, or put the file where it belongs').toEqual([])
})

test('every part, folder and arrow of the map leads to files that exist', () => {
  const names = [...Object.entries(ALLOWED_ARROWS).flat(2), ...STRANGERS, ...Object.values(PACKAGE_OWNERS).flat()]
  const nowhere = names.filter((name) => !files.some(({ path }) => isWithin(path, name)))
  expect(nowhere, 'correct or remove it in allowed-arrows.ts: a rule about nothing can never fail').toEqual([])
})

test('parts import only what lies below them', () => {
  const wrong = product.flatMap(({ path, imports }) => {
    const part = partOf(path)
    if (part === null) return []
    const allowed = [part, ...(ALLOWED_ARROWS[part] ?? [])]
    return imports.filter((target) => !allowed.some((arrow) => covers(arrow, target))).map((target) => `${path} → ${target}`)
  })
  expect(wrong, 'move what is shared into a part below both, or hand it in as a parameter; the map is allowed-arrows.ts').toEqual(
    [],
  )
})

test('siblings of one kind never import each other', () => {
  const wrong = product.flatMap(({ path, imports }) =>
    STRANGERS.flatMap((folder) => {
      const own = childOf(folder, path)
      if (own === null) return []
      return imports
        .filter((target) => {
          const other = childOf(folder, target)
          return other !== null && other !== own
        })
        .map((target) => `${path} → ${target}`)
    }),
  )
  expect(wrong, 'put what both need one part lower (session, ui, api …); the page puts features together').toEqual([])
})

test('a library is known in one place', () => {
  const wrong = product.flatMap(({ path, packages }) =>
    packages
      .filter((name) => {
        const owner = Object.keys(PACKAGE_OWNERS).find((pattern) => matches(name, pattern))
        return owner !== undefined && !PACKAGE_OWNERS[owner]?.some((part) => isWithin(path, part))
      })
      .map((name) => `${path} → ${name}`),
  )
  expect(wrong, 'go through the part that owns the library; PACKAGE_OWNERS in allowed-arrows.ts says which').toEqual([])
})

test('shared knows neither Node nor the browser', () => {
  const wrong = product.filter(
    ({ path, packages, text }) =>
      path.startsWith('shared/') &&
      (path.endsWith('.tsx') ||
        packages.some((name) => name.startsWith('node:')) ||
        /\bDate\.now\(|\bMath\.random\(|new Date\(\)/.test(text)),
  )
  expect(
    wrong.map((file) => file.path),
    'hand the clock, the randomness or the file in as a parameter: the same input must give the same answer everywhere',
  ).toEqual([])
})

test('the live report is no React component', () => {
  const wrong = product.filter(
    ({ path, packages }) =>
      path.startsWith('client/src/session/') &&
      !/\/use-[\w-]+\.tsx?$/.test(path) &&
      packages.some((name) => name.startsWith('react')),
  )
  expect(
    wrong.map((file) => file.path),
    'keep React in session/use-*.ts; the rest of session runs without a page',
  ).toEqual([])
})

test('no file imports itself by a detour', () => {
  const graph = new Map(files.map((file) => [file.path, file.imports]))
  expect(findCycle(graph), 'break the ring: move what both sides need into a file of its own').toBeNull()
})

function childOf(folder: string, path: string): string | null {
  return path.startsWith(`${folder}/`) ? (path.slice(folder.length + 1).split('/')[0] ?? null) : null
}

function matches(name: string, pattern: string): boolean {
  return pattern.endsWith('*') ? name.startsWith(pattern.slice(0, -1)) : name === pattern
}
