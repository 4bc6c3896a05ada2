import { expect, test } from 'vitest'
import { covers, partOf } from './allowed-arrows.ts'
import { findCycle } from './find-cycle.ts'
import { importSpecifiers } from './source-files.ts'

test('the gate sees every way to import', () => {
  const source = [
    `import { a } from './a.ts'`,
    `import type {\n  B,\n  C,\n} from './b.ts'`,
    `import * as Y from 'yjs'`,
    `import './effect.css'`,
    `export { d } from './d.ts'`,
    `const e = await import('./e.ts')`,
    `new Worker(new URL('./f.ts', import.meta.url))`,
    `const sentence = 'import x from y'`,
  ].join('\n')
  expect(importSpecifiers(source).sort()).toEqual(
    ['./a.ts', './b.ts', './d.ts', './e.ts', './effect.css', './f.ts', 'yjs'].sort(),
  )
})

test('the gate finds a ring and names its files', () => {
  const line: [string, string[]][] = [
    ['a', ['b']],
    ['b', ['c', 'd']],
    ['c', []],
  ]
  expect(findCycle(new Map(line))).toBeNull()
  expect(findCycle(new Map([...line, ['d', ['b']]]))).toEqual(['b', 'd', 'b'])
})

test('an arrow to a part does not open the adapters below it', () => {
  expect(partOf('server/store/sqlite/database.ts')).toBe('server/store/sqlite')
  expect(covers('server/store', 'server/store/store.ts')).toBe(true)
  expect(covers('server/store', 'server/store/sqlite/database.ts')).toBe(false)
  expect(covers('server/identity/identity.ts', 'server/identity/better-auth.ts')).toBe(false)
  expect(covers('shared', 'shared/report/content.ts')).toBe(true)
})
