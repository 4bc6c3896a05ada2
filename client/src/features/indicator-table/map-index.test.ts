import fc from 'fast-check'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { type Delta, mapIndex } from './map-index.ts'

test('words put in exactly here leave the index before or after them', () => {
  const delta: Delta = [{ retain: 2 }, { insert: '新增' }]
  expect(mapIndex(2, delta, 'before')).toBe(2)
  expect(mapIndex(2, delta, 'after')).toBe(4)
  expect(mapIndex(1, delta, 'after')).toBe(1)
  expect(mapIndex(3, delta, 'before')).toBe(5)
})

test('an index inside of removed words stands where they were', () => {
  expect(mapIndex(3, [{ retain: 1 }, { delete: 4 }, { insert: 'x' }], 'before')).toBe(1)
  expect(mapIndex(9, [{ retain: 1 }, { delete: 4 }, { insert: 'x' }], 'before')).toBe(6)
})

test('every letter that survives a change is found again, whatever the change', () => {
  const edits = fc.array(
    fc.record({ at: fc.nat(), remove: fc.nat(3), insert: fc.string({ unit: fc.constantFrom('x', 'y'), maxLength: 3 }) }),
    {
      maxLength: 5,
    },
  )
  fc.assert(
    fc.property(edits, (changes) => {
      const letters = 'abcdefghijkl'.split('')
      const doc = new Y.Doc()
      const text = doc.getText()
      text.insert(0, letters.join(''))
      let delta: Delta = []
      text.observe((event) => void (delta = event.delta))
      doc.transact(() => {
        for (const { at, remove, insert } of changes) {
          const start = at % (text.length + 1)
          text.delete(start, Math.min(remove, text.length - start))
          text.insert(start, insert)
        }
      })
      const now = text.toString()
      for (const [at, letter] of letters.entries()) {
        const found = mapIndex(at, delta, 'after')
        const survived = mapIndex(at + 1, delta, 'before') > found
        expect(survived).toBe(now.includes(letter))
        if (survived) expect(now[found]).toBe(letter)
      }
    }),
  )
})
