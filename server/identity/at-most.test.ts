import { setImmediate as turn } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { atMost } from './at-most.ts'

test('[PR21] however many come at once, two are served at a time, in order, and a failure frees its place', async () => {
  const gate = atMost(2)
  const begun: number[] = []
  let running = 0
  let most = 0
  const results = await Promise.allSettled(
    Array.from({ length: 20 }, (_, n) =>
      gate(async () => {
        begun.push(n)
        running += 1
        most = Math.max(most, running)
        await turn()
        running -= 1
        if (n % 3 === 0) throw new Error('wrong')
        return n
      }),
    ),
  )
  expect(most).toBe(2)
  expect(begun).toEqual(begun.toSorted((a, b) => a - b))
  expect(results.map(({ status }) => status)).toEqual(begun.map((n) => (n % 3 === 0 ? 'rejected' : 'fulfilled')))
})
