import { expect, test } from 'vitest'
import { oncePerSecond } from './once-per-second.ts'

test('[PR34] an answer is shared until it is a second old, a bad one too', async () => {
  let now = 5000
  let asked = 0
  const shared = oncePerSecond(
    async () => {
      asked += 1
      if (asked > 1) throw new Error('disk full')
    },
    () => now,
  )
  await Promise.all([shared(), shared()])
  now += 999
  await shared()
  expect(asked).toBe(1)
  now += 1
  await expect(shared()).rejects.toThrow('disk full')
  now += 999
  await expect(shared()).rejects.toThrow('disk full')
  expect(asked).toBe(2)
})

test('[PR34] an answer that takes long is not asked for twice', async () => {
  let now = 0
  let asked = 0
  const { promise, resolve } = Promise.withResolvers<void>()
  const shared = oncePerSecond(
    () => {
      asked += 1
      return promise
    },
    () => now,
  )
  const first = shared()
  now += 10_000
  const second = shared()
  resolve()
  await Promise.all([first, second])
  expect(asked).toBe(1)
})
