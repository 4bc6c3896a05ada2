import fc from 'fast-check'
import { expect, test } from 'vitest'
import { reportContent } from '../../test/fixtures/arbitrary-content.ts'
import { canonicalJson } from './canonical.ts'

test('[RD7] the same report gives the same bytes, in whatever order it was put together', () => {
  fc.assert(
    fc.property(reportContent(), (content) => {
      expect(canonicalJson(reversed(content))).toBe(canonicalJson(content))
      expect(JSON.parse(canonicalJson(content))).toEqual(content)
    }),
  )
})

test('[RD7] a field that is absent and one that is undefined are the same', () => {
  expect(canonicalJson({ b: [1, undefined], a: undefined })).toBe('{"b":[1,null]}')
})

test('[RD7] another figure gives other bytes', () => {
  expect(canonicalJson({ score: '12.5' })).not.toBe(canonicalJson({ score: '12.50' }))
})

function reversed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(reversed)
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, item]) => [key, reversed(item)]),
  )
}
