import { coldFigures, memoryFigures } from './cold-row.ts'
import type { Contestant } from './contestant.ts'
import { loadFigures } from './load-row.ts'
import type { Figure } from './medians.ts'
import { runCold, runMemory } from './run-cold.ts'
import { runLoad } from './run-load.ts'
import { SCENARIOS, type Scenario } from './scenarios.ts'

/** Something that every contestant is asked to do. */
export interface Work {
  /** As one names it on the command line. */
  readonly name: string
  readonly what: string
  /** Only for servers that keep their rooms over a restart. */
  readonly needsStorage: boolean
  /** Takes minutes, and the same every time. */
  readonly onlyOnce: boolean
  /** The figure that is told as a multiple of the floor's. */
  readonly comparedBy: string | null
  run(contestant: Contestant): Promise<Record<string, Figure>>
}

export const WORKS: readonly Work[] = [
  ...SCENARIOS.map(loadWork),
  {
    name: 'cold',
    what: 'a room with 200,000 edits, server just started',
    needsStorage: true,
    onlyOnce: false,
    comparedBy: null,
    run: async (contestant) => coldFigures(await runCold(contestant)),
  },
  {
    name: 'memory',
    what: '1,000 reports open and quiet, server just started',
    needsStorage: true,
    onlyOnce: true,
    comparedBy: null,
    run: async (contestant) => memoryFigures(await runMemory(contestant)),
  },
]

function loadWork(scenario: Scenario): Work {
  const { name, what, work } = scenario
  return {
    name,
    what,
    needsStorage: false,
    onlyOnce: false,
    comparedBy: work.ramp ? 'delivered/s' : 'CPU µs/delivered',
    run: async (contestant) => loadFigures(await runLoad(contestant, scenario), scenario),
  }
}
