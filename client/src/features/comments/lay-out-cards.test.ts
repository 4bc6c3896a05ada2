import fc from 'fast-check'
import { expect, test } from 'vitest'
import { CARD_GAP, layOutCards, topInSight } from './lay-out-cards.ts'

const card = (top: number, height = 100) => ({ top, height })

test('[PG90] a card stands beside its words', () => {
  expect(layOutCards([card(10), card(400)], -1)).toEqual([10, 400])
})

test('[PG90] cards of words that stand close together follow each other', () => {
  expect(layOutCards([card(10), card(20), card(30)], -1)).toEqual([10, 10 + 108, 10 + 216])
})

test('[PG90] the one that is looked at stands beside its words, and the others give way', () => {
  expect(layOutCards([card(300), card(320), card(340)], 1)).toEqual([320 - 108, 320, 320 + 108])
})

test('[PG90] no card stands above the first line', () => {
  expect(layOutCards([card(0), card(0)], 1)).toEqual([0, 108])
})

test('[PG90] no card ever covers another, whichever is looked at', () => {
  const cards = fc.array(fc.record({ top: fc.nat(5000), height: fc.integer({ min: 20, max: 600 }) }), {
    minLength: 1,
    maxLength: 40,
  })
  fc.assert(
    fc.property(cards, fc.integer({ min: -1, max: 39 }), (wanted, index) => {
      const sorted = wanted.toSorted((a, b) => a.top - b.top)
      const fixed = index < sorted.length ? index : -1
      const tops = layOutCards(sorted, fixed)
      expect(tops).toHaveLength(sorted.length)
      expect(tops[0]).toBeGreaterThanOrEqual(0)
      for (const [at, top] of tops.entries()) {
        const before = sorted[at - 1]
        if (before) expect(top).toBeGreaterThanOrEqual((tops[at - 1] ?? 0) + before.height + CARD_GAP)
      }
    }),
  )
})

test('[PG140] the one that is looked at stands below what stays at the top as long as its words can be seen', () => {
  const seen = { top: 1000, bottom: 1800 }
  expect(topInSight({ top: 1010, bottom: 1030 }, seen, 1100)).toBe(1100)
  expect(topInSight({ top: 1300, bottom: 1320 }, seen, 1100)).toBe(1300)
  expect(topInSight({ top: 900, bottom: 990 }, seen, 1100)).toBe(900)
  expect(topInSight({ top: 1900, bottom: 1920 }, seen, 1100)).toBe(1900)
})
