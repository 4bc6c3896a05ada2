import fc from 'fast-check'
import { expect, test } from 'vitest'
import { keepEqual } from './keep-equal.ts'

test('parts that did not change keep their identity, the way to what changed does not', () => {
  const before = {
    sections: [
      { id: 'a', text: ['x'] },
      { id: 'b', text: ['y'] },
    ],
    facts: {},
  }
  const after = keepEqual(before, {
    sections: [
      { id: 'a', text: ['x'] },
      { id: 'b', text: ['z'] },
    ],
    facts: {},
  })
  expect(after).not.toBe(before)
  expect(after.sections[0]).toBe(before.sections[0])
  expect(after.sections[1]).not.toBe(before.sections[1])
  expect(after.facts).toBe(before.facts)
})

test('a key or an item that went away is a change', () => {
  const before: { rows: string[]; note?: string } = { rows: ['a', 'b'], note: 'n' }
  expect(keepEqual(before, { rows: ['a'], note: 'n' })).toEqual({ rows: ['a'], note: 'n' })
  expect(keepEqual(before, { rows: ['a', 'b'] })).toEqual({ rows: ['a', 'b'] })
})

test('a part may have any name', () => {
  const now = JSON.parse('{"__proto__":{"a":1}}') as Record<string, unknown>
  expect(Object.keys(keepEqual<Record<string, unknown>>({}, now))).toEqual(['__proto__'])
  expect(keepEqual(now, JSON.parse('{"__proto__":{"a":1}}') as Record<string, unknown>)).toBe(now)
})

test('whatever the data, the result equals the new value, and is the old one where both are equal', () => {
  const data = fc.jsonValue({ maxDepth: 4 })
  fc.assert(
    fc.property(data, data, (before, now) => {
      expect(keepEqual(before, now)).toEqual(now)
      expect(keepEqual(now, structuredClone(now))).toBe(now)
    }),
  )
})
