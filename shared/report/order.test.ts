import fc from 'fast-check'
import { expect, test } from 'vitest'
import { compareOrder, orderBetween, orderKeys } from './order.ts'

test('[RD6] a key between two keys is strictly between them, however often rows are put into the same gap', () => {
  const insertion = fc.record({ place: fc.nat(), unique: fc.stringMatching(/^[0-9A-Za-z]{0,3}$/) })
  fc.assert(
    fc.property(fc.nat({ max: 120 }), fc.array(insertion, { maxLength: 60 }), (count, insertions) => {
      const keys = orderKeys(count)
      for (const { place, unique } of insertions) {
        const at = place % (keys.length + 1)
        keys.splice(at, 0, orderBetween(keys[at - 1] ?? null, keys[at] ?? null, unique))
      }
      expect(keys).toEqual([...new Set(keys)].sort())
    }),
  )
})

test('[RD6] a thousand rows put at the top one after the other keep short keys', () => {
  let first = orderKeys(1)[0] ?? ''
  for (let count = 0; count < 1000; count++) first = orderBetween(null, first, '')
  expect(first.length).toBeLessThan(250)
})

test('[RD6] keys that nobody of ours wrote get an answer too', () => {
  const key = fc.option(fc.string({ unit: 'binary', maxLength: 8 }))
  fc.assert(
    fc.property(key, key, (before, after) => {
      expect(orderBetween(before, after, 'x').length).toBeGreaterThan(0)
    }),
  )
})

test('[RD6] rows with equal keys stand in the order of their ids for everybody', () => {
  const rows = ['t1-3', 't1-1', 't1-2'].map((id) => ({ id, order: '01V' }))
  expect(rows.sort(compareOrder).map(({ id }) => id)).toEqual(['t1-1', 't1-2', 't1-3'])
})
