import { expect, test } from 'vitest'
import type { Stint } from '../store/stint.ts'
import { type Moment, momentsOf, thinOut } from './history-points.ts'

const at = (seconds: number) => new Date(Date.UTC(2026, 10, 23, 9, 0, seconds)).toISOString()
const stint = (personId: string, [from, to]: readonly [number, number], first: number, last: number): Stint => ({
  personId,
  first,
  last,
  from: at(from),
  at: at(to),
})
const said = (moments: readonly Moment[]) => moments.map(({ seq, people }) => `${seq} ${people.join('+')}`)

test('[PR191] what one person wrote within minutes is one moment, and whoever comes after them begins another', () => {
  const stints = [
    stint('li', [0, 50], 1, 8),
    stint('li', [70, 90], 9, 20),
    stint('wang', [95, 110], 21, 25),
    stint('li', [120, 130], 26, 30),
    stint('li', [420, 430], 31, 33),
  ]
  expect(said(momentsOf(stints))).toEqual(['20 li', '25 wang', '30 li', '33 li'])
})

test('[PR191] those who write at the same time, key by key, share a moment; for ever they do not', () => {
  const turns = Array.from({ length: 700 }, (_, n) => stint(n % 2 ? 'wang' : 'li', [n, n], n + 1, n + 1))
  expect(said(momentsOf(turns))).toEqual(['300 li+wang', '600 li+wang', '700 li+wang'])
})

test('[PR191] of what is long past it is only known that people wrote in the same minute; what the server wrote names nobody', () => {
  const stints = [
    stint('', [0, 0], 1, 1),
    stint('zhao', [70, 80], 6, 7),
    stint('li', [61, 90], 2, 9),
    stint('wang', [100, 118], 5, 12),
  ]
  expect(said(momentsOf(stints))).toEqual(['1 ', '12 zhao+li+wang'])
})

test('[PR191] a long history is thinned until it is short enough, keeps its end and names everybody', () => {
  const people = ['li', 'wang', 'zhao']
  const stints = Array.from({ length: 3000 }, (_, n) => stint(people[n % 3] ?? '', [n * 120, n * 120], n + 1, n + 1))
  const moments = momentsOf(stints)
  expect(moments.length).toBeGreaterThan(500)
  const thinned = thinOut(moments, 500)
  expect(thinned.length).toBeLessThanOrEqual(500)
  expect(thinned.length).toBeGreaterThan(200)
  expect(thinned.at(-1)?.seq).toBe(3000)
  expect(thinned.map(({ seq }) => seq)).toEqual(thinned.map(({ seq }) => seq).sort((a, b) => a - b))
  expect(thinOut(moments.slice(0, 500), 500)).toEqual(moments.slice(0, 500))
})

test('[PR191] a version never joins what single edits led to', () => {
  const version = { seq: 3, at: at(0), people: [], version: 1 }
  const newer = { seq: 4, at: at(60), people: ['li'], version: 2 }
  const edits = [5, 6].map((seq) => ({ seq, at: at(120), people: ['li'], version: null }))
  expect(thinOut([version, newer, ...edits], 2).map(({ seq, version: of }) => [seq, of])).toEqual([
    [4, 2],
    [6, null],
  ])
})
