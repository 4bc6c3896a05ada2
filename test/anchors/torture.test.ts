import { expect, test } from 'vitest'
import { Torture } from './torture.ts'

const RUNS = Number(process.env['ANCHOR_RUNS'] ?? 200)
const STEPS = 30

test(`[RD40] three people treat a text as offices do, ${STEPS} steps each of ${RUNS} times: no comment ever stands where its words are not`, () => {
  const wrong = Array.from({ length: RUNS }, (_, seed) => new Torture(seed))
    .filter((torture) => torture.run(STEPS) === 'wrong')
    .map(({ log }) => log.join('\n'))
  expect(wrong).toEqual([])
})

test('[RD40] most comments are kept, and what is not found is kept as a quote', () => {
  const outcomes = Array.from({ length: 60 }, (_, seed) => new Torture(2 * seed).run(STEPS))
  const kept = outcomes.filter((outcome) => outcome === 'whole' || outcome === 'mended' || outcome === 'part')
  expect(kept.length).toBeGreaterThan(outcomes.length / 2)
})
