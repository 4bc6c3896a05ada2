import { expect, test } from 'vitest'
import { Inflow } from './inflow.ts'

const MEGABYTE = 1024 * 1024

test('[PR111] bytes count as they come, also of a message that is never whole', () => {
  const inflow = new Inflow(0)
  expect(inflow.take(0, 16 * MEGABYTE, 0)).toBe(0)
  expect(inflow.take(0, 8 * MEGABYTE, 0)).toBe(1000)
  expect(inflow.take(0, 0, 2000)).toBe(0)
})

test('[PR111] who sends many small messages is held up as well', () => {
  const inflow = new Inflow(0)
  for (let message = 0; message < 4_000; message++) expect(inflow.take(1, 0, 0)).toBe(0)
  expect(inflow.take(1, 0, 0)).toBe(1)
})
