import fc from 'fast-check'
import { expect, test, vi } from 'vitest'
import type { LIMITS as LIMITS_OF_ROOMS } from '@gongping/server/rooms/limits.ts'
import { play, scripts } from './script.ts'

// Small enough that a few pasted paragraphs reach them.
vi.mock('@gongping/server/rooms/limits.ts', async (original) => {
  const { LIMITS } = await original<{ LIMITS: typeof LIMITS_OF_ROOMS }>()
  return { LIMITS: { ...LIMITS, queue: 4_000, inbox: 4_000, unsent: 3_000, unsentAwareness: 500 } }
})

const RUNS = Number(process.env['FUZZ_RUNS'] ?? 60)

test('[PR14] whatever happens on lines, disks and servers, every promise is kept and all end up with what the log says', async () => {
  await fc.assert(
    fc.asyncProperty(scripts, async (script) => void (await play(script))),
    { numRuns: RUNS },
  )
}, 3_600_000)

test('[PR14] a script played twice writes the same log, so that a failure can be repeated', async () => {
  await fc.assert(
    fc.asyncProperty(scripts, async (script) => {
      const [first, second] = [await play(script), await play(script)]
      expect(second.digest).toBe(first.digest)
    }),
    { numRuns: 10 },
  )
})
