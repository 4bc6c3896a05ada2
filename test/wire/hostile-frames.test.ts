import { expect, test } from 'vitest'
import { spread } from '../bench/bench-row.ts'
import { besiege } from '../fuzz/hostile/siege.ts'

/** FUZZ_RUNS=100000 for the night; then with more people, so that fewer reports are needed. */
const FRAMES = Number(process.env['FUZZ_RUNS'] ?? 2_500)
const SEED = Number(process.env['FUZZ_SEED'] ?? 7)
const PEOPLE = FRAMES > 10_000 ? 40 : 10
/** Room for what the server may keep of reports that were just closed. */
const GROWTH_MB = 60

test('[PR96] while hostile people attack the server in every way, a colleague in the same report and one elsewhere notice nothing', async () => {
  await besiege(FRAMES, PEOPLE, SEED, async (count) => {
    const { frames, lines, reports, closed, milliseconds, memoryBefore, memoryAfter, output } = count
    console.info('siege', { frames, lines, reports, ...spread(milliseconds) }, closed, {
      memoryBefore,
      memoryAfter: memoryAfter(),
    })
    expect({ interruptions: count.interruptions, foreign: count.foreign, lost: count.lost }).toEqual({
      interruptions: 0,
      foreign: [],
      lost: 0,
    })
    expect(frames).toBeGreaterThanOrEqual(FRAMES)
    expect(closed['4429']).toBeGreaterThan(0)
    expect(output().split('\n').filter(isTrouble)).toEqual([])
    await expect.poll(memoryAfter, { timeout: 180_000, interval: 1_000 }).toBeLessThan(memoryBefore + GROWTH_MB)
  })
}, 3_600_000)

/** Errors and stack traces; that an update was refused is only a warning. */
function isTrouble(line: string): boolean {
  return /"level":"(error|fatal)"|^\s+at |Uncaught|Unhandled/.test(line)
}
