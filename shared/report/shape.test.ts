import { expect, test } from 'vitest'
import { rootKind, sectionRoot, textRoot } from './shape.ts'

test('[RD11] a document has the roots of the contract and no others', () => {
  expect(['meta', 'facts', 'cells', 'rows'].map(rootKind)).toEqual(['meta', 'facts', 'cells', 'rows'])
  expect(rootKind(sectionRoot('initial-budget'))).toBe('section')
  expect(rootKind(textRoot('t1-12', 'reason'))).toBe('text')
  expect(rootKind(textRoot('t1', 'goal/expected'))).toBe('text')
  for (const name of [
    '',
    'default',
    'section/',
    'section/a/b',
    'text/t1',
    'text/t1/score',
    'text/t/1/reason',
    'comments',
    '__proto__',
  ])
    expect(rootKind(name), name).toBeNull()
})
