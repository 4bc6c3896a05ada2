import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { ROOT } from './source-files.ts'

// Two copies of one of these load without an error and then silently do not recognise each other's objects.
const ONLY_ONCE = ['yjs', 'lib0', 'y-protocols', 'prosemirror-model', 'prosemirror-state', 'prosemirror-view', '@tiptap+core']

test.each(ONLY_ONCE)('%s is installed exactly once', (name) => {
  const copies = readdirSync(join(ROOT, 'node_modules', '.pnpm')).filter((folder) => folder.startsWith(`${name}@`))
  expect(copies, 'pin it in pnpm-workspace.yaml (catalog and overrides) so that every package gets the same copy').toHaveLength(1)
})
